import {DuckDBDataChunk, DOUBLE, INTEGER, type DuckDBConnection, type DuckDBIntegerVector} from "@duckdb/node-api";

/** Rows of one chunk of DuckDB. */
const most = 2048;

/**
 * Appends rows to a temporary table, given as its columns: copied a chunk at a time to where DuckDB has them, since a call for each value costs more than making it.
 * @param table its columns are INTEGER where an Int32Array is given, DOUBLE where a Float64Array is
 * @param columns all of one length
 */
export async function appendColumns(connection: DuckDBConnection, table: string, columns: readonly (Int32Array | Float64Array)[]): Promise<void> {
  const appender = await connection.createAppender(table, null, "temp");
  const rows = columns[0]?.length ?? 0;
  for (let start = 0; start < rows; start += most) {
    const end = Math.min(rows, start + most);
    const chunk = DuckDBDataChunk.create(columns.map((column) => (column instanceof Int32Array ? INTEGER : DOUBLE)), end - start);
    for (const [index, column] of columns.entries()) {
      const vector = chunk.getColumnVector(index) as DuckDBIntegerVector;
      vector["items"].set(column.subarray(start, end));
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
