import {createHash} from "node:crypto";
import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";
import type {Workspace} from "../workspace.js";

/** sha256 of what bureau.yaml, sources.yaml and headers.yaml say; comments and recorded file hashes leave it as it is. */
function configurationHash({bureau, sources, headers}: Pick<Workspace, "bureau" | "sources" | "headers">): string {
  return createHash("sha256").update(JSON.stringify([bureau, sources.map((source) => ({...source, sha256: undefined})), headers])).digest("hex");
}

/** Notes in the warehouse which configuration it was loaded with. */
export async function recordConfiguration(connection: DuckDBConnection, workspace: Workspace): Promise<void> {
  await connection.run("CREATE SCHEMA IF NOT EXISTS checks");
  await connection.run("CREATE OR REPLACE TABLE checks.configuration AS SELECT $hash::VARCHAR AS sha256", {hash: configurationHash(workspace)});
}

/** @throws Failure where bureau.yaml, sources.yaml or headers.yaml say something else than when the warehouse was loaded: a release would contradict itself */
export async function refuseStaleWarehouse(connection: DuckDBConnection, workspace: Workspace): Promise<void> {
  const [loaded] = await rows<{sha256: string}>(connection, "SELECT sha256 FROM checks.configuration");
  if (loaded?.sha256 !== configurationHash(workspace)) {
    throw new Failure({code: "stale_warehouse", place: "bureau.yaml, sources.yaml, headers.yaml", message: "they were changed after the last load", repair: "run `npx junheng load`, then publish"});
  }
}
