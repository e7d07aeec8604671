import {writeFileSync} from "node:fs";
import {isDiskFull} from "../../src/disk_full.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import {plainNumber} from "./number_text.js";
import {sheetRows, type SheetValue} from "./sheet_rows.js";
import {temporaryFile, temporaryFull} from "./temporary.js";

const integers = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

/**
 * A Parquet file as a book of one sheet: line 1 its column names, then its records as text. Columns of numbers count as numbers, so that an id kept
 * as one is recognised. Throws Failure damaged_parquet or disk_full.
 */
export async function openParquet(place: string, bytes: Uint8Array): Promise<Book> {
  // The very bytes that were hashed, under a name without the signs that DuckDB takes for a pattern of names.
  const {path: file, remove} = temporaryFile();
  const {connection, close} = await openDuckdb(":memory:");
  try {
    writeFileSync(file, bytes, {mode: 0o600});
    const from = `read_parquet('${file.replaceAll("'", "''")}')`;
    const columns = await rows<{column_name: string; column_type: string}>(connection, `DESCRIBE FROM ${from}`);
    const reader = await connection.runAndReadAll(`SELECT ${columns.map(({column_type}, index) => `#${index + 1}${column_type === "DOUBLE" ? "" : "::VARCHAR"}`).join(", ")} FROM ${from}`);
    const numbers = new Set(columns.flatMap(({column_type}, index) => (integers.test(column_type) || /^(DOUBLE|FLOAT|DECIMAL.*)$/.test(column_type) ? [index] : [])));
    const records = (reader.getRowsJS() as SheetValue[][]).map((cells) => cells.map((cell) => (typeof cell === "number" ? plainNumber(cell) : cell)));
    const lines = sheetRows([columns.map(({column_name}) => column_name), ...records]).map((row) => (row.row === 1 ? row : {...row, numbers}));
    return {encoding: "parquet", lines: lines.length, sheets: [{name: "", rows: () => lines, merges: [], counted: false}]};
  } catch (error) {
    if (isDiskFull(error)) {
      throw temporaryFull(error);
    }
    throw new Failure({code: "damaged_parquet", place, message: `this is no Parquet file that can be read (${(error as Error).message.split("\n")[0]})`, repair: "export it again, or save it as CSV"});
  } finally {
    close();
    remove();
  }
}
