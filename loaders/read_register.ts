import type {DuckDBConnection} from "@duckdb/node-api";
import {openDuckdb, rows} from "../src/duckdb.js";
import type {Workspace} from "../src/workspace.js";
import {ofWorkspace} from "./datasets/of_workspace.js";
import {schools as declared} from "./datasets/schools.js";
import {openFile} from "./formats/open.js";
import {createRawSchema} from "./raw_schema.js";
import {readSource} from "./read_source.js";
import {resolveSources} from "./sources/resolve_sources.js";
import {createRegister} from "./sql/register.js";
import {writeAliases} from "./sql/write_aliases.js";
import {writeRecords} from "./sql/write_records.js";
import type {RegisteredSchool} from "./workbooks/template_workbook.js";

/**
 * The schools of a workspace's register, by id, read from its sources of dataset schools; none where it has no such source. Throws Failure as a load does.
 * @param one finds the id of the only school that is wanted, in raw.schools and raw.school_aliases
 */
export async function readRegister(workspace: Workspace, one?: (connection: DuckDBConnection) => Promise<string>): Promise<RegisteredSchool[]> {
  const schools = ofWorkspace(declared, workspace);
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await createRawSchema(connection);
    await createRegister(connection, false);
    for (const source of await resolveSources({...workspace, sources: workspace.sources.filter(({dataset}) => dataset === schools.id)}, {fetch: false})) {
      const {book, close: forget} = await openFile(source.path, {place: source.file});
      try {
        await writeRecords(connection, schools, source.id, await readSource(connection, source.file, book, schools, {...source, complete: true}, source.sheet));
      } finally {
        forget();
      }
      await writeAliases(connection, source.id);
    }
    const wanted = await one?.(connection) ?? null;
    return await rows<RegisteredSchool>(connection, "SELECT school_id, any_value(school_name) AS school_name, any_value(school_type) AS school_type, any_value(urban_rural) AS urban_rural, any_value(region) AS region, any_value(aliases) AS aliases FROM raw.schools WHERE $wanted IS NULL OR school_id = $wanted GROUP BY school_id ORDER BY school_id", {wanted});
  } finally {
    close();
  }
}
