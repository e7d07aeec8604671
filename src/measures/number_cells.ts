import type {DuckDBConnection} from "@duckdb/node-api";
import {foldSql} from "../../loaders/sql/cell_sql.js";
import {missingMarkers} from "../catalogue/missing.js";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";
import {identifier} from "../publish/columns.js";

/** Beyond these, weight × square leaves the range of a double. */
const [smallest, largest] = ["1e-100", "1e100"];

/**
 * Refuses a column of which a cell is neither a number that can be squared nor a missing marker of the catalogue.
 * @throws Failure whose place is `column NAME › record N`
 */
export async function requireNumbers(connection: DuckDBConnection, table: string, column: string): Promise<void> {
  const [bad] = await rows<{record: number; text: string}>(connection, `
    SELECT rowid + 1 AS record, CAST(${identifier(column)} AS VARCHAR) AS text
    FROM ${identifier(table)}
    WHERE NOT (${missingSql(column)}) AND (${numberSql(column)} IS NULL OR NOT isfinite(${numberSql(column)}))
    ORDER BY rowid LIMIT 1`);
  if (bad) {
    throw new Failure({code: "unreadable_value", place: `column ${column} › record ${bad.record}`, message: `"${bad.text}" is not a number`, repair: `write a number without a unit (or the same unit, or %, in every cell), or one of ${missingMarkers.filter(Boolean).join(" ")} where there is none`});
  }
  const [far] = await rows<{record: number; text: string; large: boolean}>(connection, `
    SELECT rowid + 1 AS record, CAST(${identifier(column)} AS VARCHAR) AS text, abs(${numberSql(column)}) > 1 AS large
    FROM ${identifier(table)}
    WHERE ${numberSql(column)} <> 0 AND abs(${numberSql(column)}) NOT BETWEEN ${smallest} AND ${largest}
    ORDER BY rowid LIMIT 1`);
  if (far) {
    throw new Failure({code: "out_of_range", place: `column ${column} › record ${far.record}`, message: `"${far.text}" is too ${far.large ? "large" : "close to 0"} to be squared and added`, repair: `use a unit in which values are between ${smallest} and ${largest}`});
  }
}

/** A cell as text, folded as in the loaders; the commas of a number grouped by thousands are dropped. */
export const foldedSql = (column: string) => `CASE WHEN regexp_full_match(${folded(column)}, '[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?') THEN replace(${folded(column)}, ',', '') ELSE ${folded(column)} END`;
const folded = (column: string) => foldSql(`CAST(${identifier(column)} AS VARCHAR)`);
/** Whether a cell holds nothing or one of the catalogue's missing markers. */
export const missingSql = (column: string) => `${identifier(column)} IS NULL OR ${foldedSql(column)} IN (${missingMarkers.map((marker) => `'${marker.replaceAll("'", "''")}'`).join(", ")})`;
/** A cell as a DOUBLE; null where it is not a number. try_cast alone takes nan, inf and 1_000. */
export const numberSql = (column: string) => `CASE WHEN regexp_full_match(${foldedSql(column)}, '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?') THEN try_cast(${foldedSql(column)} AS DOUBLE) END`;

/**
 * Columns that together name a unit's group, folded as ids are in the loaders and joined with "/"; null where one of them is empty or a missing marker of the catalogue, or there are none. Of several, a "/" or "\" inside a
 * value has a "\" before it: `1/2` with `3` is `1\/2/3`, and not `1` with `2/3`.
 */
export const keySql = (columns: readonly string[]) => {
  const value = (column: string) => `CASE WHEN NOT (${missingSql(column)}) THEN ${folded(column)} END`;
  const apart = (text: string) => (columns.length > 1 ? `replace(replace(${text}, '\\', '\\\\'), '/', '\\/')` : text);
  return columns.length === 0 ? "CAST(NULL AS VARCHAR)" : `(${columns.map((column) => apart(value(column))).join(" || '/' || ")})`;
};
