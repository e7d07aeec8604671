import {createHash} from "node:crypto";
import {closeSync, openSync, readFileSync, readSync, statSync} from "node:fs";
import {basename} from "node:path";
import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import {openCsv} from "./csv.js";
import {identity, refuseChanged} from "./identity.js";
import {fileKind} from "./kind.js";
import {openLargeText} from "./large_text.js";
import {openWorkbook} from "./workbook.js";

/** The bytes of a file, read once, and their sha256. */
function readBytes(path: string, place: string): {content: Uint8Array; sha256: string} {
  let content: Uint8Array;
  let before: string;
  try {
    before = identity(path);
    content = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_FS_FILE_TOO_LARGE") {
      throw new Failure({code: "too_large", place, message: "the file has more than 2 GB", repair: "split it into smaller files"});
    }
    if ((error as NodeJS.ErrnoException).code === "EISDIR") {
      throw new Failure({code: "unreadable_file", place, message: "this is a folder, not a file", repair: "name a file in it"});
    }
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Failure({
      code: missing ? "missing_file" : "unreadable_file", place,
      message: missing ? "the file is missing" : `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`,
      repair: missing ? "put the file there, or correct the path" : "close the program that has it open, or correct its permissions",
    });
  }
  refuseChanged(path, before, place);
  return {content, sha256: createHash("sha256").update(content).digest("hex")};
}

/** Bytes → cells with their addresses, by what the file really is. `place` names it in messages, `name` ends as its name does. */
async function openBook(place: string, content: Uint8Array, name: string, nativeFrom: number | undefined): Promise<{book: Book; close: () => void}> {
  const kind = fileKind(place, content, name);
  if (kind === "text") {
    return {book: openCsv(place, content), close: () => {}};
  }
  if (kind === "parquet") {
    const {openParquet} = await import("./parquet.js");
    return {book: await openParquet(place, content), close: () => {}};
  }
  return openWorkbook(place, kind, content, nativeFrom === undefined ? {} : {nativeFrom});
}

export interface OpenedFile {
  book: Book;
  sha256: string;
  bytes: number;
  /** Removes what was written for reading it. */
  close: () => void;
}

/** Text files from this size on are read by DuckDB itself; below it the detour costs more than it saves. */
const large = 2_000_000;

/**
 * A file as cells with their addresses, read once. `place` names it in messages.
 * @param nativeFrom bytes from which on DuckDB reads a text file, or the cells of a workbook, itself; Infinity where all its rows are wanted here
 * Throws Failure missing_file, unreadable_file, changed_while_read, and what fileKind, openCsv, openParquet and openWorkbook do.
 */
export async function openFile(path: string, {place = basename(path), nativeFrom}: {place?: string; nativeFrom?: number} = {}): Promise<OpenedFile> {
  const opened = isLargeText(path, place, nativeFrom ?? large) ? openLargeText(path, place) : null;
  if (opened !== null) {
    return {book: opened.book, sha256: opened.scan.sha256, bytes: opened.scan.bytes, close: opened.close};
  }
  const {content, sha256} = readBytes(path, place);
  const bytes = content.length;
  return {...await openBook(place, content, path, nativeFrom), sha256, bytes};
}

function isLargeText(path: string, place: string, nativeFrom: number): boolean {
  let handle: number;
  try {
    if (statSync(path).size < nativeFrom) {
      return false;
    }
    handle = openSync(path, "r");
  } catch {
    return false;
  }
  try {
    const head = Buffer.alloc(512);
    return fileKind(place, head.subarray(0, readSync(handle, head, 0, head.length, 0)), path) === "text";
  } catch {
    // What is wrong with it is said after reading it whole.
    return false;
  } finally {
    closeSync(handle);
  }
}
