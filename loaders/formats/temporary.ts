import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {diskFull} from "../../src/disk_full.js";
import {Failure} from "../../src/failure.js";

const prefix = "junheng-cells-";
const folders = new Set<string>();
let cleared = false;

/**
 * A place for one temporary file, in a folder that only this user may look into. `remove` deletes both; so does the end of the process, Ctrl-C,
 * and, after a crash, the next process that needs such a place: pupils' rows must not stay behind in the temporary folder.
 * Throws Failure disk_full or temporary_folder.
 */
export function temporaryFile(): {path: string; remove: () => void} {
  clearTemporary();
  const folder = makeFolder();
  if (folders.size === 0) {
    process.on("exit", removeAll).on("SIGINT", interrupted).on("SIGTERM", interrupted);
  }
  folders.add(folder);
  const remove = (): void => {
    if (folders.delete(folder) && folders.size === 0) {
      process.off("exit", removeAll).off("SIGINT", interrupted).off("SIGTERM", interrupted);
    }
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  return {path: join(folder, "cells"), remove};
}

/** An error of writing there, as the Failure disk_full where there is no room. */
export function temporaryFull(error: unknown): unknown {
  return diskFull(error, `temporary folder ${tmpdir()}`, "the last warehouse is unchanged; the variable TMPDIR (on Windows TEMP) names another folder");
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  } catch (error) {
    const full = temporaryFull(error);
    throw full instanceof Failure ? full : new Failure({code: "temporary_folder", place: `temporary folder ${tmpdir()}`, message: `it cannot be written (${(error as NodeJS.ErrnoException).code})`, repair: "make the folder, or correct its permissions, or name another one in the variable TMPDIR (on Windows TEMP)"});
  }
}

/** Removes, once, what processes left that are gone. */
export function clearTemporary(): void {
  if (cleared) {
    return;
  }
  cleared = true;
  for (const name of namesIn(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : 0;
    if (pid > 0 && !alive(pid)) {
      try {
        rmSync(join(tmpdir(), name), {recursive: true, force: true});
      } catch {
        // Another user's: theirs to remove.
      }
    }
  }
}

/** None of a folder that is not there or may not be listed: whether it can be written is another question. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeAll(): void {
  for (const folder of folders) {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  }
}

/** Ctrl-C ends a process without its "exit". */
function interrupted(signal: NodeJS.Signals): void {
  removeAll();
  process.exit(signal === "SIGINT" ? 130 : 143);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
