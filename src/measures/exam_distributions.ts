import type {DuckDBConnection} from "@duckdb/node-api";
import {appendColumns} from "../append_columns.js";
import {integerColumns} from "../integer_columns.js";
import {countingSort} from "./counting_sort.js";
import {pupilsUpTo, type ScoreCounts} from "./pupils_up_to.js";
import {bands, scoreBands} from "./score_bands.js";
import {scoreDistribution} from "./score_distribution.js";
import {standingAmong} from "./standing_among.js";

/** Columns of the table after those that name the place, as the figures of a place are called. */
const figures = ["p10", "p25", "median", "p75", "p90", "gini", "lowest_mean", "lowest_share_0_1", "percentile_mean_0_1"] as const;

/**
 * Creates measures.exam_distributions, one row per exam per subject per scope that someone sat: quantiles (type 7), pupils' Gini, the mean of
 * the lowest 30%, where its pupils stand among all of the area, and how many are in each tenth of the full mark (band0 to band9; NULL for a
 * total without one). Reads counts of pupils by score, never pupils.
 */
export async function buildExamDistributions(connection: DuckDBConnection): Promise<void> {
  const [sittings, ...members] = await integerColumns(connection, `
    SELECT p.sitting, p.place, p.unit, p.scope = 'area', coalesce(s.full_mark * 1000, 0)
    FROM measures.exam_places AS p
    LEFT JOIN measures.exam_subjects AS s USING (exam_id, subject)`) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const {starts, columns} = countingSort(sittings, largest(sittings) + 1, members);
  const counts = await readCounts(connection, members[1]);
  const size = largest(members[0]) + 1;
  const places = new Int32Array(size);
  const found = figures.map(() => new Float64Array(size));
  const banded = Array.from({length: bands}, () => new Int32Array(size));
  let row = 0;
  for (let sitting = 0; sitting < starts.length - 1; ++sitting) {
    const [place, units, whole, full] = columns.map((column) => column.subarray(starts[sitting], starts[sitting + 1])) as typeof members;
    const {scores, upTo} = pupilsUpTo(counts, units, place);
    if (scores.length === 0) {
      continue;
    }
    const standing = standingAmong(upTo.get(place[whole.indexOf(1)] as number) as Int32Array);
    const inBands = (full[0] as number) > 0 ? scoreBands(scores, full[0] as number) : () => banded.map(() => -1);
    for (const [at, pupils] of upTo) {
      if ((pupils[scores.length - 1] as number) > 0) {
        places[row] = at;
        const own = {...scoreDistribution(scores, pupils), ...standing(pupils)};
        for (const [index, name] of figures.entries()) {
          found[index]![row] = own[name];
        }
        for (const [band, inBand] of inBands(pupils).entries()) {
          banded[band]![row] = inBand;
        }
        row += 1;
      }
    }
  }
  const names = banded.map((_, band) => `band${band}`);
  await connection.run(`CREATE TEMP TABLE place_figures (place INTEGER, ${figures.map((name) => `${name} DOUBLE`).join(", ")}, ${names.map((name) => `${name} INTEGER`).join(", ")})`);
  await appendColumns(connection, "place_figures", [places, ...found, ...banded].map((column) => column.subarray(0, row)));
  await connection.run(`
    CREATE TABLE measures.exam_distributions AS
    SELECT p.exam_id, p.subject, p.scope, p.scope_id, ${figures.join(", ")}, ${names.map((name) => `nullif(${name}, -1) AS ${name}`).join(", ")}
    FROM temp.place_figures AS f
    JOIN (SELECT place, any_value(unit) AS unit, any_value(scope) AS scope FROM measures.exam_places GROUP BY place) AS o USING (place)
    JOIN measures.exam_places AS p USING (place, unit, scope)
    ORDER BY place`);
  await connection.run("DROP TABLE temp.place_figures");
}

/** The table of counts, by unit; units in which nobody has a score have no rows. */
async function readCounts(connection: DuckDBConnection, units: Int32Array): Promise<ScoreCounts> {
  const [counted, ...rows] = await integerColumns(connection, "SELECT unit, score_1e3, pupils FROM measures.exam_score_counts WHERE score_1e3 IS NOT NULL") as [Int32Array, Int32Array, Int32Array];
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
