import {closeSync, openSync, readFileSync, readSync} from "node:fs";
import type {Book, Row} from "./cells.js";
import {openCsv} from "./csv.js";
import {csvRows} from "./csv_rows.js";
import {findDelimiter} from "./delimiter.js";
import {identity, refuseChanged} from "./identity.js";
import {scanText, type Scan} from "./scan_text.js";
import {transcode} from "./transcode.js";

/** A text file that DuckDB can read line by line itself. */
export interface NativeText {
  kind: "text";
  /** UTF-8. */
  path: string;
  delimiter: string;
  crlf: boolean;
  lines: number;
  blank: readonly number[];
  /** Throws Failure changed_while_read where the file is not the one that was opened. */
  unchanged: () => void;
}

const headBytes = 1 << 20;

/**
 * A large text file as a book: only its first part is decoded here, the rest when the book's rows are asked for beyond it, which the native reader
 * of stage_sheet never does. null where its structure is not plain; the ordinary reader then says what is wrong, if anything is.
 */
export function openLargeText(path: string, place: string): {book: Book; scan: Scan; close: () => void} | null {
  const seen = identity(path);
  const unchanged = (): void => refuseChanged(path, seen, place);
  const scan = scanText(path);
  unchanged();
  if (!scan.plain || scan.encoding === null) {
    return null;
  }
  const utf8 = scan.encoding === "utf-8" ? {path, remove: () => {}} : transcode(path, scan.encoding);
  if (utf8 === null) {
    return null;
  }
  unchanged();
  const head = readHead(utf8.path);
  if (head.trim() === "") {
    utf8.remove();
    return null;
  }
  const delimiter = findDelimiter(head);
  const native: NativeText = {kind: "text", path: utf8.path, delimiter, crlf: scan.crlf, lines: scan.lines, blank: scan.blank, unchanged};
  const whole = (): Iterable<Row> => {
    const book = openCsv(place, readFileSync(path));
    unchanged();
    return book.sheets[0]?.rows() ?? [];
  };
  return {
    book: {encoding: scan.encoding, lines: scan.lines, sheets: [{name: "", rows: () => rowsOf(place, head, delimiter, whole), merges: [], counted: true, native}]},
    scan,
    close: utf8.remove,
  };
}

function* rowsOf(place: string, head: string, delimiter: string, whole: () => Iterable<Row>): Generator<Row> {
  let given = 0;
  if (!head.includes('"')) {
    for (const row of csvRows(place, head, delimiter)) {
      yield row;
      given++;
    }
  }
  for (const row of whole()) {
    if (given > 0) {
      given--;
    } else {
      yield row;
    }
  }
}

/** The first whole lines. */
function readHead(path: string): string {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(headBytes);
    const read = readSync(handle, buffer, 0, headBytes, 0);
    const end = read < headBytes ? read : buffer.lastIndexOf(10) + 1;
    return buffer.toString("utf8", 0, end).replace(/^\ufeff/, "");
  } finally {
    closeSync(handle);
  }
}
