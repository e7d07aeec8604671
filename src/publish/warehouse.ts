import {existsSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openDuckdb} from "../duckdb.js";
import {Failure} from "../failure.js";
import type {Workspace} from "../workspace.js";
import {refuseOtherCode} from "./configuration.js";

/**
 * Runs `read` on the workspace's warehouse, opened read-only, and closes it.
 * @throws Failure where nothing has been loaded yet, the file is not a warehouse, or another version of this program loaded it
 */
export async function readWarehouse<T>(workspace: Workspace, read: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  if (!existsSync(workspace.warehouse)) {
    throw new Failure({code: "no_warehouse", place: workspace.bureau.id, message: "nothing has been loaded yet", repair: "run `npx junheng load` first"});
  }
  const {connection, close} = await openDuckdb(workspace.warehouse, "read").catch((error: unknown) => {
    throw new Failure({code: "unreadable_warehouse", place: workspace.bureau.id, message: `the warehouse cannot be opened (${(error instanceof Error ? error.message : String(error)).split("\n")[0]})`, repair: "run `npx junheng load`, which builds it anew"});
  });
  try {
    await refuseOtherCode(connection, workspace.bureau.id);
    return await read(connection);
  } finally {
    close();
  }
}
