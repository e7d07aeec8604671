import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {identifier} from "../publish/columns.js";
import {foldedSql, missingSql} from "./number_cells.js";

/** A number, and what stands behind it: %, 分, 元, ㎡, m². Letters are none, so that 8O stays a fault. */
const withUnit = "([-+]?[0-9][0-9,]*([.][0-9]*)?) *(%|‰|m²|[㎡\\p{Han}]+)";

/**
 * Drops the unit that every number of a text column has behind it, so that the column is one of plain numbers in that unit; missing markers stay.
 * A column in which some have one and others none, or another, stays as it is.
 * @returns the unit, or null where there is none to drop
 */
export async function dropSharedUnit(connection: DuckDBConnection, table: string, column: string): Promise<string | null> {
  const unit = `regexp_extract(${foldedSql(column)}, '^${withUnit}$', 3)`;
  // Most columns have none: one cell tells.
  const [first] = await rows<{unit: string}>(connection, `SELECT ${unit} AS unit FROM ${identifier(table)} WHERE NOT (${missingSql(column)}) LIMIT 1`);
  if (first === undefined || first.unit === "") {
    return null;
  }
  const [other] = await rows(connection, `SELECT 1 AS other FROM ${identifier(table)} WHERE NOT (${missingSql(column)}) AND ${unit} <> $unit LIMIT 1`, {unit: first.unit});
  if (other !== undefined) {
    return null;
  }
  await connection.run(`UPDATE ${identifier(table)} SET ${identifier(column)} = regexp_extract(${foldedSql(column)}, '^${withUnit}$', 1) WHERE NOT (${missingSql(column)})`);
  return first.unit;
}
