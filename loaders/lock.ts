import {closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync} from "node:fs";
import {basename} from "node:path";
import {Failure} from "../src/failure.js";

/** A holder renews its lock this often; one that was not renewed for `stale` is nobody's, even where its process number lives on in another program. */
const renewal = 5_000;
const stale = 60_000;

/**
 * Takes the lock file, or says who has it. The lock of a process that is gone is taken over.
 * Returns the function that gives it back. Throws Failure load_running.
 */
export function takeLock(path: string): () => void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(path, "wx");
      writeSync(handle, `${process.pid}\n`);
      closeSync(handle);
      const timer = setInterval(() => renew(path), renewal);
      timer.unref();
      return () => {
        clearInterval(timer);
        rmSync(path, {force: true});
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw new Failure({code: "warehouse_folder", place: basename(path), message: `the warehouse folder cannot be written (${(error as NodeJS.ErrnoException).code})`, repair: "check that the folder exists and may be written"});
      }
      const holder = livingHolder(path);
      if (holder !== null) {
        throw new Failure({code: "load_running", place: basename(path), message: `another load is running (process ${holder})`, repair: "wait until it is done; the warehouse is unchanged"});
      }
      rmSync(path, {force: true});
    }
  }
  throw new Failure({code: "load_running", place: basename(path), message: "another load has just begun", repair: "wait until it is done; the warehouse is unchanged"});
}

function livingHolder(path: string): number | null {
  let pid: number;
  let age: number;
  try {
    pid = Number(readFileSync(path, "utf8").trim());
    age = Date.now() - statSync(path).mtimeMs;
  } catch {
    return null;
  }
  if (age > stale) {
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

function renew(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Somebody removed the lock file: the build itself is safe without it.
  }
}
