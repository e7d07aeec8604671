import {existsSync, readFileSync, readdirSync} from "node:fs";
import {basename, join} from "node:path";
import {Failure} from "../failure.js";
import {manifestSchema, type Manifest} from "./manifest.js";

/** A published folder: releases/2013.2 is year 2013, revision 2. */
export interface Release {
  id: string;
  year: number;
  revision: number;
  dir: string;
}

/** The releases in a folder, oldest first; anything else there is passed over. */
export function listReleases(folder: string): Release[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .flatMap((id) => {
      const match = /^(\d{4})\.([1-9]\d*)$/.exec(id);
      return match === null ? [] : [{id, year: Number(match[1]), revision: Number(match[2]), dir: join(folder, id)}];
    })
    .sort((a, b) => a.year - b.year || a.revision - b.revision);
}

/**
 * The folder of one edition of a release.
 * @param id "2013.2"; null: the latest
 * @throws Failure where there is none
 */
export function findEdition(folder: string, id: string | null, edition = "bureau"): {release: Release; dir: string} {
  const all = listReleases(folder);
  const release = id === null ? all.at(-1) : all.find((candidate) => candidate.id === id);
  if (release === undefined) {
    throw all.length === 0
      ? new Failure({code: "no_release", place: basename(folder), message: "nothing has been published yet", repair: "run `npx junheng load`, then `npx junheng publish`"})
      : new Failure({code: "unknown_release", place: `--release ${id}`, message: "there is no such release", repair: `use one of ${all.map((each) => each.id).join(", ")}`, exit: 2});
  }
  const dir = join(release.dir, edition);
  if (!existsSync(join(dir, "manifest.json"))) {
    throw new Failure({code: "unknown_edition", place: `${release.id} › ${edition}`, message: "this release has no such edition", repair: "publish that edition first", exit: 2});
  }
  return {release, dir};
}

/** Reads and validates the manifest of an edition's folder. */
export function readManifest(dir: string): Manifest {
  const place = `${basename(join(dir, ".."))}/${basename(dir)}/manifest.json`;
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"));
  } catch {
    throw new Failure({code: "damaged_release", place, message: "the manifest cannot be read", repair: "restore this release from a copy"});
  }
  const result = manifestSchema.safeParse(document);
  if (!result.success) {
    throw new Failure({code: "damaged_release", place, message: `the manifest is not valid at ${result.error.issues[0]?.path.join(".")}`, repair: "restore this release from a copy, or publish again with this version"});
  }
  return result.data;
}
