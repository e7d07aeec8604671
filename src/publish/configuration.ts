import {createHash} from "node:crypto";
import type {DuckDBConnection} from "@duckdb/node-api";
import {warehouseCode} from "../../loaders/reading_code.js";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";
import type {Workspace} from "../workspace.js";

/** sha256 of what bureau.yaml, sources.yaml and headers.yaml say; comments and recorded file hashes leave it as it is. */
function configurationHash({bureau, sources, headers}: Pick<Workspace, "bureau" | "sources" | "headers">): string {
  return createHash("sha256").update(JSON.stringify([bureau, sources.map((source) => ({...source, sha256: undefined})), headers])).digest("hex");
}

/** Notes in the warehouse which configuration and which code it was loaded with. */
export async function recordConfiguration(connection: DuckDBConnection, workspace: Workspace): Promise<void> {
  await connection.run("CREATE SCHEMA IF NOT EXISTS checks");
  await connection.run("CREATE OR REPLACE TABLE checks.configuration AS SELECT $hash::VARCHAR AS sha256, $code::VARCHAR AS code", {hash: configurationHash(workspace), code: warehouseCode()});
}

/** @throws Failure where bureau.yaml, sources.yaml or headers.yaml say something else than when the warehouse was loaded: a release would contradict itself */
export async function refuseStaleWarehouse(connection: DuckDBConnection, workspace: Workspace): Promise<void> {
  const [loaded] = await rows<{sha256: string}>(connection, "SELECT sha256 FROM checks.configuration");
  if (loaded?.sha256 !== configurationHash(workspace)) {
    throw new Failure({code: "stale_warehouse", place: "bureau.yaml, sources.yaml, headers.yaml", message: "they were changed after the last load", repair: "run `npx junheng load`, then publish"});
  }
}

/** @throws Failure where other code loaded the warehouse: its tables may be others, and its figures made by other rules */
export async function refuseOtherCode(connection: DuckDBConnection, place: string): Promise<void> {
  const recorded = await rows(connection, "SELECT 1 FROM duckdb_columns() WHERE (schema_name, table_name, column_name) = ('checks', 'configuration', 'code')");
  const [loaded] = recorded.length === 0 ? [] : await rows<{code: string}>(connection, "SELECT code FROM checks.configuration");
  if (loaded?.code !== warehouseCode()) {
    throw new Failure({code: "other_version", place, message: "the warehouse was loaded by another version of this program", repair: "run `npx junheng load`, which builds it anew"});
  }
}
