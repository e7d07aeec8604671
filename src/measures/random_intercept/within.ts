import {cholesky} from "./cholesky.js";
import type {Design} from "./design.js";

/** What is left inside schools once each has an intercept of its own. */
export interface Within {
  /** Residual sum of squares in the design's units; exactly 0 where schools and covariates leave nothing. */
  rss: number;
  /** Degrees of freedom of that sum: pupils less schools less covariates that vary inside schools. */
  within: number;
  /** Degrees of freedom between schools: schools less columns that vary only between them. */
  between: number;
}

/** Share of the sum of squares below which a remainder is rounding. */
const rounding = 1e-12;

/** The regression within schools, and the degrees of freedom that either level has. */
export function withinSchools({N, p, n, within}: Design): Within {
  const lines = Array.from({length: p}, (_, k) => [...within.subarray((k + 1) * (p + 1) + 1, (k + 2) * (p + 1))]);
  const {solve, dropped} = cholesky(lines.slice(0, -1).map((line) => line.slice(0, -1)), rounding);
  const residual = [...solve(lines.slice(0, -1).map((line) => line[p - 1]!)).map((value) => -value), 1];
  const rss = residual.reduce((sum, left, k) => sum + left * residual.reduce((inner, right, l) => inner + lines[k]![l]! * right, 0), 0);
  const varying = p - 1 - dropped.length;
  return {rss: rss > rounding * N ? rss : 0, within: N - n.length - varying, between: n.length - (p - varying)};
}
