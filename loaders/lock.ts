import {closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync} from "node:fs";
import {basename, dirname} from "node:path";
import {diskFull} from "../src/disk_full.js";
import {Failure} from "../src/failure.js";

/** A holder renews its lock this often; one that was not renewed for `stale` is nobody's, even where its process number lives on in another program. */
const renewal = 5_000;
const stale = 60_000;

/**
 * Takes the lock file, or says who has it. The lock of a process that is gone is taken over.
 * Returns the function that gives it back. Throws Failure load_running, warehouse_folder or disk_full.
 */
export function takeLock(path: string): () => void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(path, "wx");
      note(handle, path);
      const timer = setInterval(() => renew(path), renewal);
      timer.unref();
      return () => {
        clearInterval(timer);
        giveBack(path);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        const full = diskFull(error, `${basename(dirname(path))}/`, "the last warehouse is unchanged");
        throw full instanceof Failure ? full : new Failure({code: "warehouse_folder", place: basename(path), message: `the warehouse folder cannot be written (${(error as NodeJS.ErrnoException).code})`, repair: "check that the folder exists and may be written"});
      }
      const holder = livingHolder(path);
      if (holder !== null) {
        throw isSuspended(holder)
          ? new Failure({code: "load_running", place: basename(path), message: `another load was begun and is suspended (process ${holder})`, repair: `let it go on (fg in its terminal, or kill -CONT ${holder}) and wait, or end it (kill -KILL ${holder}) and load again; the warehouse is unchanged`})
          : new Failure({code: "load_running", place: basename(path), message: `another load is running (process ${holder})`, repair: "wait until it is done; the warehouse is unchanged"});
      }
      rmSync(path, {force: true});
    }
  }
  throw new Failure({code: "load_running", place: basename(path), message: "another load has just begun", repair: "wait until it is done; the warehouse is unchanged"});
}

/** A lock that could not name its holder is given back at once. */
function note(handle: number, path: string): void {
  try {
    writeSync(handle, `${process.pid}\n`);
  } catch (error) {
    rmSync(path, {force: true});
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** One that was taken over while this process slept is another's. */
function giveBack(path: string): void {
  if (holderIn(path) === process.pid) {
    rmSync(path, {force: true});
  }
}

/** The number in the lock file; null where it cannot be read. */
function holderIn(path: string): number | null {
  try {
    return Number(readFileSync(path, "utf8").trim());
  } catch {
    return null;
  }
}

function livingHolder(path: string): number | null {
  const pid = holderIn(path);
  const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0);
  if (pid === null || age > stale) {
    return null;
  }
  // The moment between creating the file and writing the number into it.
  if (!Number.isInteger(pid) || pid <= 0) {
    return age < renewal ? 0 : null;
  }
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? pid : null;
  }
}

/** Stopped by Ctrl-Z or a debugger, as Linux tells it (state T or t behind the name, which may hold brackets); false where nothing tells. */
function isSuspended(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return /^\) [Tt]/.test(stat.slice(stat.lastIndexOf(")")));
  } catch {
    return false;
  }
}

function renew(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Somebody removed the lock file: the build itself is safe without it.
  }
}
