import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";
import {identifier} from "../publish/columns.js";
import {keySql, missingSql, numberSql, requireNumbers} from "./number_cells.js";

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
  /** Names the unit that is followed over the values of `by`; absent: none is followed. */
  unit?: string;
}

/**
 * Creates `target` (scope, unit, part, outer_part, x, w), the input of measures.balance_weights, from a table of text cells.
 * With two group columns the first names the outer part, in which the parts lie.
 * Full-width digits and the catalogue's missing markers are read as in the loaders; a row without a value of `by` is left out.
 * @throws Failure naming column and record where a cell is not a number or a weight is negative
 */
export async function readUnits(connection: DuckDBConnection, {table, value, weight, group, by, unit}: UnitColumns, target: string): Promise<void> {
  const known = (await rows<{column_name: string}>(connection, `DESCRIBE ${identifier(table)}`)).map(({column_name}) => column_name);
  for (const [option, column] of [["--value", value], ["--weight", weight], ...group.map((key) => ["--group", key]), ["--by", by], ["--unit", unit]] as const) {
    if (column !== undefined && !known.includes(column)) {
      throw new Failure({code: "unknown_column", place: String(option), message: `there is no column "${column}"`, repair: `use one of ${known.join(", ")}`, exit: 2});
    }
  }
  for (const column of [value, ...(weight === undefined ? [] : [weight])]) {
    await requireNumbers(connection, table, column);
  }
  if (weight !== undefined) {
    const [negative] = await rows<{record: number; text: string}>(connection, `SELECT rowid + 1 AS record, ${identifier(weight)} AS text FROM ${identifier(table)} WHERE ${numberSql(weight)} < 0 ORDER BY rowid LIMIT 1`);
    if (negative) {
      throw new Failure({code: "negative_weight", place: `column ${weight} › record ${negative.record}`, message: `the weight "${negative.text}" is negative`, repair: "weights are 0 or more, e.g. pupils"});
    }
  }
  await connection.run(`
    CREATE TABLE ${target} AS
    SELECT scope, unit, part, CASE WHEN part IS NOT NULL THEN outer_part END AS outer_part, x, w
    FROM (
      SELECT
        ${by === undefined ? "''" : keySql([by])} AS scope,
        rowid AS unit, ${keySql(group)} AS part, ${keySql(group.length === 2 ? group.slice(0, 1) : [])} AS outer_part,
        ${numberSql(value)} AS x, ${weight === undefined ? "1.0::DOUBLE" : numberSql(weight)} AS w
      FROM ${identifier(table)}
    )
    WHERE scope IS NOT NULL`);
}

/** Rows that readUnits leaves out because `by` is empty or a missing marker there. */
export async function rowsWithoutScope(connection: DuckDBConnection, {table, by}: {table: string; by: string}): Promise<number> {
  const [found] = await rows<{n: number}>(connection, `SELECT CAST(count(*) AS INTEGER) AS n FROM ${identifier(table)} WHERE ${missingSql(by)}`);
  return found?.n ?? 0;
}
