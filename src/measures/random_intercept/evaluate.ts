import {cholesky} from "./cholesky.js";
import type {Design} from "./design.js";
import {momentsOfDistricts, momentsOfSizes} from "./moments.js";

/** The REML criterion and what it holds at one pair of variance ratios, in the design's units. */
export interface Evaluation {
  /** −2 × the restricted log-likelihood, less a constant: Σ log(1 + nθ) + Σ log(1 + φS) + log|A| + (N − p) log RSS. */
  deviance: number;
  /** Its derivative with respect to θ = var_school ÷ var_resid. */
  scoreSchool: number;
  /** Its derivative with respect to φ = var_district ÷ var_resid; 0 without districts. */
  scoreDistrict: number;
  /** Generalised least squares: intercept, then covariates. */
  beta: readonly number[];
  /** (y − Xβ)ᵀH⁻¹(y − Xβ), with H the covariance in units of var_resid. */
  rss: number;
  /** Solves A·x = b, with A = XᵀH⁻¹X. */
  solve: (b: readonly number[]) => number[];
}

/** Evaluates the profiled REML criterion and its derivatives (Patterson & Thompson 1971; Harville 1977). */
export function evaluate(design: Design, theta: number, phi: number): Evaluation {
  const {N, p, byDistrict} = design;
  const moments = byDistrict ? momentsOfDistricts(design, theta, phi) : momentsOfSizes(design, theta);
  const {cross} = moments;
  const columns = p + 1;
  const {solve, logDeterminant} = cholesky(Array.from({length: p}, (_, k) => [...cross.subarray(k * columns, k * columns + p)]), 0);
  const beta = solve(Array.from({length: p}, (_, k) => cross[k * columns + p]!));
  const residual = [...beta.map((value) => -value), 1];
  const rss = quadratic(cross, residual);
  const score = (trace: number, products: Float64Array) => {
    let removed = 0;
    for (let k = 0; k < p; k += 1) {
      removed += solve(Array.from({length: p}, (_, l) => products[l * columns + k]!))[k]!;
    }
    return trace - removed - ((N - p) * quadratic(products, residual)) / rss;
  };
  return {
    deviance: moments.logs + logDeterminant + (N - p) * Math.log(rss),
    scoreSchool: score(moments.traceSchool, moments.bySchool),
    scoreDistrict: moments.byDistrict === null ? 0 : score(moments.traceDistrict, moments.byDistrict),
    beta, rss, solve,
  };
}

/** xᵀMx. */
function quadratic(matrix: Float64Array, x: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < x.length; k += 1) {
    for (let l = 0; l < x.length; l += 1) {
      sum += x[k]! * matrix[k * x.length + l]! * x[l]!;
    }
  }
  return sum;
}
