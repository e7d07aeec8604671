import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {Failure} from "../failure.js";
import {manifestSchema, type Manifest} from "../publish/manifest.js";
import type {Workspace} from "../workspace.js";
import type {Marts} from "./marts.js";

/** A release as the report sees it: what its manifest says, and its tables as plain objects. */
export interface Release {
  manifest: Manifest;
  /** Rows of one table; none when the release has no such table. */
  rows<K extends keyof Marts>(name: K): Marts[K][];
}

/** The folder of the latest release of `year`, or of all years; fails naming the repair when there is none. */
export function latestRelease(workspace: Workspace, year?: number): string {
  const names = existsSync(workspace.releases) ? readdirSync(workspace.releases) : [];
  const found = names
    .map((name) => /^(\d{4})\.(\d+)$/.exec(name))
    .filter((match) => match !== null)
    .map(([name, y, revision]) => ({name, year: Number(y), revision: Number(revision)}))
    .filter((release) => year === undefined || release.year === year)
    .map((release) => ({...release, dir: join(workspace.releases, release.name, "bureau")}))
    .filter((release) => existsSync(join(release.dir, "manifest.json")))
    .sort((a, b) => b.year - a.year || b.revision - a.revision);
  const latest = found[0];
  if (latest === undefined) {
    throw new Failure({
      code: "no_release",
      place: `${workspace.bureau.id}/releases`,
      message: year === undefined ? "there is no release to report on" : `there is no release of ${year} to report on`,
      repair: `run \`npx junheng publish --year ${year ?? "Y"}\` first`,
    });
  }
  return latest.dir;
}

/** Opens a release folder: the manifest is validated at once, a table is read from its Arrow file when it is first asked for. */
export function readRelease(dir: string): Release {
  const manifest = readManifest(join(dir, "manifest.json"));
  const names = new Set(manifest.tables.map((table) => table.name));
  const cache = new Map<string, unknown[]>();
  return {
    manifest,
    rows<K extends keyof Marts>(name: K) {
      let rows = cache.get(name);
      if (rows === undefined) {
        rows = names.has(name) ? readArrow(join(dir, `${name}.arrow`), `${manifest.release} › ${name}.arrow`) : [];
        cache.set(name, rows);
      }
      return rows as Marts[K][];
    },
  };
}

function readManifest(path: string): Manifest {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Failure({code: "unreadable_release", place: path, message: "the manifest is not readable JSON", repair: "publish the release again"});
  }
  const result = manifestSchema.safeParse(document);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Failure({code: "unreadable_release", place: `${path} › ${issue?.path.join(".") ?? ""}`, message: issue?.message ?? "not a manifest", repair: "publish the release again with this version"});
  }
  return result.data;
}

function readArrow(path: string, place: string): unknown[] {
  try {
    const table = tableFromIPC(readFileSync(path));
    const columns = table.schema.fields.map((field) => ({name: field.name, vector: table.getChild(field.name)}));
    return Array.from({length: table.numRows}, (_, i) => Object.fromEntries(columns.map(({name, vector}) => [name, plain(vector?.get(i))])));
  } catch {
    throw new Failure({code: "unreadable_release", place, message: "the table cannot be read", repair: "publish the release again"});
  }
}

/** BIGINT as a number (counts are far below 2^53), absent as null. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value ?? null;
}
