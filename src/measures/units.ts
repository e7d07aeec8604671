import type {DuckDBConnection} from "@duckdb/node-api";
import {missingMarkers} from "../catalogue/missing.js";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";

/** Which columns of a table of units say what. */
export interface UnitColumns {
  /** Name of the table, already loaded; cells may be text. */
  table: string;
  value: string;
  /** Absent: every unit weighs 1. */
  weight?: string;
  /** Columns that together name the group, joined with "/"; empty: none. */
  group: readonly string[];
  /** Absent: the whole table is one scope. */
  by?: string;
}

/**
 * Creates `target` (scope, unit, part, x, w), the input of measures.balance_weights, from a table of text cells.
 * Full-width digits and the catalogue's missing markers are read as in the loaders.
 * @throws Failure naming column and record where a cell is not a number or a weight is negative
 */
export async function readUnits(connection: DuckDBConnection, {table, value, weight, group, by}: UnitColumns, target: string): Promise<void> {
  const known = (await rows<{column_name: string}>(connection, `DESCRIBE ${name(table)}`)).map(({column_name}) => column_name);
  for (const [option, column] of [["--value", value], ["--weight", weight], ...group.map((key) => ["--group", key]), ["--by", by]] as const) {
    if (column !== undefined && !known.includes(column)) {
      throw new Failure({code: "unknown_column", place: String(option), message: `there is no column "${column}"`, repair: `use one of ${known.join(", ")}`, exit: 2});
    }
  }
  for (const column of [value, ...(weight === undefined ? [] : [weight])]) {
    await requireNumbers(connection, table, column);
  }
  if (weight !== undefined) {
    const [negative] = await rows<{record: number; text: string}>(connection, `SELECT rowid + 1 AS record, ${name(weight)} AS text FROM ${name(table)} WHERE ${number(weight)} < 0 ORDER BY rowid LIMIT 1`);
    if (negative) {
      throw new Failure({code: "negative_weight", place: `column ${weight} › record ${negative.record}`, message: `the weight "${negative.text}" is negative`, repair: "weights are 0 or more, e.g. pupils"});
    }
  }
  const keys = group.map((column) => `nullif(trim(CAST(${name(column)} AS VARCHAR)), '')`);
  const part = keys.length === 0 ? "NULL" : keys.join(" || '/' || ");
  await connection.run(`
    CREATE TABLE ${target} AS
    SELECT
      ${by === undefined ? "''" : `coalesce(trim(CAST(${name(by)} AS VARCHAR)), '')`} AS scope,
      rowid AS unit, CAST(${part} AS VARCHAR) AS part,
      ${number(value)} AS x, ${weight === undefined ? "1.0::DOUBLE" : number(weight)} AS w
    FROM ${name(table)}`);
}

/** Beyond this size, or below its inverse, weight × square leaves the range of a double. */
const largest = "1e100";

async function requireNumbers(connection: DuckDBConnection, table: string, column: string): Promise<void> {
  const [bad] = await rows<{record: number; text: string}>(connection, `
    SELECT rowid + 1 AS record, CAST(${name(column)} AS VARCHAR) AS text
    FROM ${name(table)}
    WHERE NOT (${missing(column)}) AND (${number(column)} IS NULL OR NOT isfinite(${number(column)}))
    ORDER BY rowid LIMIT 1`);
  if (bad) {
    throw new Failure({code: "unreadable_value", place: `column ${column} › record ${bad.record}`, message: `"${bad.text}" is not a number`, repair: `write a number, or one of ${missingMarkers.filter(Boolean).join(" ")} where there is none`});
  }
  const [far] = await rows<{record: number; text: string}>(connection, `
    SELECT rowid + 1 AS record, CAST(${name(column)} AS VARCHAR) AS text
    FROM ${name(table)}
    WHERE ${number(column)} <> 0 AND abs(${number(column)}) NOT BETWEEN 1 / ${largest} AND ${largest}
    ORDER BY rowid LIMIT 1`);
  if (far) {
    throw new Failure({code: "out_of_range", place: `column ${column} › record ${far.record}`, message: `"${far.text}" is too large or too close to 0 to be squared and added`, repair: `use a unit in which values are between 1/${largest} and ${largest}`});
  }
}

const folded = (column: string) => `translate(trim(CAST(${name(column)} AS VARCHAR)), '０１２３４５６７８９．－＋', '0123456789.-+')`;
const missing = (column: string) => `${name(column)} IS NULL OR ${folded(column)} IN (${missingMarkers.map((marker) => `'${marker.replaceAll("'", "''")}'`).join(", ")})`;
// try_cast alone takes nan, inf and 1_000.
const number = (column: string) => `CASE WHEN regexp_full_match(${folded(column)}, '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?') THEN try_cast(${folded(column)} AS DOUBLE) END`;

function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
