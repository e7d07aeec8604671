import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {readModels} from "../models/models.js";
import {orderSteps} from "../models/order.js";
import {readUnits, type UnitColumns} from "./units.js";

export interface Parts {
  total: number | null;
  between: number | null;
  within: number | null;
}

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
  /** Share of the total that the poorest tenth, two tenths … of units hold; null where gini is. */
  lorenz: number[] | null;
  lorenz_weighted: number[] | null;
  reasons: Record<string, Reason>;
}

export type Reason = "no_values" | "mean_not_positive" | "negative_values" | "not_positive_values" | "min_not_positive" | "median_not_positive" | "quantile_not_positive" | "fewer_than_two" | "no_group";

/** The measures that the pipeline builds too, from the same files; each reads measures.balance_units. */
const tables = ["balance_moments", "balance_theil", "balance_split", "balance_gini", "balance_atkinson", "balance_positions", "balance_lorenz"];

interface Weighted {
  n: number; sum_weight: number; min_x: number; mean: number; variance: number;
  cv: number | null; cv_sample: number | null; ge2: number | null; hoover: number | null;
  theil_t: number | null; theil_l: number | null; gini: number | null;
  atkinson_05: number | null; atkinson_1: number | null; atkinson_2: number | null;
  parts: number | null; variance_within: number | null; variance_between: number | null;
  theil_t_within: number | null; theil_t_between: number | null; theil_l_within: number | null; theil_l_between: number | null;
}

interface Positions {
  min_x: number; median: number; mcloone: number | null; verstegen: number | null; range_ratio: number | null; p90_p10: number | null; p95_p05: number | null;
}

/**
 * Balance of any table of units: one result per value of `by`, sorted by it; one with `by` null without.
 * Rows without a value are left out, rows without a weight out of weighted results, rows without a group out of group parts.
 * @param connection holds the table; a scratch database is attached to it meanwhile
 * @throws Failure for an unknown column (exit 2), a value that is not a number, or a negative weight
 */
export async function measureTable(connection: DuckDBConnection, columns: UnitColumns): Promise<MeasureResult[]> {
  const [home] = await rows<{name: string}>(connection, "SELECT current_database() AS name");
  await connection.run("ATTACH ':memory:' AS junheng_measure");
  try {
    await connection.run("CREATE SCHEMA junheng_measure.measures");
    await readUnits(connection, columns, "junheng_measure.measures.balance_units");
    await connection.run("USE junheng_measure");
    const models = readModels().filter((model) => model.schema === "measures" && model.name.startsWith("balance_") && model.name !== "balance_units");
    for (const {name, sql} of orderSteps(models, (model) => tables.includes(model.name))) {
      await connection.run(`CREATE TABLE measures.${name} AS\n${sql}`);
    }
    const scopes = await rows<{scope: string}>(connection, "SELECT DISTINCT scope FROM measures.balance_units ORDER BY scope");
    const results: MeasureResult[] = [];
    for (const {scope} of columns.by === undefined ? [{scope: ""}] : scopes) {
      results.push(await measureScope(connection, scope, columns));
    }
    return results;
  } finally {
    await connection.run(`USE "${home?.name}"`);
    await connection.run("DETACH junheng_measure");
  }
}

async function measureScope(connection: DuckDBConnection, scope: string, {by, group}: UnitColumns): Promise<MeasureResult> {
  const weighted = async (weighting: "equal" | "weight") => (await rows<Weighted>(connection, `
    SELECT * EXCLUDE (scope, weighting, whole, part)
    FROM measures.balance_moments
    JOIN measures.balance_theil USING (scope, weighting, whole, part)
    JOIN measures.balance_gini USING (scope, weighting)
    JOIN measures.balance_atkinson USING (scope, weighting)
    LEFT JOIN measures.balance_split USING (scope, weighting)
    WHERE whole AND scope = $scope AND weighting = $weighting`, {scope, weighting}))[0];
  const lorenz = async (weighting: "equal" | "weight") =>
    (await rows<{share_0_1: number}>(connection, "SELECT share_0_1 FROM measures.balance_lorenz WHERE scope = $scope AND weighting = $weighting ORDER BY tenth", {scope, weighting})).map(({share_0_1}) => share_0_1);
  const e = await weighted("equal");
  const w = await weighted("weight");
  const [p] = await rows<Positions>(connection, "SELECT * FROM measures.balance_positions WHERE scope = $scope", {scope});
  const reasons: Record<string, Reason> = {};
  const give = (key: string, value: number | null | undefined, reason: Reason | null): number | null => {
    if (value !== null && value !== undefined) {
      return value;
    }
    reasons[key] = reason ?? "no_values";
    return null;
  };
  const parts = (key: string, from: Weighted | undefined, reason: Reason | null, total: number | null | undefined, between: number | null | undefined, within: number | null | undefined): Parts => {
    const grouped = group.length === 0 || (from && from.parts === null) ? "no_group" : reason;
    const whole = give(key, total, reason);
    if (whole === null) {
      return {total: null, between: null, within: null};
    }
    return {total: whole, between: give(`${key}.between`, between, grouped), within: give(`${key}.within`, within, grouped)};
  };
  const mean = (from: Weighted | undefined): Reason | null => (from ? "mean_not_positive" : null);
  const negative = (from: Weighted | undefined): Reason | null => (from ? "negative_values" : null);
  const shares = (key: string, from: Weighted | undefined, values: number[]): number[] | null => {
    if (values.length > 0) {
      return values;
    }
    reasons[key] = from === undefined ? "no_values" : from.min_x < 0 ? "negative_values" : "mean_not_positive";
    return null;
  };
  const inequality = (from: Weighted | undefined): Reason | null => (from === undefined ? null : from.min_x < 0 ? "negative_values" : "mean_not_positive");
  return {
    by: by === undefined ? null : scope,
    n: e?.n ?? 0,
    mean: give("mean", e?.mean, null),
    n_weighted: w?.n ?? 0,
    sum_weight: w?.sum_weight ?? 0,
    mean_weighted: give("mean_weighted", w?.mean, null),
    cv: give("cv", e?.cv, mean(e)),
    cv_sample: give("cv_sample", e?.cv_sample, e === undefined ? null : e.n < 2 ? "fewer_than_two" : "mean_not_positive"),
    cv_weighted: give("cv_weighted", w?.cv, mean(w)),
    gini: give("gini", e?.gini, negative(e)),
    gini_weighted: give("gini_weighted", w?.gini, negative(w)),
    theil_t: parts("theil_t", e, negative(e), e?.theil_t, e?.theil_t_between, e?.theil_t_within),
    theil_l: parts("theil_l", e, e ? "not_positive_values" : null, e?.theil_l, e?.theil_l_between, e?.theil_l_within),
    theil_t_weighted: parts("theil_t_weighted", w, negative(w), w?.theil_t, w?.theil_t_between, w?.theil_t_within),
    theil_l_weighted: parts("theil_l_weighted", w, w ? "not_positive_values" : null, w?.theil_l, w?.theil_l_between, w?.theil_l_within),
    atkinson: {"0.5": give("atkinson", e?.atkinson_05, negative(e)), "1": give("atkinson", e?.atkinson_1, negative(e)), "2": give("atkinson", e?.atkinson_2, negative(e))},
    mcloone: give("mcloone", p?.mcloone, p ? "median_not_positive" : null),
    range_ratio: give("range_ratio", p?.range_ratio, p ? "min_not_positive" : null),
    variance_weighted: parts("variance_weighted", w, null, w?.variance, w?.variance_between, w?.variance_within),
    ge2: give("ge2", e?.ge2, mean(e)),
    ge2_weighted: give("ge2_weighted", w?.ge2, mean(w)),
    hoover: give("hoover", e?.hoover, inequality(e)),
    hoover_weighted: give("hoover_weighted", w?.hoover, inequality(w)),
    verstegen: give("verstegen", p?.verstegen, p ? "median_not_positive" : null),
    p90_p10: give("p90_p10", p?.p90_p10, p ? "quantile_not_positive" : null),
    p95_p05: give("p95_p05", p?.p95_p05, p ? "quantile_not_positive" : null),
    lorenz: shares("lorenz", e, await lorenz("equal")),
    lorenz_weighted: shares("lorenz_weighted", w, await lorenz("weight")),
    reasons,
  };
}
