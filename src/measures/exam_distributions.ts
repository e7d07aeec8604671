import type {DuckDBConnection} from "@duckdb/node-api";
import {integerColumns} from "../integer_columns.js";
import {countingSort} from "./counting_sort.js";
import {pupilsUpTo, type ScoreCounts} from "./pupils_up_to.js";
import {scoreDistribution} from "./score_distribution.js";
import {standingAmong} from "./standing_among.js";

/** Columns of the table after those that name the place, as the figures of a place are called. */
const figures = ["p10", "p25", "median", "p75", "p90", "gini", "lowest_mean", "lowest_share_0_1", "percentile_mean_0_1"] as const;

/**
 * Creates measures.exam_distributions, one row per exam per subject per scope that someone sat: quantiles (type 7), pupils' Gini, the mean of
 * the lowest 30%, and where its pupils stand among all of the area. Reads counts of pupils by score, never pupils.
 */
export async function buildExamDistributions(connection: DuckDBConnection): Promise<void> {
  const [sittings, ...members] = await integerColumns(connection, "SELECT sitting, place, unit, scope = 'area' FROM measures.exam_places") as [Int32Array, Int32Array, Int32Array, Int32Array];
  const {starts, columns} = countingSort(sittings, largest(sittings) + 1, members);
  const counts = await readCounts(connection, members[1]);
  await connection.run(`CREATE TEMP TABLE place_figures (place INTEGER, ${figures.map((name) => `${name} DOUBLE`).join(", ")})`);
  const appender = await connection.createAppender("place_figures", null, "temp");
  for (let sitting = 0; sitting < starts.length - 1; ++sitting) {
    const [places, units, whole] = columns.map((column) => column.subarray(starts[sitting], starts[sitting + 1])) as typeof members;
    const {scores, upTo} = pupilsUpTo(counts, units, places);
    if (scores.length === 0) {
      continue;
    }
    const area = places[whole.indexOf(1)] as number;
    const standing = standingAmong(upTo.get(area) as Int32Array);
    for (const [place, pupils] of upTo) {
      if ((pupils[scores.length - 1] as number) > 0) {
        const found = {...scoreDistribution(scores, pupils), ...standing(pupils)};
        appender.appendInteger(place);
        for (const name of figures) {
          appender.appendDouble(found[name]);
        }
        appender.endRow();
      }
    }
  }
  appender.closeSync();
  await connection.run(`
    CREATE TABLE measures.exam_distributions AS
    SELECT p.exam_id, p.subject, p.scope, p.scope_id, f.* EXCLUDE (place)
    FROM temp.place_figures AS f
    JOIN (SELECT DISTINCT place, exam_id, subject, scope, scope_id FROM measures.exam_places) AS p USING (place)
    ORDER BY place`);
  await connection.run("DROP TABLE temp.place_figures");
}

/** The table of counts, by unit; units in which nobody has a score have no rows. */
async function readCounts(connection: DuckDBConnection, units: Int32Array): Promise<ScoreCounts> {
  const [counted, ...rows] = await integerColumns(connection, "SELECT unit, score_1e3, pupils FROM measures.exam_score_counts") as [Int32Array, Int32Array, Int32Array];
  const {starts, columns: [scores, pupils]} = countingSort(counted, Math.max(largest(counted), largest(units)) + 1, rows);
  return {scores, pupils, starts};
}

/** The largest key, −1 of none. */
function largest(keys: Int32Array): number {
  let found = -1;
  for (let row = 0; row < keys.length; ++row) {
    found = Math.max(found, keys[row] as number);
  }
  return found;
}
