import type {DuckDBConnection} from "@duckdb/node-api";
import {subjectsOf} from "../src/catalogue/subjects_of.js";
import type {Workspace} from "../src/workspace.js";
import {clearUnrecorded, recordChecksums} from "./checksums.js";
import {writeEvidence} from "./evidence/write_evidence.js";
import {fingerprint} from "./fingerprint.js";
import {clearTemporary} from "./formats/temporary.js";
import {goneFiles} from "./gone_files.js";
import {openLastWarehouse, writeReading, type Reading} from "./last_warehouse.js";
import {openPlanned} from "./open_planned.js";
import {phases, registering} from "./phases.js";
import {planSources} from "./plan_sources.js";
import {createRawSchema} from "./raw_schema.js";
import {readSource} from "./read_source.js";
import {readingCode} from "./reading_code.js";
import {addCounts, addReasons, type Reconciliation, type SourceCounts} from "./reconciliation.js";
import {refuseDamage, refuseSecondSources} from "./refusals.js";
import {sourceSummary} from "./source_summary.js";
import {resolveSources, type LocalSource} from "./sources/resolve_sources.js";
import {createRegister} from "./sql/register.js";
import {writeRecords} from "./sql/write_records.js";
import {unchangedSources} from "./unchanged_sources.js";
import {whenKept} from "./warehouse.js";
import {writeOrigin} from "./write_origin.js";

export interface LoadOptions {
  say?: (line: string) => void;
  /** Bytes from which on DuckDB reads a text file itself. */
  nativeFrom?: number;
  /** The warehouse of the last load, from which sources that did not change are taken over; absent: every source is read. */
  last?: string;
  /** Every source is read; of the last warehouse only the names of its files are looked at. */
  full?: boolean;
}

/**
 * Reads every source of a workspace into schema `raw` of an empty database: the register of schools first, because the others name its schools.
 * A source whose content, declaration, reading code and register are those of the last load is taken over from its warehouse instead.
 * Every record is accepted, accepted without a value, rejected or skipped, and counted. Records the sha256 of new files once the warehouse is kept.
 * Throws Failure where the data as a whole cannot be trusted: missing, changed or unreadable file, unknown dataset or header, wrong year, damaged id,
 * two sources of one key, a reconciliation that does not add up.
 */
export async function loadSources(connection: DuckDBConnection, workspace: Workspace, {say = () => {}, nativeFrom, last: lastPath, full = false}: LoadOptions = {}): Promise<Reconciliation> {
  // What sources.yaml says wrongly is said before a server is asked for anything.
  planSources(workspace.sources, workspace);
  const local = await resolveSources(workspace, {say});
  const plan = planSources(local, workspace);
  clearUnrecorded(workspace.dir);
  clearTemporary();
  await createRawSchema(connection);
  const found = lastPath === undefined ? null : await openLastWarehouse(connection, lastPath, subjectsOf(workspace.bureau).map(({id}) => id), say);
  const gone = found === null ? [] : goneFiles(workspace.sources, new Set(plan.map(({source}) => source.file)), found);
  if (full) {
    await found?.detach();
  }
  const last = full ? null : found;
  const {open, pass, closeAll} = openPlanned(plan, nativeFrom);
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
        const aliases = await writeEvidence(connection, dataset, source.id, result);
        const print = fingerprint(shared, source, file.sha256);
        await writeReading(connection, source.id, print, result.reasons);
        prints.push(print);
        read.add(dataset.id);
        outcomes.push({position, counts: {id: source.id, file: source.file, dataset: dataset.id, ...result.counts}, reasons: result.reasons});
        noteSum(sums, source, file.sha256);
        say(sourceSummary(source, dataset, result, aliases));
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

/** sources.yaml records it, where it does not yet. */
function noteSum(sums: Map<string, string>, source: LocalSource, sha256: string): void {
  if (source.recorded && source.sha256 === undefined) {
    sums.set(source.id, sha256);
  }
}
