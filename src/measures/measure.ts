import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {readModels} from "../models/models.js";
import {orderSteps} from "../models/order.js";
import {parameters} from "../catalogue/parameters.js";
import {convergence, type Course} from "./convergence.js";
import {cvInterval, type CvInterval} from "./cv_interval.js";
import {followed} from "./followed.js";
import {inOrder} from "./in_order.js";
import {toResult, type Positions, type MeasureResult, type Weighted} from "./measure_result.js";
import {toNested, type Nested} from "./nested_result.js";
import {readUnits, type UnitColumns} from "./units.js";

export type {MeasureResult} from "./measure_result.js";

const intervalOptions = {minimum: parameters.minimumSchoolsInterval, draws: parameters.intervalDraws, alpha: parameters.alpha, z: parameters.z};

/** The measures that the pipeline builds too, from the same files; each goes back to measures.balance_units. */
const tables = new Set(["balance_moments", "balance_theil", "balance_split", "balance_nested", "balance_gini", "balance_atkinson", "balance_positions", "balance_weighted_positions", "balance_lorenz"]);

/**
 * Balance of any table of units: one result per value of `by`, in the order of its numbers or text; one with `by` null without.
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
    const pairs = columns.unit === undefined ? null : await followed(connection, {table: columns.table, unit: columns.unit}, "junheng_measure.measures.balance_units");
    await connection.run("USE junheng_measure");
    const models = readModels().filter((model) => model.schema === "measures" && model.name !== "balance_units");
    for (const {name, sql} of orderSteps(models, (model) => tables.has(model.name))) {
      await connection.run(`CREATE TABLE measures.${name} AS\n${sql}`);
    }
    const results = await readResults(connection, columns);
    return pairs === null ? results : results.map((result, i) => withConvergence(result, results[i - 1], pairs));
  } finally {
    await connection.run(`USE "${home?.name}"`);
    await connection.run("DETACH junheng_measure");
  }
}

/** Adds what the units of two neighbouring results say, or why they say nothing; the first result has none before it. */
function withConvergence(result: MeasureResult, before: MeasureResult | undefined, pairs: (from: string, to: string) => Course[]): MeasureResult {
  if (before?.by == null || result.by === null) {
    return result;
  }
  const found = convergence(pairs(before.by, result.by));
  return typeof found === "string"
    ? {...result, convergence: null, reasons: {...result.reasons, convergence: found}}
    : {...result, convergence: {from: before.by, ...found}};
}

async function readResults(connection: DuckDBConnection, {by, group}: UnitColumns): Promise<MeasureResult[]> {
  const scopes = by === undefined ? [{scope: ""}] : inOrder((await rows<{scope: string}>(connection, "SELECT DISTINCT scope FROM measures.balance_units")).map(({scope}) => scope)).map((scope) => ({scope}));
  const weighted = await rows<Weighted & {scope: string; weighting: "equal" | "weight"}>(connection, `
    SELECT * EXCLUDE (whole, part, n_grouped), l.lorenz, CAST(coalesce(g.n_grouped, 0) AS INTEGER) AS n_grouped
    FROM measures.balance_moments
    JOIN measures.balance_theil USING (scope, weighting, whole, part)
    JOIN measures.balance_gini USING (scope, weighting)
    JOIN measures.balance_atkinson USING (scope, weighting)
    LEFT JOIN measures.balance_split USING (scope, weighting)
    LEFT JOIN (
      SELECT scope, weighting, sum(n) AS n_grouped
      FROM measures.balance_moments
      WHERE NOT whole
      GROUP BY scope, weighting
    ) AS g USING (scope, weighting)
    LEFT JOIN (
      SELECT scope, weighting, CAST(to_json(list(share_0_1 ORDER BY tenth)) AS VARCHAR) AS lorenz
      FROM measures.balance_lorenz
      GROUP BY scope, weighting
    ) AS l USING (scope, weighting)
    WHERE whole`);
  const positions = await rows<Positions & {scope: string}>(connection, "SELECT * FROM measures.balance_positions LEFT JOIN measures.balance_weighted_positions USING (scope)");
  const units = await rows<{scope: string; x: number; w: number; n: number}>(connection, "SELECT scope, x, w, count(*) OVER (PARTITION BY scope) AS n FROM measures.balance_units WHERE x IS NOT NULL AND w > 0 ORDER BY scope");
  const intervals = new Map<string, CvInterval>();
  for (let start = 0; start < units.length; start += units[start]?.n ?? 1) {
    const {scope, n} = units[start] as (typeof units)[number];
    intervals.set(scope, cvInterval(units.slice(start, start + n), intervalOptions));
  }
  const equals = new Map(weighted.filter(({weighting}) => weighting === "equal").map((row) => [row.scope, row]));
  const weights = new Map(weighted.filter(({weighting}) => weighting === "weight").map((row) => [row.scope, row]));
  const places = new Map(positions.map((row) => [row.scope, row]));
  const nested = group.length === 2 ? await rows<Nested & {scope: string; weighting: "equal" | "weight"}>(connection, "SELECT * FROM measures.balance_nested") : null;
  const nests = (scope: string, weighting: string) => nested?.find((row) => row.scope === scope && row.weighting === weighting);
  const results = scopes.map(({scope}) => toResult(by === undefined ? null : scope, equals.get(scope), weights.get(scope), places.get(scope), intervals.get(scope) ?? cvInterval([], intervalOptions), group.length > 0));
  return nested === null ? results : results.map((result, i) => toNested(result, nests(scopes[i]!.scope, "equal"), nests(scopes[i]!.scope, "weight")));
}
