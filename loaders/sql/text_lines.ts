import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {Failure} from "../../src/failure.js";
import {csvRows} from "../formats/csv_rows.js";
import type {NativeText} from "../formats/large_text.js";
import {trimSql} from "./cell_sql.js";
import {literal, pathLiteral} from "./quote.js";

/** Lines whose quotes only the JavaScript reader understands; with more of them it reads the whole file. */
const mostOdd = 50_000;

/** Lines that cannot be cut by SQL, with their cells. */
export type OddLines = ReadonlyMap<number, readonly string[]>;

/**
 * Reads a text file into the temporary table or view `text_lines` (row: physical, 1-based; line), by DuckDB itself.
 * Every line is read as one column, so no rule of DuckDB's for cells applies: the cells are cut by cellsOf. A line with quotes that do not enclose all its
 * cells is cut here by the reader of all other files. A cell with a line break makes its line unfinished there: then, and whenever the number of lines is
 * not what the bytes say, the answer is null and the file is read the ordinary way. Throws Failure changed_while_read.
 */
export async function readLines(connection: DuckDBConnection, native: NativeText): Promise<OddLines | null> {
  const {path, crlf, lines, blank, unchanged} = native;
  // Control bytes as delimiter and null text: the file has none of them.
  const options = `auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '', comment = '', nullstr = '\u0002', columns = {'line': 'VARCHAR'}, new_line = '${crlf ? "\\r\\n" : "\\n"}', max_line_size = 64000000`;
  try {
    await connection.run("DROP VIEW IF EXISTS text_lines; DROP TABLE IF EXISTS text_filled");
    await connection.run(`CREATE TEMP TABLE text_filled AS SELECT line FROM read_csv(${pathLiteral(path)}, ${options})`);
  } catch {
    unchanged();
    return null;
  }
  unchanged();
  const [read] = await rows<{filled: number}>(connection, "SELECT count(*) AS filled FROM text_filled");
  if (read?.filled !== lines - blank.length) {
    return null;
  }
  await numberLines(connection, blank);
  const odd = await rows<{row: number; line: string}>(connection, `SELECT row, line FROM text_lines WHERE contains(line, '"') AND NOT ${allQuoted(native)} LIMIT ${mostOdd + 1}`);
  if (odd.length > mostOdd) {
    return null;
  }
  const cut = new Map<number, readonly string[]>();
  for (const {row, line} of odd) {
    const cells = oneRow(line, native.delimiter);
    if (cells === null) {
      return null;
    }
    cut.set(row, cells);
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

function oneRow(line: string, delimiter: string): readonly string[] | null {
  try {
    const [first, second] = csvRows("", line, delimiter);
    return first === undefined || second !== undefined ? null : first.cells;
  } catch (error) {
    if (error instanceof Failure) {
      return null;
    }
    throw error;
  }
}

/** SQL for the cells of `line` as a list; an odd line is left to readLines. */
export function cellsOf(native: NativeText): string {
  return `CASE WHEN NOT contains(line, '"') THEN string_split(line, ${literal(native.delimiter)}) ELSE string_split(line[2:-2], ${literal(`"${native.delimiter}"`)}) END`;
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
