import type {DuckDBConnection} from "@duckdb/node-api";
import type {CheckOutcome} from "./run.js";

/** Writes outcomes as the table checks.results, in their order, replacing an earlier one. */
export async function recordChecks(connection: DuckDBConnection, outcomes: readonly CheckOutcome[]): Promise<void> {
  await connection.run("CREATE SCHEMA IF NOT EXISTS checks");
  await connection.run("CREATE OR REPLACE TABLE checks.results (id VARCHAR, zh VARCHAR, en VARCHAR, severity VARCHAR, offending BIGINT, passed BOOLEAN)");
  for (const {id, zh, en, severity, offending, passed} of outcomes) {
    await connection.run("INSERT INTO checks.results VALUES ($1, $2, $3, $4, $5, $6)", [id, zh, en, severity, BigInt(offending), passed]);
  }
}
