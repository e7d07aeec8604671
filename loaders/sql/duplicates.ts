import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "../datasets/dataset.js";
import {rows} from "../../src/duckdb.js";
import {faultText} from "./fault_text.js";

/**
 * Marks duplicates among the accepted records of the temporary table `records`. Same key and same values: the first stays, later ones are
 * duplicate_exact. Same key with other values: nobody knows which is right, so every one is duplicate_conflict.
 * Records that were rejected before take no part.
 */
export async function markDuplicates(connection: DuckDBConnection, dataset: Dataset): Promise<void> {
  // Grouping eight bytes instead of four texts is several times faster; the few keys that share a hash by chance are told apart below.
  const hash = `hash(${dataset.key.map((name) => `records.${name}`).join(", ")})`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE repeated AS SELECT ${hash} AS hash FROM records WHERE fault IS NULL GROUP BY ALL HAVING count(*) > 1`);
  const [found] = await rows<{keys: number}>(connection, "SELECT count(*) AS keys FROM repeated");
  if (found === undefined || found.keys === 0) {
    return;
  }
  const measured = [...dataset.fields.values()].some((field) => field.measured);
  const values = [...[...dataset.fields].filter(([name, {stored}]) => stored && !dataset.key.includes(name)).map(([name]) => `records.${name}`), ...(measured ? ["records.status"] : [])];
  const same = values.length === 0 ? "''" : `CAST(row(${values.join(", ")}) AS VARCHAR)`;
  const partition = dataset.key.map((name) => `records.${name}`).join(", ");
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE marks AS
    SELECT records.rowid AS id, min(${same}) OVER w <> max(${same}) OVER w AS conflict, row_number() OVER (PARTITION BY ${partition} ORDER BY sheet_index, row, part) AS nth
    FROM records
    WHERE fault IS NULL AND ${hash} IN (SELECT hash FROM repeated)
    WINDOW w AS (PARTITION BY ${partition})`);
  await connection.run(`
    UPDATE records SET fault = CASE WHEN conflict THEN ${faultText("", "duplicate_conflict")} ELSE ${faultText("", "duplicate_exact")} END, fault_col = col, fault_value = cell
    FROM marks WHERE marks.id = records.rowid AND (conflict OR nth > 1)`);
}
