import type {DuckDBConnection, DuckDBValue} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {insertRows} from "../insert_rows.js";
import {cvInterval, type CvInterval} from "./cv_interval.js";

/**
 * Creates measures.balance_intervals, one row per stage per school year per indicator that has schools with figure and pupils:
 * the interval of the weighted CV. Reads schools, never pupils.
 */
export async function buildBalanceIntervals(connection: DuckDBConnection): Promise<void> {
  const [options] = await rows<{minimum: number; draws: number; alpha: number; z: number}>(connection, "SELECT minimum_schools_interval AS minimum, interval_draws AS draws, alpha, z FROM catalogue.parameters");
  if (!options) {
    throw new Error("catalogue.parameters is empty");
  }
  // Only scopes that are large enough are read.
  const units = await rows<{year: number; stage: string; indicator_id: string; x: number; w: number; n: number}>(connection, `
    SELECT scope.year AS year, scope.stage AS stage, scope.indicator_id AS indicator_id, x, w, count(*) OVER (PARTITION BY scope) AS n
    FROM measures.balance_units
    WHERE scope.level = 'district' AND scope.stage <> 'all' AND w > 0
    QUALIFY n >= ${options.minimum}
    ORDER BY year, stage, indicator_id`);
  await connection.run("CREATE TABLE measures.balance_intervals (year INTEGER, stage VARCHAR, indicator_id VARCHAR, cv_low DOUBLE, cv_high DOUBLE, method VARCHAR, reason VARCHAR)");
  const found: DuckDBValue[][] = [];
  for (let start = 0; start < units.length;) {
    const first = units[start] as (typeof units)[number];
    const {low, high, method, reason}: CvInterval = cvInterval(units.slice(start, start + first.n), options);
    found.push([first.year, first.stage, first.indicator_id, low, high, method, reason]);
    start += first.n;
  }
  await insertRows(connection, "measures.balance_intervals", found);
}
