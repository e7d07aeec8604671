import {existsSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {Failure} from "../failure.js";
import type {Manifest} from "../publish/manifest.js";
import {findEdition, listReleases, readManifest} from "../publish/releases.js";
import {readRows} from "../site/components/release.js";
import type {Marts, MartName} from "../site/components/rows.js";
import type {Workspace} from "../workspace.js";

/** A release as the report sees it: what its manifest says, and its tables as plain objects. */
export interface Release {
  manifest: Manifest;
  /** Rows of one table; none when the release has no such table. */
  rows<K extends MartName>(name: K): Marts[K][];
}

/** The folder of the latest release of `year`, or of all years; fails naming the repair when there is none. */
export function latestRelease(workspace: Workspace, year?: number): string {
  const id = listReleases(workspace.releases).findLast((release) => year === undefined || release.year === year)?.id;
  if (id === undefined) {
    throw new Failure({
      code: "no_release",
      place: `${basename(workspace.dir)}/releases`,
      message: year === undefined ? "there is no release to report on" : `there is no release of ${year} to report on`,
      repair: `run \`npx junheng publish --year ${year ?? "Y"}\` first`,
    });
  }
  return findEdition(workspace.releases, id).dir;
}

/** Opens a release folder: the manifest is validated at once, a table is read from its Arrow file when it is first asked for. */
export function readRelease(dir: string): Release {
  const manifest = readManifest(dir);
  const paths = new Map(manifest.tables.map((table) => [table.name, table.arrow.path]));
  const tables = new Map<string, unknown[]>();
  return {
    manifest,
    rows<K extends MartName>(name: K) {
      let rows = tables.get(name);
      if (rows === undefined) {
        const path = paths.get(name);
        rows = path === undefined ? [] : readTable(join(dir, path), `${manifest.release} › ${path}`);
        tables.set(name, rows);
      }
      return rows as Marts[K][];
    },
  };
}

function readTable(path: string, place: string): unknown[] {
  if (!existsSync(path)) {
    throw new Failure({code: "damaged_release", place, message: "the table is missing", repair: "restore this release from a copy"});
  }
  try {
    return readRows(readFileSync(path));
  } catch {
    throw new Failure({code: "damaged_release", place, message: "the table cannot be read", repair: "restore this release from a copy"});
  }
}
