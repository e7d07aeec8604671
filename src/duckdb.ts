import {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";

/**
 * Opens a DuckDB database and one connection to it.
 * @param path file, or ":memory:"
 * @param access "write" locks the file against every other process; "read" may be shared by readers
 * Nothing is ever downloaded: extension install and load are off.
 */
export async function openDuckdb(path: string, access: "read" | "write" = "write"): Promise<{connection: DuckDBConnection; close: () => void}> {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // A warehouse is a hundred small tables, and each takes a block at least: with DuckDB's own 256 KiB they are four times the file, and half a second of writing.
    default_block_size: "32768",
    // Each list of more than a few words in an IN would become a hash join of its own, which costs more than comparing a thousand lines with every word.
    disabled_optimizers: "in_clause",
    // An ASOF JOIN of few lines is planned as a loop over them, and that planner reads what a scan beneath it has given away already: the process ends (case 33382 of the fuzzer).
    asof_loop_join_threshold: "0",
    ...(access === "read" ? {access_mode: "READ_ONLY"} : {}),
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Runs a query and returns its rows as plain objects: BIGINT as number where it is safe, DECIMAL as number, DATE as ISO text. */
export async function rows<T = Record<string, unknown>>(connection: DuckDBConnection, sql: string, values?: Record<string, string | number | boolean | null>): Promise<T[]> {
  const reader = await connection.runAndReadAll(sql, values);
  return reader.getRowObjectsJS().map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))) as T[];
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
  }
  if (value instanceof Date) {
    return value.toISOString().slice(0, 10);
  }
  return value;
}
