import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {csvRows} from "../formats/csv_rows.js";
import type {NativeSpool, Row} from "../formats/cells.js";
import type {NativeText} from "../formats/large_text.js";
import {asJson, cellEnd, rowEnd} from "../formats/spool.js";
import {lineCells} from "../formats/spooled_rows.js";
import {trimSql} from "./cell_sql.js";
import {literal, pathLiteral} from "./quote.js";

/** Lines whose quotes only the JavaScript reader understands; with more of them it reads the whole file. */
const mostOdd = 50_000;

/** Lines that cannot be cut by SQL, with their cells. */
export type OddLines = ReadonlyMap<number, Row>;

/**
 * Reads a text file, or the spooled lines of a workbook's sheet, into the temporary table or view `text_lines` (row: physical, 1-based; line), by DuckDB itself.
 * Every line is read as one column, so no rule of DuckDB's for cells applies: the cells are cut by cellsOf. A line with quotes that do not enclose all its
 * cells is cut here by the reader of all other files, as is one that a spool has as JSON. A cell with a line break makes its line unfinished in a text file: then, and
 * whenever the number of lines is not what the bytes say, the answer is null and the file is read the ordinary way. Throws Failure changed_while_read.
 */
export async function readLines(connection: DuckDBConnection, native: NativeText | NativeSpool): Promise<OddLines | null> {
  const {path} = native;
  const unchanged = native.kind === "text" ? native.unchanged : () => {};
  // Control bytes as delimiter and null text: the file has none of them, a spool the first behind the number of each line alone.
  const columns = native.kind === "text" ? "delim = '\u0001', columns = {'line': 'VARCHAR'}" : `delim = '${rowEnd}', columns = {'row': 'INTEGER', 'line': 'VARCHAR'}`;
  const options = `auto_detect = false, header = false, quote = '', escape = '', comment = '', nullstr = '\u0002', ${columns}, new_line = '${native.kind === "text" && native.crlf ? "\\r\\n" : "\\n"}', max_line_size = 64000000`;
  try {
    await connection.run("DROP VIEW IF EXISTS text_lines; DROP TABLE IF EXISTS text_filled");
    await connection.run(`CREATE TEMP TABLE text_filled AS SELECT * FROM read_csv(${pathLiteral(path)}, ${options})`);
  } catch {
    unchanged();
    return null;
  }
  unchanged();
  const cut = await cutOdd(connection, native);
  if (cut === null) {
    await dropLines(connection);
  }
  return cut;
}

/** Numbers the lines, and cuts those that SQL cannot. */
async function cutOdd(connection: DuckDBConnection, native: NativeText | NativeSpool): Promise<OddLines | null> {
  const filled = native.kind === "text" ? native.lines - native.blank.length : native.filled;
  const [read] = await rows<{filled: number}>(connection, "SELECT count(*) AS filled FROM text_filled");
  if (read?.filled !== filled) {
    return null;
  }
  if (native.kind === "text") {
    await numberLines(connection, native.blank);
  } else {
    const blank = `UNION ALL SELECT CAST(row AS INTEGER), '' FROM range(1, ${native.lines + 1}) AS numbers (row) WHERE row NOT IN (SELECT row FROM text_filled)`;
    await connection.run(`CREATE TEMP VIEW text_lines AS SELECT row, line FROM text_filled ${native.lines > filled ? blank : ""}`);
  }
  const isOdd = native.kind === "text" ? `contains(line, '"') AND NOT ${allQuoted(native)}` : `starts_with(line, '${asJson}')`;
  const odd = await rows<{row: number; line: string}>(connection, `SELECT row, line FROM text_lines WHERE ${isOdd} LIMIT ${mostOdd + 1}`);
  if (odd.length > mostOdd) {
    return null;
  }
  const cut = new Map<number, Row>();
  for (const {row, line} of odd) {
    const own = native.kind === "text" ? oneRow(line, native.delimiter) : spooledCells(line);
    if (own === null) {
      return null;
    }
    cut.set(row, {row, ...own});
  }
  return cut;
}

/** DuckDB passes over blank lines: the lines after one stand further down. */
async function numberLines(connection: DuckDBConnection, blank: readonly number[]): Promise<void> {
  if (blank.length === 0) {
    await connection.run("CREATE TEMP VIEW text_lines AS SELECT CAST(rowid + 1 AS INTEGER) AS row, line FROM text_filled");
    return;
  }
  await connection.run("CREATE OR REPLACE TEMP TABLE text_blank (row INTEGER, nth INTEGER)");
  const appender = await connection.createAppender("text_blank", null, "temp");
  blank.forEach((row, i) => {
    appender.appendInteger(row);
    appender.appendInteger(i + 1);
    appender.endRow();
  });
  appender.closeSync();
  // Before the nth blank line, at line r, stand r - n filled ones.
  await connection.run(`
    CREATE TEMP VIEW text_lines AS
    WITH shifts AS (SELECT CAST(row - nth AS BIGINT) AS before, CAST(max(nth) AS BIGINT) AS shift FROM text_blank GROUP BY row - nth)
    SELECT CAST(f.at + 1 + coalesce(s.shift, 0) AS INTEGER) AS row, f.line FROM (SELECT rowid AS at, line FROM text_filled) AS f ASOF LEFT JOIN shifts AS s ON f.at >= s.before
    UNION ALL SELECT row, '' FROM text_blank`);
}

function allQuoted({delimiter}: NativeText): string {
  return `regexp_full_match(line, ${literal(`"[^"]*"([${delimiter}]"[^"]*")*`)})`;
}

function oneRow(line: string, delimiter: string): Pick<Row, "cells"> | null {
  try {
    const [first, second] = csvRows("", line, delimiter);
    return first === undefined || second !== undefined ? null : {cells: first.cells};
  } catch (error) {
    if (error instanceof Failure) {
      return null;
    }
    throw error;
  }
}

function spooledCells(line: string): Pick<Row, "cells" | "numbers"> {
  const {cells, columns} = lineCells(line);
  return {cells, numbers: new Set(columns === "" ? [] : columns.split(",").map(Number))};
}

/** SQL for the cells of `line` as a list; an odd line is left to readLines. */
export function cellsOf(native: NativeText | NativeSpool): string {
  if (native.kind === "spool") {
    return `string_split(line, '${cellEnd}')[2:]`;
  }
  return `CASE WHEN NOT contains(line, '"') THEN string_split(line, ${literal(native.delimiter)}) ELSE string_split(line[2:-2], ${literal(`"${native.delimiter}"`)}) END`;
}

/** SQL for whether `line` says that the cell of a column (0-based) is a number. */
export function isNumberSql(native: NativeText | NativeSpool, index: number): string {
  return native.kind === "spool" ? `contains(concat(',', split_part(line, '${cellEnd}', 1), ','), ',${index},')` : "false";
}

/** SQL for `filled` and `first` of stage_sheet from the list `p`; most lines are filled at both ends. */
export function filledSql(): string {
  const filled = (cell: string): string => `${trimSql(cell)} <> ''`;
  return `CASE WHEN ${filled("p[-1]")} THEN len(p) ELSE coalesce(list_max(list_transform(range(1, len(p) + 1), lambda i: CASE WHEN ${filled("p[i]")} THEN i END)), 0) END`;
}

export function firstSql(): string {
  const filled = (cell: string): string => `${trimSql(cell)} <> ''`;
  return `CASE WHEN ${filled("p[1]")} THEN p[1] ELSE coalesce(list_filter(p, lambda x: ${filled("x")})[1], '') END`;
}

/** Removes what readLines made. */
export async function dropLines(connection: DuckDBConnection): Promise<void> {
  await connection.run("DROP VIEW IF EXISTS text_lines; DROP TABLE IF EXISTS text_filled; DROP TABLE IF EXISTS text_blank");
}
