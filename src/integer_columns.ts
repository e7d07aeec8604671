import type {DuckDBConnection, DuckDBIntegerVector} from "@duckdb/node-api";

/**
 * The columns of a query as typed arrays, in its order of rows: 4 bytes a value, copied a chunk at a time from where DuckDB has them.
 * @param sql its columns are whole numbers that fit into 32 bits, or truth values (1 and 0), and never NULL
 * @throws Error where a value is NULL or does not fit
 */
export async function integerColumns(connection: DuckDBConnection, sql: string): Promise<Int32Array[]> {
  const [[length, ...present] = []] = (await connection.runAndReadAll(`SELECT count(*), count(COLUMNS(*)) FROM (${sql})`)).getRows();
  if (present.some((values) => values !== length)) {
    throw new Error(`NULL where a whole number is needed: ${sql}`);
  }
  const columns = present.map(() => new Int32Array(Number(length)));
  let start = 0;
  for await (const chunk of await connection.stream(`SELECT CAST(COLUMNS(*) AS INTEGER) FROM (${sql})`)) {
    for (const [index, column] of columns.entries()) {
      // `getItem` costs more, for each of its values, than DuckDB's part of the query.
      column.set((chunk.getColumnVector(index) as DuckDBIntegerVector)["items"], start);
    }
    start += chunk.rowCount;
  }
  return columns;
}
