import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import {openCsv} from "./csv.js";
import {fileKind} from "./kind.js";

/** The bytes of a file, read once, and their sha256. Throws Failure missing_file or unreadable_file. */
export function readBytes(path: string, place = basename(path)): {content: Uint8Array; sha256: string} {
  let content: Uint8Array;
  try {
    content = readFileSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Failure({
      code: missing ? "missing_file" : "unreadable_file", place,
      message: missing ? "the file is missing" : `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`,
      repair: missing ? "put the file there, or correct the path" : "close the program that has it open, or correct its permissions",
    });
  }
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
