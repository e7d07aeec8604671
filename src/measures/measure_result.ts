import type {Convergence, NoConvergence} from "./convergence.js";
import type {CvInterval} from "./cv_interval.js";

export interface Parts {
  total: number | null;
  between: number | null;
  within: number | null;
}

/** The parts of a split by two group columns, the second inside the first, each computed on its own. */
export interface NestedParts {
  total: number | null;
  between_outer: number | null;
  between_inner: number | null;
  within: number | null;
}

export type Reason = "no_values" | "mean_not_positive" | "negative_values" | "not_positive_values" | "min_not_positive" | "median_not_positive" | "quantile_not_positive" | "fewer_than_two" | "no_group" | NoConvergence;

/** What `junheng measure --json` prints for one value of `--by`; null, never NaN, with the reason under the same key in `reasons`. */
export interface MeasureResult {
  by: string | null;
  n: number;
  mean: number | null;
  n_weighted: number;
  sum_weight: number;
  mean_weighted: number | null;
  cv: number | null;
  cv_sample: number | null;
  cv_weighted: number | null;
  gini: number | null;
  gini_weighted: number | null;
  theil_t: Parts;
  theil_l: Parts;
  theil_t_weighted: Parts;
  theil_l_weighted: Parts;
  atkinson: {"0.5": number | null; "1": number | null; "2": number | null};
  mcloone: number | null;
  range_ratio: number | null;
  variance_weighted: Parts;
  ge2: number | null;
  ge2_weighted: number | null;
  hoover: number | null;
  hoover_weighted: number | null;
  verstegen: number | null;
  p90_p10: number | null;
  p95_p05: number | null;
  /** GE(2) within and between groups, each on its own. */
  ge2_split: Parts;
  ge2_split_weighted: Parts;
  /** Groups, and rows that have one: the parts speak of these, the total of all rows. Absent without --group. */
  groups?: number;
  n_grouped?: number;
  n_grouped_weighted?: number;
  /** With two group columns, the second inside the first; absent otherwise. */
  outer_groups?: number;
  variance_nested_weighted?: NestedParts;
  ge2_nested?: NestedParts;
  ge2_nested_weighted?: NestedParts;
  theil_t_nested?: NestedParts;
  theil_t_nested_weighted?: NestedParts;
  theil_l_nested?: NestedParts;
  theil_l_nested_weighted?: NestedParts;
  atkinson_weighted: MeasureResult["atkinson"];
  /** Gini · n ÷ (n − 1). */
  gini_sample: number | null;
  /** With Σw − 1, and with Σw − Σw² ÷ Σw, in place of Σw. */
  cv_weighted_sample_frequency: number | null;
  cv_weighted_sample_reliability: number | null;
  median: number | null;
  /** The first x where the weight up to it is at least half. */
  median_weighted: number | null;
  /** Of values strictly below the median. */
  mcloone_below: number | null;
  mcloone_weighted: number | null;
  mcloone_below_weighted: number | null;
  /** p95 ÷ p05 − 1. */
  federal_range_ratio: number | null;
  /** Nominal 95% interval of cv_weighted; it says itself why there is none. */
  cv_weighted_interval: CvInterval;
  /** Share of the total that the poorest tenth, two tenths … nine tenths hold. */
  lorenz: number[] | null;
  lorenz_weighted: number[] | null;
  /** Against the value of `by` before this one, of units in both; there with --unit, on each result after the first. */
  convergence?: ({from: string} & Convergence) | null;
  reasons: Record<string, Reason>;
}

/** The measures of one scope under one weighting, as src/models/measures/balance_*.sql give them. */
export interface Weighted {
  n: number; sum_weight: number; min_x: number; mean: number; variance: number;
  cv: number | null; cv_sample: number | null; ge2: number | null; hoover: number | null;
  theil_t: number | null; theil_l: number | null; gini: number | null;
  atkinson_05: number | null; atkinson_1: number | null; atkinson_2: number | null;
  /** Units in some part. */
  n_grouped: number;
  /** Parts, and the mean of the units in them. */
  parts: number | null; parts_mean: number | null; variance_within: number | null; variance_between: number | null;
  theil_t_within: number | null; theil_t_between: number | null; theil_l_within: number | null; theil_l_between: number | null;
  /** JSON list of nine shares. */
  lorenz: string | null;
}

export interface Positions {
  median: number; median_weighted: number | null; weight_left: number | null; mcloone_below: number | null; mcloone_weighted: number | null; mcloone_below_weighted: number | null;
  mcloone: number | null; verstegen: number | null; range_ratio: number | null; p90_p10: number | null; p95_p05: number | null;
}

/**
 * Puts one scope's measures into the shape of the command line, with a reason for each that is null.
 * @param e each unit once; undefined where no unit has a value
 * @param w by weight; undefined where no unit has a value and a weight
 * @param interval of the weighted CV
 * @param grouped whether groups were asked for
 */
export function toResult(by: string | null, e: Weighted | undefined, w: Weighted | undefined, p: Positions | undefined, interval: CvInterval, grouped: boolean): MeasureResult {
  const reasons: Record<string, Reason> = {};
  /** The value, or null with its reason; without any unit the reason is always that. */
  const give = <T>(key: string, from: object | undefined, value: T | null | undefined, reason: Reason): T | null => {
    if (value !== null && value !== undefined) {
      return value;
    }
    reasons[key] = from === undefined ? "no_values" : reason;
    return null;
  };
  const parts = (key: string, from: Weighted | undefined, reason: Reason, [total, between, within]: readonly (number | null | undefined)[]): Parts => {
    const whole = give(key, from, total, reason);
    if (whole === null) {
      return {total: null, between: null, within: null};
    }
    const partReason = grouped && from?.parts !== null ? reason : "no_group";
    return {total: whole, between: give(`${key}.between`, from, between, partReason), within: give(`${key}.within`, from, within, partReason)};
  };
  const shares = (key: string, from: Weighted | undefined) => give(key, from, from?.lorenz == null ? null : JSON.parse(from.lorenz) as number[], ofMean(from));
  return {
    by,
    n: e?.n ?? 0,
    mean: give("mean", e, e?.mean, "no_values"),
    n_weighted: w?.n ?? 0,
    sum_weight: w?.sum_weight ?? 0,
    mean_weighted: give("mean_weighted", w, w?.mean, "no_values"),
    cv: give("cv", e, e?.cv, "mean_not_positive"),
    cv_sample: give("cv_sample", e, e?.cv_sample, e?.n === 1 ? "fewer_than_two" : "mean_not_positive"),
    cv_weighted: give("cv_weighted", w, w?.cv, "mean_not_positive"),
    gini: give("gini", e, e?.gini, "negative_values"),
    gini_weighted: give("gini_weighted", w, w?.gini, "negative_values"),
    theil_t: parts("theil_t", e, "negative_values", [e?.theil_t, e?.theil_t_between, e?.theil_t_within]),
    theil_l: parts("theil_l", e, "not_positive_values", [e?.theil_l, e?.theil_l_between, e?.theil_l_within]),
    theil_t_weighted: parts("theil_t_weighted", w, "negative_values", [w?.theil_t, w?.theil_t_between, w?.theil_t_within]),
    theil_l_weighted: parts("theil_l_weighted", w, "not_positive_values", [w?.theil_l, w?.theil_l_between, w?.theil_l_within]),
    atkinson: {
      "0.5": give("atkinson", e, e?.atkinson_05, "negative_values"),
      "1": give("atkinson", e, e?.atkinson_1, "negative_values"),
      "2": give("atkinson", e, e?.atkinson_2, "negative_values"),
    },
    mcloone: give("mcloone", p, p?.mcloone, "median_not_positive"),
    range_ratio: give("range_ratio", p, p?.range_ratio, "min_not_positive"),
    variance_weighted: parts("variance_weighted", w, "no_values", [w?.variance, w?.variance_between, w?.variance_within]),
    ge2: give("ge2", e, e?.ge2, "mean_not_positive"),
    ge2_weighted: give("ge2_weighted", w, w?.ge2, "mean_not_positive"),
    ge2_split: parts("ge2_split", e, "mean_not_positive", ge2Parts(e)),
    ge2_split_weighted: parts("ge2_split_weighted", w, "mean_not_positive", ge2Parts(w)),
    ...(grouped ? {groups: e?.parts ?? 0, n_grouped: e?.n_grouped ?? 0, n_grouped_weighted: w?.n_grouped ?? 0} : {}),
    atkinson_weighted: {
      "0.5": give("atkinson_weighted", w, w?.atkinson_05, "negative_values"),
      "1": give("atkinson_weighted", w, w?.atkinson_1, "negative_values"),
      "2": give("atkinson_weighted", w, w?.atkinson_2, "negative_values"),
    },
    gini_sample: give("gini_sample", e, e !== undefined && e.n > 1 && e.gini !== null ? (e.gini * e.n) / (e.n - 1) : null, e?.n === 1 ? "fewer_than_two" : "negative_values"),
    cv_weighted_sample_frequency: give("cv_weighted_sample_frequency", w, sampleCv(w, (w?.sum_weight ?? 0) - 1), w?.cv === null ? "mean_not_positive" : "fewer_than_two"),
    cv_weighted_sample_reliability: give("cv_weighted_sample_reliability", w, sampleCv(w, p?.weight_left ?? 0), w?.cv === null ? "mean_not_positive" : "fewer_than_two"),
    median: give("median", p, p?.median, "no_values"),
    median_weighted: give("median_weighted", w, p?.median_weighted, "no_values"),
    mcloone_below: give("mcloone_below", p, p?.mcloone_below, "median_not_positive"),
    mcloone_weighted: give("mcloone_weighted", w, p?.mcloone_weighted, "median_not_positive"),
    mcloone_below_weighted: give("mcloone_below_weighted", w, p?.mcloone_below_weighted, "median_not_positive"),
    federal_range_ratio: give("federal_range_ratio", p, p?.p95_p05 == null ? null : p.p95_p05 - 1, "quantile_not_positive"),
    cv_weighted_interval: interval,
    hoover: give("hoover", e, e?.hoover, ofMean(e)),
    hoover_weighted: give("hoover_weighted", w, w?.hoover, ofMean(w)),
    verstegen: give("verstegen", p, p?.verstegen, "median_not_positive"),
    p90_p10: give("p90_p10", p, p?.p90_p10, "quantile_not_positive"),
    p95_p05: give("p95_p05", p, p?.p95_p05, "quantile_not_positive"),
    lorenz: shares("lorenz", e),
    lorenz_weighted: shares("lorenz_weighted", w),
    reasons,
  };
}

/** Why a share of the total is not defined: a negative value, or a total of 0. */
function ofMean(from: Weighted | undefined): Reason {
  return (from?.min_x ?? 0) < 0 ? "negative_values" : "mean_not_positive";
}

/** GE(2) = S² ÷ 2X̄², whole, between and within; X̄ of the parts is that of the units in them. */
function ge2Parts(from: Weighted | undefined): (number | null)[] {
  const parts = [[from?.variance, from?.mean], [from?.variance_between, from?.parts_mean], [from?.variance_within, from?.parts_mean]] as const;
  return parts.map(([part, mean]) => (part == null || mean == null || mean <= 0 ? null : part / mean ** 2 / 2));
}

/** The CV with `left` in place of Σw; null where nothing is left. */
function sampleCv(from: Weighted | undefined, left: number): number | null {
  return from === undefined || from.cv === null || left <= 0 ? null : from.cv * Math.sqrt(from.sum_weight / left);
}
