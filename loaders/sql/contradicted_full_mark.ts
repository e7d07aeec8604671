import type {DuckDBConnection} from "@duckdb/node-api";
import {fullMarkWords} from "../../src/catalogue/totals.js";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {foldSql} from "./cell_sql.js";
import {literal, literals} from "./quote.js";
import type {WideScores} from "./wide_scores.js";

/**
 * A line 满分 of the temporary table `records` that stands below pupils, or beside other full marks, says what their scores were not judged by;
 * one below the highest score counts those who had all marks. Throws Failure full_mark_undeclared where it differs. `place` is of a sheet by its number.
 * @param wide sound lines are in the temporary table `scores`
 */
export async function refuseContradictedFullMark(connection: DuckDBConnection, place: (sheet: number) => string, {id}: Dataset, wide: WideScores | null): Promise<void> {
  if (id !== "exam_scores") {
    return;
  }
  const elsewhere = wide === null ? "0" : `CASE l.subject ${wide.items.map(({item}, i) => `WHEN ${literal(item)} THEN (SELECT max(s${i}) FROM scores WHERE sound)`).join(" ")} END`;
  const [found] = await rows<{sheet: number; row: number; col: string; stated: number; taken: number}>(connection, `
    SELECT sheet_index AS sheet, row, col, CAST(score AS DOUBLE) AS stated, CAST(full_mark AS DOUBLE) AS taken
    FROM records AS l WHERE split_part(fault, ':', 2) = 'total_line' AND subject <> '' AND score <> full_mark AND ${foldSql("fault_value")} IN ${literals(fullMarkWords)}
      AND score >= greatest(coalesce(${elsewhere}, 0), coalesce((SELECT max(r.score) FROM records AS r WHERE r.sheet_index = l.sheet_index AND r.subject = l.subject AND (r.fault IS NULL OR r.fault = 'score:out_of_range')), 0))
    ORDER BY sheet, row, part LIMIT 1`);
  if (found !== undefined) {
    throw new Failure({
      code: "full_mark_undeclared", place: `${place(found.sheet)} › ${found.col}${found.row}`, message: `the line states a full mark of ${found.stated}, the scores of its column are judged by ${found.taken}`,
      repair: "move the line 满分 directly below the header, with nothing for a pupil's id, or write the full marks into the header, as 数学(120分); remove the one that is wrong",
    });
  }
}
