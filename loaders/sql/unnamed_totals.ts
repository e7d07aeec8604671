import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {cellLetters, cellText} from "./cell_text.js";
import {faultText} from "./fault_text.js";
import {literal} from "./quote.js";

/**
 * Marks programmes of the temporary table `records` as total lines that are called otherwise: without a serial and a level where every other line of the sheet
 * has both, and with the sum of all lines above.
 */
export async function markUnnamedTotals(connection: DuckDBConnection, {id}: Dataset, sheets: readonly Pick<Mapping, "fields">[]): Promise<void> {
  for (const [sheet, {fields}] of id === "training" ? sheets.entries() : []) {
    const letters = cellLetters(fields.get("programme"));
    if (letters === null || cellText(fields.get("serial")) === null || cellText(fields.get("level")) === null) {
      continue;
    }
    await connection.run(`
      UPDATE records SET fault = ${faultText("programme", "total_line")}, fault_col = ${literal(letters)}, fault_value = programme
      FROM (
        SELECT rowid AS id, bare, count(*) FILTER (NOT bare) OVER above AS lines, sum(person_times) FILTER (NOT bare) OVER above AS total,
          person_times AS said, bool_and(bare OR (serial IS NOT NULL AND level <> 'unstated')) OVER () AS others
        FROM (SELECT rowid, *, serial IS NULL AND coalesce(level, 'unstated') = 'unstated' AS bare FROM records WHERE fault IS NULL AND sheet_index = ${sheet})
        WINDOW above AS (ORDER BY row, part ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
      ) AS seen
      WHERE records.rowid = seen.id AND seen.bare AND seen.others AND seen.lines > 1 AND seen.said = seen.total`);
  }
}
