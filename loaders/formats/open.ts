import {createHash} from "node:crypto";
import {closeSync, openSync, readFileSync, readSync, statSync} from "node:fs";
import {basename} from "node:path";
import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import {openCsv} from "./csv.js";
import {identity, refuseChanged} from "./identity.js";
import {fileKind} from "./kind.js";
import {openLargeText} from "./large_text.js";

/** The bytes of a file, read once, and their sha256. Throws Failure missing_file, unreadable_file or changed_while_read. */
export function readBytes(path: string, place = basename(path)): {content: Uint8Array; sha256: string} {
  let content: Uint8Array;
  let before: string;
  try {
    before = identity(path);
    content = readFileSync(path);
  } catch (error) {
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

/** Bytes → cells with their addresses, by what the file really is. `place` names it in messages. */
export async function openBook(place: string, content: Uint8Array): Promise<Book> {
  const kind = fileKind(place, content);
  if (kind === "text") {
    return openCsv(place, content);
  }
  if (kind === "xlsx") {
    const {openXlsx} = await import("./xlsx.js");
    return openXlsx(place, content);
  }
  if (kind === "parquet") {
    const {openParquet} = await import("./parquet.js");
    return openParquet(place, content);
  }
  const {openXls} = await import("./xls.js");
  return openXls(place, content);
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

/** A file as cells, read once. Throws as readBytes and openBook do, and Failure changed_while_read. */
export async function openFile(path: string, {place = basename(path), nativeFrom = large}: {place?: string; nativeFrom?: number} = {}): Promise<OpenedFile> {
  const opened = isLargeText(path, place, nativeFrom) ? openLargeText(path, place) : null;
  if (opened !== null) {
    return {book: opened.book, sha256: opened.scan.sha256, bytes: opened.scan.bytes, close: opened.close};
  }
  const {content, sha256} = readBytes(path, place);
  return {book: await openBook(place, content), sha256, bytes: content.length, close: () => {}};
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
    return fileKind(place, head.subarray(0, readSync(handle, head, 0, head.length, 0))) === "text";
  } catch {
    // What is wrong with it is said after reading it whole.
    return false;
  } finally {
    closeSync(handle);
  }
}
