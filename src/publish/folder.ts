import {closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {diskFull} from "../disk_full.js";
import {Failure} from "../failure.js";

const building = /^\.building-(\d+)-/;

/**
 * Builds a folder all or nothing: in a temporary one beside it, every file fsynced, then renamed.
 * On any failure the temporary folder is removed and `target` does not appear.
 * @throws Failure where `target` exists already: a release is never overwritten, and another publish may have just written it; disk_full
 */
export async function buildFolder<T>(target: string, build: (dir: string) => Promise<T>): Promise<T> {
  const parent = dirname(target);
  mkdirSync(parent, {recursive: true});
  cleanLeftovers(parent);
  const temporary = join(parent, `.building-${process.pid}-${Date.now()}`);
  try {
    mkdirSync(temporary);
    const result = await build(temporary);
    syncTree(temporary);
    if (existsSync(target)) {
      throw existing(target);
    }
    rename(temporary, target);
    syncFolder(parent);
    return result;
  } catch (error) {
    rmSync(temporary, {recursive: true, force: true});
    throw diskFull(error, `${basename(parent)}/${basename(target)}`, "what was published before is unchanged");
  }
}

/** A folder that came between the look and the rename is not replaced either: only an empty one could be. */
function rename(temporary: string, target: string): void {
  try {
    renameSync(temporary, target);
  } catch (error) {
    throw existsSync(target) ? existing(target) : error;
  }
}

function existing(target: string): Failure {
  return new Failure({code: "release_exists", place: basename(target), message: "another publish has just written this release", repair: "publish again: it tells whether anything is left to do"});
}

/** Writes a file into a folder being built. */
export function writeInto(dir: string, name: string, content: string | Uint8Array): void {
  writeFileSync(join(dir, name), content, {flag: "wx"});
}

/** Removes what killed builds left behind; folders of processes that still run are left alone. */
function cleanLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = building.exec(name)?.[1];
    if (owner !== undefined && (Number(owner) === process.pid || !runs(Number(owner)))) {
      rmSync(join(parent, name), {recursive: true, force: true});
    }
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function syncTree(dir: string): void {
  for (const entry of readdirSync(dir, {withFileTypes: true})) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      syncTree(path);
    } else {
      const file = openSync(path, "r+");
      fsyncSync(file);
      closeSync(file);
    }
  }
  syncFolder(dir);
}

/** Flushes the names in a folder. Windows cannot, and there the rename is durable by itself. */
function syncFolder(dir: string): void {
  if (process.platform === "win32") {
    return;
  }
  const folder = openSync(dir, "r");
  fsyncSync(folder);
  closeSync(folder);
}
