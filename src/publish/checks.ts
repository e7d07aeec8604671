import type {DuckDBConnection} from "@duckdb/node-api";
import type {CheckOutcome} from "../checks/run.js";

/** Writes what the checks found into the warehouse, as checks.results: publishing reads it there. */
export async function recordChecks(connection: DuckDBConnection, checks: readonly CheckOutcome[]): Promise<void> {
  await connection.run("CREATE SCHEMA IF NOT EXISTS checks");
  await connection.run("CREATE OR REPLACE TABLE checks.results (id VARCHAR, zh VARCHAR, en VARCHAR, severity VARCHAR, offending BIGINT, passed BOOLEAN)");
  for (const {id, zh, en, severity, offending, passed} of checks) {
    await connection.run("INSERT INTO checks.results VALUES ($id, $zh, $en, $severity, $offending, $passed)", {id, zh, en, severity, offending, passed});
  }
}
