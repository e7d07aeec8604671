import type {DuckDBConnection} from "@duckdb/node-api";
import {Failure} from "../src/failure.js";
import type {Source, Workspace} from "../src/workspace.js";
import {clearUnrecorded, recordChecksums} from "./checksums.js";
import type {Dataset} from "./datasets/dataset.js";
import {findDataset, loadingOrder} from "./datasets/datasets.js";
import {ofWorkspace, refuseWrongHeaders} from "./datasets/of_workspace.js";
import {writeSchoolNames} from "./evidence/school_names.js";
import {writeSchoolReferences} from "./evidence/school_references.js";
import {writeTotalLines} from "./evidence/total_lines.js";
import {openFile, type OpenedFile} from "./formats/open.js";
import {clearTemporary} from "./formats/temporary.js";
import {createRawSchema} from "./raw_schema.js";
import {readSource} from "./read_source.js";
import {addCounts, addReasons, type Reconciliation, type SourceCounts} from "./reconciliation.js";
import {refuseDamage, refuseSecondSource} from "./refusals.js";
import {resolveSources, type LocalSource} from "./sources/resolve_sources.js";
import {createRegister} from "./sql/register.js";
import {writeAliases} from "./sql/write_aliases.js";
import {writeRecords} from "./sql/write_records.js";
import {whenKept} from "./warehouse.js";
import {writeOrigin} from "./write_origin.js";

interface Planned {
  source: LocalSource;
  dataset: Dataset;
}

/**
 * Reads every source of a workspace into schema `raw` of an empty database: the register of schools first, because the others name its schools.
 * Every record is accepted, accepted without a value, rejected or skipped, and counted. Records the sha256 of new files once the warehouse is kept.
 * @param nativeFrom bytes from which on DuckDB reads a text file itself
 * Throws Failure where the data as a whole cannot be trusted: missing, changed or unreadable file, unknown dataset or header, wrong year, damaged id,
 * two sources of one key, a reconciliation that does not add up.
 */
export async function loadSources(connection: DuckDBConnection, workspace: Workspace, {say = () => {}, nativeFrom}: {say?: (line: string) => void; nativeFrom?: number} = {}): Promise<Reconciliation> {
  // What sources.yaml says wrongly is said before a server is asked for anything.
  planned(workspace.sources, workspace);
  const local = await resolveSources(workspace, {say});
  const plan = planned(local, workspace);
  clearUnrecorded(workspace.dir);
  clearTemporary();
  await createRawSchema(connection);
  const {open, closeAll} = opener(plan, nativeFrom);
  const sums = new Map<string, string>();
  const sources: SourceCounts[] = [];
  const reasons: Record<string, number>[] = [];
  let register = false;
  await createRegister(connection, true);
  try {
    for (const {source, dataset} of plan) {
      if (dataset.id !== "schools" && !register) {
        await createRegister(connection, true);
        register = true;
      }
      const {book, sha256, bytes} = await open(source);
      const read = await readSource(connection, source.file, book, dataset, {...source, complete: true}, source.sheet);
      await refuseDamage(connection, source.file, read.reasons);
      await refuseSecondSource(connection, dataset, source, local, read.wide);
      await writeRecords(connection, dataset, source.id, read.wide);
      await writeOrigin(connection, source, {book, sha256, bytes}, dataset, read);
      await writeTotalLines(connection, dataset, source.id);
      await writeSchoolNames(connection, source.id);
      await writeSchoolReferences(connection, source.id);
      if (dataset.id === "schools") {
        await writeAliases(connection, source.id);
      }
      if (source.recorded) {
        sums.set(source.id, sha256);
      }
      sources.push({id: source.id, file: source.file, dataset: dataset.id, ...read.counts});
      reasons.push(read.reasons);
      say(summary(source, dataset, read));
    }
  } finally {
    closeAll();
  }
  await connection.run("DROP TABLE IF EXISTS records; DROP TABLE IF EXISTS repeated; DROP TABLE IF EXISTS marks; DROP TABLE IF EXISTS scores; DROP TABLE IF EXISTS register; DROP TABLE IF EXISTS near_schools");
  // From here on nothing in a cell, and no model, can make DuckDB open another file.
  await connection.run("SET enable_external_access = false");
  whenKept(connection, () => recordChecksums(workspace.dir, sums));
  return {sources, total: addCounts(sources), reasons: addReasons(reasons)};
}

function planned<S extends Source>(sources: readonly S[], workspace: Workspace): {source: S; dataset: Dataset}[] {
  refuseWrongHeaders(workspace);
  const plan = sources.map((source) => ({source, dataset: ofWorkspace(findDataset(source.dataset, `sources.yaml › ${source.id}`), workspace)}));
  if (!plan.some(({dataset}) => dataset.id === "schools")) {
    throw new Failure({code: "no_register", place: "sources.yaml", message: "no source of dataset schools", repair: "add the register of schools: every other file names its schools"});
  }
  return plan.toSorted((a, b) => loadingOrder(a.dataset) - loadingOrder(b.dataset));
}

/** Opens each file once, however many sources it is, and forgets it after the last. */
function opener(plan: readonly Planned[], nativeFrom?: number): {open: (source: LocalSource) => Promise<OpenedFile>; closeAll: () => void} {
  const uses = new Map<string, number>();
  for (const {source} of plan) {
    uses.set(source.path, (uses.get(source.path) ?? 0) + 1);
  }
  const opened = new Map<string, OpenedFile>();
  let done: OpenedFile | null = null;
  const open = async (source: LocalSource): Promise<OpenedFile> => {
    done?.close();
    done = null;
    let file = opened.get(source.path);
    if (file === undefined) {
      file = await openFile(source.path, {place: source.file, ...(nativeFrom === undefined ? {} : {nativeFrom})});
      opened.set(source.path, file);
    }
    refuseChange(source, file.sha256);
    const left = (uses.get(source.path) ?? 1) - 1;
    uses.set(source.path, left);
    if (left === 0) {
      opened.delete(source.path);
      done = file;
    }
    return file;
  };
  return {open, closeAll: () => [...opened.values(), ...(done === null ? [] : [done])].forEach((file) => file.close())};
}

function refuseChange(source: LocalSource, sha256: string): void {
  if (source.sha256 !== undefined && source.sha256 !== sha256) {
    throw new Failure({code: "file_changed", place: source.file, message: `the file is not the one that was loaded before (sha256 ${sha256.slice(0, 12)}…, recorded ${source.sha256.slice(0, 12)}…)`, repair: `put the old file back, or, if the new one is meant, remove sha256 from ${source.id} in sources.yaml and load again`});
  }
}

function summary({id}: LocalSource, dataset: Dataset, {counts, sheets, left}: Awaited<ReturnType<typeof readSource>>): string {
  const parts = [`${counts.rows} rows = ${counts.accepted} accepted + ${counts.missing} without value + ${counts.rejected} rejected + ${counts.skipped} skipped`];
  const unused = [...new Set(sheets.flatMap(({mapping}) => mapping.unused.map(({header}) => header)))];
  if (unused.length > 0) {
    parts.push(`columns not read: ${unused.slice(0, 6).join(", ")}${unused.length > 6 ? ` and ${unused.length - 6} more` : ""}`);
  }
  if (left.length > 0) {
    parts.push(`sheets not read: ${left.join(", ")}`);
  }
  return `${id} (${dataset.id}): ${parts.join("; ")}`;
}
