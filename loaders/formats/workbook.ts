import {Worker} from "node:worker_threads";
import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import type {EndOfReading} from "./end_of_reading.js";
import {spooledRows} from "./spooled_rows.js";
import {temporaryFile, temporaryFull} from "./temporary.js";
import type {Done, Job} from "./workbook_job.js";

/** What reading one workbook may take: seconds, and more of them for each megabyte of the file, memory of the thread (half as much again for shared texts, which are beside its heap), and bytes that it may unpack to. */
export interface Limits {
  seconds: number;
  secondsPerMb: number;
  heapMb: number;
  unpackedBytes: number;
}

/** Up to here the cells of a workbook stay in memory: small ones, most of those that schools send, touch no disk. Beyond it DuckDB reads them itself. */
const inMemory = 2 << 20;

export const workbookLimits: Limits = {seconds: 20, secondsPerMb: 10, heapMb: 1024, unpackedBytes: 1_000_000_000};

/**
 * A workbook, read by a thread with limits of its own, so that no file can take the process down or hold it up. Only what stands around the cells is
 * in memory here; they themselves are spooled, a large workbook's to temporary files until `close`.
 * `bytes` are handed over: they cannot be used any more.
 * @param nativeFrom bytes of cells from which on DuckDB reads them itself, where that is fewer than stay in memory; Infinity: never
 * Throws Failure damaged_workbook, too_large, took_too_long, temporary_folder or disk_full.
 */
export async function openWorkbook(place: string, kind: "xlsx" | "xls", bytes: Uint8Array, {limits = workbookLimits, nativeFrom = inMemory}: {limits?: Limits; nativeFrom?: number} = {}): Promise<{book: Book; close: () => void}> {
  const file = temporaryFile();
  let done: Done;
  try {
    done = await inTurn(() => readInThread({kind, bytes, path: file.path, most: limits.unpackedBytes, texts: limits.heapMb << 19, inMemory: Math.min(inMemory, nativeFrom)}, limits));
  } catch (error) {
    file.remove();
    throw error;
  }
  if (!("sheets" in done)) {
    file.remove();
    throw done.code === "disk_full" ? temporaryFull(Object.assign(new Error(done.message), {code: "ENOSPC"})) : refusal(place, kind, done);
  }
  const {sheets} = done;
  const kept = sheets.every(({spooled}) => !("path" in spooled));
  if (kept) {
    file.remove();
  }
  return {
    book: {
      encoding: kind,
      lines: sheets.reduce((sum, {lines}) => sum + lines, 0),
      sheets: sheets.map(({name, hidden, hiddenParts, merges, lines, filled, spooled}) => ({
        name, hidden, hiddenParts, merges, rows: () => spooledRows(spooled), counted: false,
        ...("path" in spooled && nativeFrom !== Infinity ? {native: {kind: "spool" as const, path: spooled.path, lines, filled}} : {}),
      })),
    },
    close: kept ? () => {} : file.remove,
  };
}

let thread: {worker: Worker; heapMb: number} | null = null;
let before: Promise<unknown> = Promise.resolve();

/** One thread, started once and used again, reads one workbook after the other. */
function inTurn<T>(read: () => Promise<T>): Promise<T> {
  const turn = before.then(read);
  before = turn.catch(() => {});
  return turn;
}

async function readInThread(job: Job, {seconds, secondsPerMb, heapMb}: Limits): Promise<Done> {
  if (thread !== null && thread.heapMb !== heapMb) {
    await thread.worker.terminate();
    thread = null;
  }
  // No execArgv of this process: the entry brings what it needs.
  thread ??= {worker: new Worker(new URL("./workbook_thread.mjs", import.meta.url), {execArgv: [], resourceLimits: {maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16}}), heapMb};
  const {worker} = thread;
  worker.ref();
  const {done, ended} = await answer(worker, job, seconds + secondsPerMb * job.bytes.length / 1e6);
  worker.unref();
  // After a large workbook its memory is worth more than its start.
  if (ended || ("sheets" in done && done.sheets.some(({spooled}) => "path" in spooled))) {
    thread = null;
    await worker.terminate();
  }
  return done;
}

function answer(worker: Worker, job: Job, seconds: number): Promise<{done: Done; ended: boolean}> {
  return new Promise((resolve, reject) => {
    const stop = (code: EndOfReading["code"], message: string): void => settle({done: {code, message}, ended: true});
    const timer = setTimeout(() => stop("took_too_long", `reading it took more than ${Math.ceil(seconds)} seconds`), seconds * 1000);
    const answered = (done: Done): void => settle({done, ended: false});
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") {
        stop("too_large", "reading it takes more memory than is allowed");
      } else {
        stopListening();
        thread = null;
        reject(error);
      }
    };
    const exited = (): void => stop("damaged_workbook", "its reader ended before it was read");
    const stopListening = (): void => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", failed).off("exit", exited);
    };
    const settle = (value: {done: Done; ended: boolean}): void => {
      stopListening();
      resolve(value);
    };
    worker.on("message", answered).on("error", failed).on("exit", exited);
    worker.postMessage(job, movable(job.bytes) ? [job.bytes.buffer as ArrayBuffer] : []);
  });
}

/** Small files share a buffer with other things: they are copied. */
function movable(bytes: Uint8Array): boolean {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
}

function refusal(place: string, kind: "xlsx" | "xls", {code, message}: EndOfReading): Failure {
  if (code === "damaged_workbook") {
    return new Failure({code, place, message: `the workbook cannot be read: ${message}`, repair: kind === "xls" ? "open it in Excel and save it as .xlsx" : "open it in Excel, save it again, or ask for the file again; a workbook with a password must be saved without one"});
  }
  if (code === "temporary_folder") {
    return new Failure({code, place, message: `the workbook cannot be read: ${message}`, repair: "correct its permissions, or set TMPDIR to another folder"});
  }
  return new Failure({code, place, message: `the workbook is refused: ${message}`, repair: "split it into several workbooks, or save the sheet as CSV"});
}
