import type {MeasureResult, NestedParts, Reason} from "./measure_result.js";

/** The nested parts of one scope under one weighting, as src/models/measures/balance_nested.sql gives them. */
export interface Nested {
  outer_parts: number; parts_mean: number;
  variance_outer: number; variance_between: number; variance_within: number;
  theil_t_outer: number | null; theil_t_between: number | null; theil_t_within: number | null;
  theil_l_outer: number | null; theil_l_between: number | null; theil_l_within: number | null;
}

type Three = readonly [outer: number | null, inner: number | null, within: number | null];

/**
 * Adds the split by two group columns to a result, with a reason for each part that is null. Totals are those of the result.
 * @param eParts of each unit once; undefined where no unit has a value and a group
 * @param wParts the same by weight
 */
export function toNested(result: MeasureResult, eParts: Nested | undefined, wParts: Nested | undefined): MeasureResult {
  const reasons: Record<string, Reason> = {...result.reasons};
  const nested = (key: string, like: string, total: number | null, three: Three | null): NestedParts => {
    const parts = {between_outer: three?.[0] ?? null, between_inner: three?.[1] ?? null, within: three?.[2] ?? null};
    if (total === null) {
      reasons[key] = result.reasons[like] ?? "no_values";
      return {total: null, between_outer: null, between_inner: null, within: null};
    }
    for (const [part, value] of Object.entries(parts)) {
      if (value === null) {
        // Where the whole has an index and the units with a group do not, it is GE(2), and their mean is 0.
        reasons[`${key}.${part}`] = three === null ? "no_group" : "mean_not_positive";
      }
    }
    return {total, ...parts};
  };
  const variance = (from: Nested | undefined): Three | null => (from === undefined ? null : [from.variance_outer, from.variance_between, from.variance_within]);
  const ge2 = (from: Nested | undefined): Three | null => {
    if (from === undefined) return null;
    const part = (s2: number) => (from.parts_mean > 0 ? s2 / from.parts_mean ** 2 / 2 : null);
    return [part(from.variance_outer), part(from.variance_between), part(from.variance_within)];
  };
  const theilT = (from: Nested | undefined): Three | null => (from === undefined ? null : [from.theil_t_outer, from.theil_t_between, from.theil_t_within]);
  const theilL = (from: Nested | undefined): Three | null => (from === undefined ? null : [from.theil_l_outer, from.theil_l_between, from.theil_l_within]);
  return {
    ...result,
    outer_groups: eParts?.outer_parts ?? 0,
    variance_nested_weighted: nested("variance_nested_weighted", "variance_weighted", result.variance_weighted.total, variance(wParts)),
    ge2_nested: nested("ge2_nested", "ge2_split", result.ge2, ge2(eParts)),
    ge2_nested_weighted: nested("ge2_nested_weighted", "ge2_split_weighted", result.ge2_weighted, ge2(wParts)),
    theil_t_nested: nested("theil_t_nested", "theil_t", result.theil_t.total, theilT(eParts)),
    theil_t_nested_weighted: nested("theil_t_nested_weighted", "theil_t_weighted", result.theil_t_weighted.total, theilT(wParts)),
    theil_l_nested: nested("theil_l_nested", "theil_l", result.theil_l.total, theilL(eParts)),
    theil_l_nested_weighted: nested("theil_l_nested_weighted", "theil_l_weighted", result.theil_l_weighted.total, theilL(wParts)),
    reasons,
  };
}
