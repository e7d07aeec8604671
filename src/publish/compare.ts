import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {Failure} from "../failure.js";
import {fromArrow} from "./arrow.js";
import {countChanges, type Change} from "./changes.js";
import type {Description} from "./describe.js";
import type {Manifest} from "./manifest.js";
import type {CutTable} from "./publish.js";
import {readManifest} from "./releases.js";

export interface Difference {
  same: boolean;
  /** In words, for a refusal. */
  summary: string;
  /** Tables with rows that differ. */
  changes: Change[];
  /** The revisions that the earlier release lists. */
  revisions: Manifest["revisions"];
}

/**
 * Compares what would be published with a published edition. Figures are compared through their CSV text,
 * so a new version of a format's library is no revision.
 * @throws Failure where a file of the published edition is not what its manifest says
 */
export function compare(dir: string, description: Description, tables: readonly CutTable[]): Difference {
  const manifest = readManifest(dir);
  const before = new Map(manifest.tables.map((table) => [table.name, table]));
  const changes: Change[] = [];
  for (const table of tables) {
    const old = before.get(table.name);
    before.delete(table.name);
    const bytes = old === undefined ? null : intact(dir, old.arrow);
    if (old === undefined || bytes === null || intact(dir, old.csv).compare(Buffer.from(table.csv)) !== 0) {
      changes.push(countChanges(table.name, table.key, bytes === null ? [] : fromArrow(bytes), table.columns));
    }
    if (old !== undefined) {
      intact(dir, old.parquet);
    }
  }
  for (const table of before.values()) {
    changes.push({table: table.name, added: 0, removed: table.rows, changed: 0});
  }
  const parts = describedParts(manifest, description);
  return {
    same: changes.length === 0 && parts.length === 0,
    summary: [...changes.map(inWords), ...parts].join("; "),
    changes,
    revisions: manifest.revisions,
  };
}

/** The parts of the manifest, beside the tables, that say something else than before. */
function describedParts(manifest: Manifest, description: Description): string[] {
  return Object.keys(description).flatMap((part) => {
    const [was, is] = [manifest[part as keyof Description], description[part as keyof Description]];
    if (JSON.stringify(sorted(was)) === JSON.stringify(sorted(is))) {
      return [];
    }
    if (part !== "sources") {
      return [part];
    }
    const old = new Map(manifest.sources.map((source) => [source.id, JSON.stringify(sorted(source))]));
    const differing = description.sources.filter((source) => old.get(source.id) !== JSON.stringify(sorted(source))).map(({id}) => id);
    const gone = manifest.sources.filter(({id}) => !description.sources.some((source) => source.id === id)).map(({id}) => id);
    return [`sources ${[...differing, ...gone].join(", ")}`];
  });
}

function inWords({table, added, removed, changed}: Change): string {
  const counts = [[added, "added"], [removed, "removed"], [changed, "changed"]].filter(([count]) => count !== 0).map(([count, word]) => `${count} ${word}`);
  return `${table} (${counts.length === 0 ? "columns" : counts.join(", ")})`;
}

function intact(dir: string, {path, sha256}: Manifest["tables"][number]["csv"]): Buffer {
  let bytes: Buffer | null = null;
  try {
    bytes = readFileSync(join(dir, path));
  } catch {
    // Reported below, as a file that is not what it was.
  }
  if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new Failure({code: "damaged_release", place: `${basename(join(dir, ".."))}/${basename(dir)}/${path}`, message: "the file is not what was published", repair: "restore this release from a copy"});
  }
  return bytes;
}

/** The same value with the keys of its objects in order, so that JSON texts compare. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
  }
  return value;
}
