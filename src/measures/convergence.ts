import {parameters} from "../catalogue/parameters.js";

/** A unit's value before and after. */
export type Course = readonly [before: number, after: number];

export interface Moved {
  before: number;
  after: number;
  change: number;
}

export interface Convergence {
  /** Units with a value above 0 before and after: all figures are of these, each counted once. */
  units: number;
  /** Units with both values of which one is 0 or less, and so without a logarithm; they are left out. */
  not_positive: number;
  /** σ: standard deviation (population) of ln x. */
  sigma: Moved;
  /** Population CV of the same units. */
  cv: Moved;
  /** Slope of ln(x₁ ÷ x₀) on ln x₀; below 0 those that were low grew faster. */
  beta: number;
  beta_se: number;
  /** Pearson correlation r of ln x₀ and ln x₁; null where all are equal after. */
  correlation: number | null;
  /** r − 1: what regression to the mean alone gives while the spread stays as it was. */
  beta_from_noise: number | null;
  /** r(s₁ ÷ s₀ − 1): what the change of the spread adds; the two parts add up to β. */
  beta_from_spread: number | null;
  /** The part of larger size; null where neither is told, or both are 0. */
  larger_part: "noise" | "spread" | null;
}

/** `few_units`: fewer than parameters.minimumUnitsConvergence; `equal_before`: no spread to come from. */
export type NoConvergence = "few_units" | "equal_before";

/**
 * σ and β convergence of units followed from one year to another, with the part of β that regression to the mean gives.
 * The order of pairs decides the last digits, so pass them sorted. Barro & Sala-i-Martin 1992; Quah 1993 (Galton's fallacy).
 */
export function convergence(courses: readonly Course[]): Convergence | NoConvergence {
  const kept = courses.filter(([before, after]) => before > 0 && after > 0);
  const n = kept.length;
  if (n < parameters.minimumUnitsConvergence) {
    return "few_units";
  }
  const [before, after] = [spread(kept.map(([x]) => x)), spread(kept.map(([, x]) => x))];
  // Equal figures differ by rounding in their last digit.
  if (before.cv <= parameters.rounding) {
    return "equal_before";
  }
  const product = before.logs.reduce((sum, log, i) => sum + log * (after.logs[i] as number), 0) / n;
  const beta = product / before.sigma ** 2 - 1;
  const residual = before.logs.reduce((sum, log, i) => sum + ((after.logs[i] as number) - (1 + beta) * log) ** 2, 0);
  const correlation = after.cv <= parameters.rounding ? null : Math.max(-1, Math.min(1, product / (before.sigma * after.sigma)));
  const noise = correlation === null ? null : correlation - 1;
  const shrink = correlation === null ? null : correlation * (after.sigma / before.sigma - 1);
  return {
    units: n,
    not_positive: courses.length - n,
    sigma: {before: before.sigma, after: after.sigma, change: after.sigma - before.sigma},
    cv: {before: before.cv, after: after.cv, change: after.cv - before.cv},
    beta,
    beta_se: Math.sqrt(residual / (n - 2) / (n * before.sigma ** 2)),
    correlation,
    beta_from_noise: noise,
    beta_from_spread: shrink,
    larger_part: noise === null || shrink === null || Math.max(-noise, Math.abs(shrink)) <= parameters.rounding ? null : -noise >= Math.abs(shrink) ? "noise" : "spread",
  };
}

/** Logarithms less their mean, their SD, and the CV of the values. */
function spread(values: readonly number[]): {logs: number[]; sigma: number; cv: number} {
  const n = values.length;
  const meanOf = (each: readonly number[]) => each.reduce((sum, value) => sum + value, 0) / n;
  const raw = values.map((value) => Math.log(value));
  const [middle, mean] = [meanOf(raw), meanOf(values)];
  const logs = raw.map((log) => log - middle);
  return {logs, sigma: Math.sqrt(meanOf(logs.map((log) => log ** 2))), cv: Math.sqrt(meanOf(values.map((value) => (value / mean - 1) ** 2)))};
}
