import type {DuckDBConnection} from "@duckdb/node-api";
import {insertRows} from "../insert_rows.js";
import type {CheckOutcome} from "./run.js";

/** Writes outcomes as the table checks.results, in their order, replacing an earlier one. */
export async function recordChecks(connection: DuckDBConnection, outcomes: readonly CheckOutcome[]): Promise<void> {
  await connection.run("CREATE SCHEMA IF NOT EXISTS checks");
  await connection.run("CREATE OR REPLACE TABLE checks.results (id VARCHAR, zh VARCHAR, en VARCHAR, severity VARCHAR, offending BIGINT, passed BOOLEAN)");
  await insertRows(connection, "checks.results", outcomes.map(({id, zh, en, severity, offending, passed}) => [id, zh, en, severity, BigInt(offending), passed]));
}
