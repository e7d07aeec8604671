import {join} from "node:path";
import {Failure} from "../../src/failure.js";
import type {Source, Workspace} from "../../src/workspace.js";
import {expandPattern} from "./expand_pattern.js";
import {askedUrl, fetchUrl} from "./fetch_url.js";
import {findKeptCopy} from "./kept_copy.js";
import {askedQuery, queryDatabase, shownQuery} from "./query_database.js";
import {refuseOutside} from "./refuse_outside.js";
import {shownAddress} from "./shown_address.js";
import {isPattern} from "./matches_pattern.js";

/** A source whose bytes are a file of this machine. */
export interface LocalSource extends Source {
  /** Unique in the workspace: the declared id, followed by `:` and the file's name where the declared source is a pattern. */
  id: string;
  /** What stands for its file in messages and in raw.sources: raw/2013.csv, or the address without what is secret in it. */
  file: string;
  /** Where its bytes are, absolute. */
  path: string;
  /** Whether sources.yaml records its sha256: only of a single file that the bureau put there itself. */
  recorded: boolean;
}

/**
 * Every declared source as files of this machine, in the order of sources.yaml: patterns expanded, addresses fetched, databases asked.
 * Throws Failure as expandPattern, refuseOutside, fetchUrl and queryDatabase do, and not_fetched.
 * @param fetch false: take the copy of the last load, and ask no server
 */
export async function resolveSources({dir, sources}: Pick<Workspace, "dir" | "sources">, {say = () => {}, fetch = true}: {say?: (line: string) => void; fetch?: boolean} = {}): Promise<LocalSource[]> {
  refuseSharedCopies(sources);
  const local: LocalSource[] = [];
  const others = new Map<string, string[]>();
  for (const source of sources) {
    const {id, file, url, database, query} = source;
    if (url !== undefined) {
      const {path} = fetch ? await fetchUrl(dir, {...source, url}, say) : await lastCopy(dir, id, askedUrl({...source, url}));
      local.push({...source, file: shownAddress(url), path, recorded: false});
    } else if (database !== undefined && query !== undefined) {
      const asked = {...source, database, query};
      const {path} = fetch ? await queryDatabase(dir, asked, say) : await lastCopy(dir, id, askedQuery(asked));
      local.push({...source, file: shownQuery(asked), path, recorded: false});
    } else if (file !== undefined && isPattern(file)) {
      const expanded = expandPattern(dir, file, `sources.yaml › ${id}`);
      local.push(...expanded.files.map((path) => ({...source, id: `${id}:${expanded.base === "" ? path : path.slice(expanded.base.length + 1)}`, file: path, path: join(dir, path), recorded: false})));
      others.set(id, expanded.others);
      say(`${id}: ${expanded.files.length} ${expanded.files.length === 1 ? "file matches" : "files match"} ${file}${expanded.passedOver.length === 0 ? "" : `; passed over: ${expanded.passedOver.join(", ")}`}`);
    } else if (file !== undefined) {
      refuseOutside(dir, file, `sources.yaml › ${id}`);
      local.push({...source, file, path: join(dir, file), recorded: true});
    }
  }
  sayUnread(others, new Set(local.map(({file}) => file)), say);
  return local;
}

/** Copies are named by the id of their source: two ids must not be one name on a system that knows no case, nor one that Windows keeps for itself. */
function refuseSharedCopies(sources: readonly Source[]): void {
  const names = new Map<string, string>();
  for (const {id} of sources.filter(({file}) => file === undefined)) {
    const name = id.toLowerCase();
    const other = names.get(name);
    if (other !== undefined || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name)) {
      throw new Failure({code: "unusable_id", place: `sources.yaml › ${id}`, message: other === undefined ? "Windows lets no file have this name, and the copy of what is fetched is named so" : `the copy of what is fetched would have the same name as that of ${other}`, repair: "give the source another id"});
    }
    names.set(name, id);
  }
}

async function lastCopy(dir: string, id: string, asked: string): Promise<{path: string}> {
  const kept = await findKeptCopy(dir, id, asked);
  if (kept === null) {
    throw new Failure({code: "not_fetched", place: `sources.yaml › ${id}`, message: "this source has not been fetched yet", repair: "run `npx junheng load` first"});
  }
  return kept;
}

/** A file beside those that match, which no other source reads either, may be one that was meant: its ending may differ. */
function sayUnread(others: ReadonlyMap<string, readonly string[]>, read: ReadonlySet<string>, say: (line: string) => void): void {
  for (const [id, paths] of others) {
    const unread = paths.filter((path) => !read.has(path));
    if (unread.length > 0) {
      say(`${id}: not matched, and read by no other source: ${unread.slice(0, 6).join(", ")}${unread.length > 6 ? ` and ${unread.length - 6} more` : ""}`);
    }
  }
}
