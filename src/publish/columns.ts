import type {DuckDBConnection} from "@duckdb/node-api";

/** What a release column holds. `int32` and `float64` are numbers; dates are ISO text. */
export type ColumnType = "utf8" | "int32" | "float64" | "bool";
export type Cell = string | number | boolean | null;

/** One column of a table, as every format of a release is written from. */
export interface Column {
  name: string;
  type: ColumnType;
  values: Cell[];
}

/**
 * Runs a query and returns its result by column. DECIMAL and 64-bit integers become float64.
 * @throws where a number is NaN, infinite, or a whole number too large to be exact: marts say null instead
 */
export async function readColumns(connection: DuckDBConnection, sql: string): Promise<Column[]> {
  const described = (await connection.runAndReadAll(`DESCRIBE ${sql}`)).getRowObjectsJS() as {column_name: string; column_type: string}[];
  const shapes = described.map(({column_name: name, column_type}) => ({name, ...columnType(name, column_type)}));
  const reader = await connection.runAndReadAll(`SELECT ${shapes.map(({name, cast}) => `CAST(${identifier(name)} AS ${cast}) AS ${identifier(name)}`).join(", ")} FROM (${sql})`);
  const values = reader.getColumnsJS() as Cell[][];
  return shapes.map(({name, type}, i) => ({name, type, values: exact(name, values[i] ?? [])}));
}

/** A name in double quotes, for SQL. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function columnType(name: string, sqlType: string): {type: ColumnType; cast: string} {
  if (/^(TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT)$/.test(sqlType)) {
    return {type: "int32", cast: "INTEGER"};
  }
  if (/^(BIGINT|HUGEINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(sqlType)) {
    return {type: "float64", cast: "DOUBLE"};
  }
  if (sqlType === "BOOLEAN") {
    return {type: "bool", cast: "BOOLEAN"};
  }
  if (/^(VARCHAR|DATE|ENUM\(.*\))$/.test(sqlType)) {
    return {type: "utf8", cast: "VARCHAR"};
  }
  throw new Error(`column ${name} has type ${sqlType}, which a release cannot hold`);
}

function exact(name: string, values: Cell[]): Cell[] {
  for (const value of values) {
    if (typeof value === "number" && (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))) {
      throw new Error(`column ${name} holds ${value}: a release holds finite, exact numbers, or null`);
    }
  }
  return values;
}
