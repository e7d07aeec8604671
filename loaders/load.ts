import type {DuckDBConnection} from "@duckdb/node-api";
import {subjectsOf} from "../src/catalogue/subjects_of.js";
import {Failure} from "../src/failure.js";
import type {Source, Workspace} from "../src/workspace.js";
import {clearUnrecorded, recordChecksums} from "./checksums.js";
import type {Dataset} from "./datasets/dataset.js";
import {findDataset, loadingOrder} from "./datasets/datasets.js";
import {ofWorkspace, refuseWrongHeaders} from "./datasets/of_workspace.js";
import {writeCellUnits} from "./evidence/cell_units.js";
import {writeColumnTotals} from "./evidence/column_totals.js";
import {writeHiddenParts} from "./evidence/hidden_parts.js";
import {writeSchoolNames} from "./evidence/school_names.js";
import {writeSchoolReferences, type FoundAlias} from "./evidence/school_references.js";
import {writeTotalLines} from "./evidence/total_lines.js";
import {fingerprint} from "./fingerprint.js";
import {openFile, type OpenedFile} from "./formats/open.js";
import {clearTemporary} from "./formats/temporary.js";
import {openLastWarehouse, writeReading, type LastWarehouse, type Reading} from "./last_warehouse.js";
import {createRawSchema} from "./raw_schema.js";
import {readSource} from "./read_source.js";
import {readingCode} from "./reading_code.js";
import {addCounts, addReasons, type Reconciliation, type SourceCounts} from "./reconciliation.js";
import {refuseDamage, refuseSecondSources} from "./refusals.js";
import {isPattern} from "./sources/matches_pattern.js";
import {fileHash} from "./sources/file_hash.js";
import {resolveSources, type LocalSource} from "./sources/resolve_sources.js";
import {createRegister} from "./sql/register.js";
import {writeAliases} from "./sql/write_aliases.js";
import {writeRecords} from "./sql/write_records.js";
import {whenKept} from "./warehouse.js";
import {writeOrigin} from "./write_origin.js";

interface Planned {
  source: LocalSource;
  dataset: Dataset;
  /** In the order of loading. */
  position: number;
}

export interface LoadOptions {
  say?: (line: string) => void;
  /** Bytes from which on DuckDB reads a text file itself. */
  nativeFrom?: number;
  /** The warehouse of the last load, from which sources that did not change are taken over; absent: every source is read. */
  last?: string;
}

/** Datasets that say what schools are: what they bring decides how every other source is read. */
const registering = new Set(["schools"]);

/**
 * Reads every source of a workspace into schema `raw` of an empty database: the register of schools first, because the others name its schools.
 * A source whose content, declaration, reading code and register are those of the last load is taken over from its warehouse instead.
 * Every record is accepted, accepted without a value, rejected or skipped, and counted. Records the sha256 of new files once the warehouse is kept.
 * Throws Failure where the data as a whole cannot be trusted: missing, changed or unreadable file, unknown dataset or header, wrong year, damaged id,
 * two sources of one key, a reconciliation that does not add up.
 */
export async function loadSources(connection: DuckDBConnection, workspace: Workspace, {say = () => {}, nativeFrom, last: lastPath}: LoadOptions = {}): Promise<Reconciliation> {
  // What sources.yaml says wrongly is said before a server is asked for anything.
  planned(workspace.sources, workspace);
  const local = await resolveSources(workspace, {say});
  const plan = planned(local, workspace);
  clearUnrecorded(workspace.dir);
  clearTemporary();
  await createRawSchema(connection);
  const last = lastPath === undefined ? null : await openLastWarehouse(connection, lastPath, subjectsOf(workspace.bureau).map(({id}) => id), say);
  const {open, pass, closeAll} = opener(plan, nativeFrom);
  const gone = last === null ? [] : goneFiles(workspace.sources, plan, last);
  const shared = [readingCode(), sharedConfiguration(workspace)];
  const outcomes: {position: number; counts: SourceCounts; reasons: Record<string, number>}[] = [];
  const sums = new Map<string, string>();
  let kept = 0;
  try {
    for (const phase of phases(plan)) {
      await createRegister(connection, true);
      const unchanged = last === null ? new Map<string, Reading>() : unchangedSources(phase, last, shared);
      if (unchanged.size > 0 && last !== null && !(await last.takeOver([...unchanged.keys()]))) {
        unchanged.clear();
        last.readings.clear();
      }
      const prints: string[] = [];
      const read = new Set<string>();
      for (const {source, dataset, position} of phase) {
        const reading = unchanged.get(source.id);
        if (reading !== undefined) {
          pass(source);
          kept++;
          prints.push(reading.fingerprint);
          outcomes.push({position, counts: {...reading.counts, file: source.file}, reasons: reading.reasons});
          noteSum(sums, source, reading.sha256);
          continue;
        }
        const file = await open(source);
        const result = await readSource(connection, source.file, file.book, dataset, {...source, complete: true}, source.sheet);
        await refuseDamage(connection, source.file, result.reasons);
        await writeRecords(connection, dataset, source.id, result);
        await writeOrigin(connection, source, file, dataset, result);
        await writeCellUnits(connection, source.id, result.units);
        await writeHiddenParts(connection, source.id, result.sheets);
        await writeTotalLines(connection, dataset, source.id);
        await writeColumnTotals(connection, dataset, source.id, result.totals);
        await writeSchoolNames(connection, source.id);
        const aliases = await writeSchoolReferences(connection, source.id);
        if (dataset.id === "schools") {
          await writeAliases(connection, source.id);
        }
        const print = fingerprint(shared, source, file.sha256);
        await writeReading(connection, source.id, print, result.reasons);
        prints.push(print);
        read.add(dataset.id);
        outcomes.push({position, counts: {id: source.id, file: source.file, dataset: dataset.id, ...result.counts}, reasons: result.reasons});
        noteSum(sums, source, file.sha256);
        say(summary(source, dataset, result, aliases));
      }
      await refuseSecondSources(connection, plan.filter(({dataset}) => read.has(dataset.id)));
      if (registering.has(phase[0]?.dataset.id ?? "")) {
        shared.push(...prints);
      }
    }
  } finally {
    closeAll();
    await last?.detach();
  }
  await connection.run("DROP TABLE IF EXISTS records; DROP TABLE IF EXISTS repeated; DROP TABLE IF EXISTS marks; DROP TABLE IF EXISTS scores; DROP TABLE IF EXISTS register; DROP TABLE IF EXISTS total_names; DROP TABLE IF EXISTS near_schools; DROP TABLE IF EXISTS named_beside");
  // From here on nothing in a cell, and no model, can make DuckDB open another file.
  await connection.run("SET enable_external_access = false");
  if (sums.size > 0) {
    whenKept(connection, () => recordChecksums(workspace.dir, sums));
  }
  for (const {id, files} of gone) {
    say(`warning: ${id}: read last time, not there now: ${files.slice(0, 6).join(", ")}${files.length > 6 ? ` and ${files.length - 6} more` : ""}; put ${files.length === 1 ? "it" : "them"} back unless that is meant`);
  }
  const ordered = outcomes.toSorted((a, b) => a.position - b.position);
  const sources = ordered.map(({counts}) => counts);
  return {sources, total: addCounts(sources), reasons: addReasons(ordered.map(({reasons}) => reasons)), read: sources.length - kept, kept};
}

/** Everything of a workspace that holds for the reading of all its sources; of bureau.yaml the local indicators, whose units are converted to, and subjects. */
function sharedConfiguration(workspace: Workspace): string {
  return JSON.stringify({...workspace, bureau: [workspace.bureau.indicators, workspace.bureau.subjects], dir: undefined, sources: undefined, warehouse: undefined, releases: undefined});
}

/** The plan cut where what is known of schools changes: each registering dataset by itself, then all others. */
function phases(plan: readonly Planned[]): Planned[][] {
  const found: Planned[][] = [];
  for (const each of plan) {
    const phase = found.at(-1);
    if (phase === undefined || (phase[0]?.dataset.id !== each.dataset.id && registering.has(phase[0]?.dataset.id ?? ""))) {
      found.push([each]);
    } else {
      phase.push(each);
    }
  }
  return found;
}

/** Those sources of a phase that would be read as they were read before. Throws Failure file_changed. */
function unchangedSources(phase: readonly Planned[], last: LastWarehouse, shared: readonly string[]): Map<string, Reading> {
  const unchanged = new Map<string, Reading>();
  const hashes = new Map<string, string | null>();
  for (const {source} of phase) {
    const reading = last.readings.get(source.id);
    if (reading === undefined || reading.fingerprint !== fingerprint(shared, source, reading.sha256)) {
      continue;
    }
    const sha256 = hashes.get(source.path) ?? fileHash(source.path);
    hashes.set(source.path, sha256);
    if (sha256 === reading.sha256) {
      refuseChange(source, sha256);
      unchanged.set(source.id, reading);
    }
  }
  return unchanged;
}

/** Files that a pattern of sources.yaml matched when they were loaded last, and that nothing is read from now; of other sources a missing file refuses the load. */
function goneFiles(sources: readonly Source[], plan: readonly Planned[], last: LastWarehouse): {id: string; files: string[]}[] {
  const read = new Set(plan.map(({source}) => source.file));
  return sources.filter(({file}) => file !== undefined && isPattern(file)).flatMap(({id}) => {
    const files = [...last.readings].filter(([name]) => name.startsWith(`${id}:`)).map(([, {counts}]) => counts.file).filter((file) => !read.has(file)).sort();
    return files.length === 0 ? [] : [{id, files}];
  });
}

/** sources.yaml records it, where it does not yet. */
function noteSum(sums: Map<string, string>, source: LocalSource, sha256: string): void {
  if (source.recorded && source.sha256 === undefined) {
    sums.set(source.id, sha256);
  }
}

function planned<S extends Source>(sources: readonly S[], workspace: Workspace): {source: S; dataset: Dataset; position: number}[] {
  refuseWrongHeaders(workspace);
  const plan = sources.map((source) => ({source, dataset: ofWorkspace(findDataset(source.dataset, `sources.yaml › ${source.id}`), workspace)}));
  if (!plan.some(({dataset}) => dataset.id === "schools")) {
    throw new Failure({code: "no_register", place: "sources.yaml", message: "no source of dataset schools", repair: "add the register of schools: every other file names its schools"});
  }
  return plan.toSorted((a, b) => loadingOrder(a.dataset) - loadingOrder(b.dataset)).map((each, position) => ({...each, position}));
}

/** Opens each file once, however many sources it is, and forgets it after the last; `pass`: a source that needs it no more. */
function opener(plan: readonly Planned[], nativeFrom?: number): {open: (source: LocalSource) => Promise<OpenedFile>; pass: (source: LocalSource) => void; closeAll: () => void} {
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
    if (use(source) === 0) {
      opened.delete(source.path);
      done = file;
    }
    return file;
  };
  const use = ({path}: LocalSource): number => {
    const left = (uses.get(path) ?? 1) - 1;
    uses.set(path, left);
    return left;
  };
  const pass = (source: LocalSource): void => {
    if (use(source) === 0) {
      opened.get(source.path)?.close();
      opened.delete(source.path);
    }
  };
  return {open, pass, closeAll: () => [...opened.values(), ...(done === null ? [] : [done])].forEach((file) => file.close())};
}

function refuseChange(source: LocalSource, sha256: string): void {
  if (source.sha256 !== undefined && source.sha256 !== sha256) {
    throw new Failure({code: "file_changed", place: source.file, message: `the file is not the one that was loaded before (sha256 ${sha256.slice(0, 12)}…, recorded ${source.sha256.slice(0, 12)}…)`, repair: `put the old file back, or, if the new one is meant, remove sha256 from ${source.id} in sources.yaml and load again`});
  }
}

function summary({id}: LocalSource, dataset: Dataset, {counts, sheets, left}: Awaited<ReturnType<typeof readSource>>, aliases: readonly FoundAlias[]): string {
  const parts = [`${counts.rows} rows = ${counts.accepted} accepted + ${counts.missing} without value + ${counts.rejected} rejected + ${counts.skipped} skipped`];
  const unused = [...new Set(sheets.flatMap(({mapping}) => mapping.unused.map(({header}) => header)))];
  if (unused.length > 0) {
    parts.push(`columns not read: ${shortened(unused)}`);
  }
  if (left.length > 0) {
    parts.push(`sheets not read: ${left.join(", ")}`);
  }
  const whole = sheets.flatMap(({sheet, school}) => (school === null ? [] : [`${sheet.name === "" ? "" : `${sheet.name} = `}${school.school_id}`]));
  if (whole.length > 0) {
    parts.push(`school by title or sheet name: ${shortened(whole)}`);
  }
  if (aliases.length > 0) {
    parts.push(`schools by alias: ${shortened(aliases.map(({reference, school_id}) => `${reference} = ${school_id}`))}`);
  }
  return `${id} (${dataset.id}): ${parts.join("; ")}`;
}

function shortened(texts: readonly string[]): string {
  return `${texts.slice(0, 6).join(", ")}${texts.length > 6 ? ` and ${texts.length - 6} more` : ""}`;
}
