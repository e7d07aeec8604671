import type {DuckDBConnection} from "@duckdb/node-api";
import type {Workspace} from "../src/workspace.js";
import {ofWorkspace} from "./datasets/of_workspace.js";
import {schools as declared} from "./datasets/schools.js";
import {openFile} from "./formats/open.js";
import {readSource} from "./read_source.js";
import {resolveSources} from "./sources/resolve_sources.js";
import {createRegister} from "./sql/register.js";
import {writeAliases} from "./sql/write_aliases.js";
import {writeRecords} from "./sql/write_records.js";

/**
 * Loads a workspace's sources of dataset schools into schema raw, as sources.yaml has them; of what a server sends the copy of the last load.
 * Returns what they are called in messages, in their order; none where it has no such source. Throws Failure as a load does.
 */
export async function workspaceRegister(connection: DuckDBConnection, workspace: Pick<Workspace, "dir" | "sources" | "headers" | "bureau">): Promise<string[]> {
  const schools = ofWorkspace(declared, workspace);
  await createRegister(connection, false);
  const sources = await resolveSources({dir: workspace.dir, sources: workspace.sources.filter(({dataset}) => dataset === schools.id)}, {fetch: false});
  for (const source of sources) {
    const {book, close} = await openFile(source.path, {place: source.file});
    try {
      await writeRecords(connection, schools, source.id, await readSource(connection, source.file, book, schools, {...source, complete: true}, source.sheet));
    } finally {
      close();
    }
    await writeAliases(connection, source.id);
  }
  return sources.map(({file}) => file);
}
