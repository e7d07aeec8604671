import type {DuckDBConnection} from "@duckdb/node-api";
import {openDuckdb, rows} from "../src/duckdb.js";
import type {Workspace} from "../src/workspace.js";
import {createRawSchema} from "./raw_schema.js";
import type {RegisteredSchool} from "./workbooks/template_workbook.js";
import {workspaceRegister} from "./workspace_register.js";

/**
 * The schools of a workspace's register, by id, read from its sources of dataset schools; none where it has no such source. Throws Failure as a load does.
 * @param one finds the id of the only school that is wanted, in raw.schools and raw.school_aliases
 */
export async function readRegister(workspace: Workspace, one?: (connection: DuckDBConnection) => Promise<string>): Promise<RegisteredSchool[]> {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await createRawSchema(connection);
    await workspaceRegister(connection, workspace);
    const wanted = await one?.(connection) ?? null;
    return await rows<RegisteredSchool>(connection, "SELECT school_id, any_value(school_name) AS school_name, any_value(school_type) AS school_type, any_value(urban_rural) AS urban_rural, any_value(region) AS region, any_value(aliases) AS aliases FROM raw.schools WHERE $wanted IS NULL OR school_id = $wanted GROUP BY school_id ORDER BY school_id", {wanted});
  } finally {
    close();
  }
}
