import {closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {diskFull} from "../src/disk_full.js";
import {openDuckdb} from "../src/duckdb.js";
import {Failure} from "../src/failure.js";
import {takeLock} from "./lock.js";

const waiting = new WeakMap<DuckDBConnection, (() => void)[]>();

/** Runs `then` once what is being built with this connection has been kept; at once where nothing is being built (a database of one's own). */
export function whenKept(connection: DuckDBConnection, then: () => void): void {
  const list = waiting.get(connection);
  if (list === undefined) {
    then();
  } else {
    list.push(then);
  }
}

/**
 * Builds a warehouse all or nothing: in a new file beside `path`, checkpointed, flushed to disk, then renamed over it. Whatever goes wrong, a killed
 * process included, the last warehouse stays as it was; the next build clears what a killed one left. Two builds at once are refused.
 * Throws Failure load_running, warehouse_busy or disk_full, and whatever `build` throws.
 */
export async function buildWarehouse<T>(path: string, build: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const folder = dirname(path);
  mkdirSync(folder, {recursive: true});
  const release = takeLock(`${path}.lock`);
  try {
    clearLeftovers(path);
    const fresh = `${path}.${process.pid}.new`;
    try {
      const {result, after} = await fill(fresh, build);
      flush(fresh, "r+");
      replace(fresh, path);
      flush(folder, "r");
      for (const each of after) {
        each();
      }
      return result;
    } catch (error) {
      throw diskFull(error, `${basename(folder)}/`, "the last warehouse is unchanged");
    } finally {
      remove(fresh);
    }
  } finally {
    release();
  }
}

async function fill<T>(fresh: string, build: (connection: DuckDBConnection) => Promise<T>): Promise<{result: T; after: (() => void)[]}> {
  const {connection, close} = await openDuckdb(fresh);
  const after: (() => void)[] = [];
  waiting.set(connection, after);
  try {
    // Trying them on every column of a hundred small tables is most of a checkpoint; dictionaries, which ids and words need, stay.
    await connection.run("SET disabled_compression_methods = 'fsst,dict_fsst,zstd'");
    // Nobody reads the file before its one checkpoint at the end: those in between, one for every 16 MiB of log, take a third of a second each.
    await connection.run("SET checkpoint_threshold = '1GB'");
    const result = await build(connection);
    await connection.run("CHECKPOINT");
    return {result, after};
  } finally {
    waiting.delete(connection);
    close();
  }
}

function replace(fresh: string, path: string): void {
  // A log beside the last warehouse would be replayed into the new one.
  rmSync(`${path}.wal`, {force: true});
  try {
    renameSync(fresh, path);
  } catch (error) {
    throw new Failure({code: "warehouse_busy", place: basename(path), message: `the warehouse cannot be replaced (${(error as NodeJS.ErrnoException).code})`, repair: "close the program that has it open and load again; the last warehouse is unchanged"});
  }
}

/** Windows opens no folder and needs no flush of one. */
function flush(path: string, mode: "r" | "r+"): void {
  let handle: number | null = null;
  try {
    handle = openSync(path, mode);
    fsyncSync(handle);
  } catch (error) {
    if (mode === "r+") {
      throw error;
    }
  } finally {
    if (handle !== null) {
      closeSync(handle);
    }
  }
}

function clearLeftovers(path: string): void {
  const name = basename(path);
  for (const entry of readdirSync(dirname(path))) {
    if (entry.startsWith(`${name}.`) && /\.\d+\.new(\.wal|\.tmp)?$/.test(entry)) {
      rmSync(join(dirname(path), entry), {force: true, recursive: true});
    }
  }
}

function remove(fresh: string): void {
  for (const path of [fresh, `${fresh}.wal`, `${fresh}.tmp`]) {
    if (existsSync(path)) {
      rmSync(path, {force: true, recursive: true});
    }
  }
}
