import type {DuckDBConnection, DuckDBValue} from "@duckdb/node-api";

/** Values that one statement holds at most: planning takes longer than the writing of a few rows, and much longer than they do together. */
const most = 2000;

/** Appends rows to a table (with its schema), in their order, each value cast to its column's type: one statement for hundreds of rows. */
export async function insertRows(connection: DuckDBConnection, table: string, body: readonly (readonly DuckDBValue[])[]): Promise<void> {
  const width = body[0]?.length ?? 0;
  const each = Math.max(1, Math.floor(most / Math.max(1, width)));
  for (let start = 0; start < body.length; start += each) {
    const part = body.slice(start, start + each);
    const values = part.map((row, i) => `(${row.map((_, j) => `$${i * width + j + 1}`).join(", ")})`).join(", ");
    await connection.run(`INSERT INTO ${table} VALUES ${values}`, part.flat());
  }
}
