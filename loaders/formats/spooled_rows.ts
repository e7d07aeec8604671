import {closeSync, openSync, readSync} from "node:fs";
import type {Row} from "./cells.js";

const piece = 1 << 18;

/** A spool: its bytes in memory, or the path of its file. */
export type Spooled = Uint8Array | string;

/**
 * The lines of a sheet from its part of a spool, blank ones that were left out among them. From a file they are read piece by piece.
 * @param from first byte of the sheet
 * @param to first byte after it
 */
export function* spooledRows(spool: Spooled, from: number, to: number): Generator<Row> {
  let last = 0;
  let key = "";
  let numbers: ReadonlySet<number> = new Set();
  for (const line of spooledLines(spool, from, to)) {
    const [row, cells, columns] = JSON.parse(line) as [number, string[], number[]?];
    for (last++; last < row; last++) {
      yield {row: last, cells: []};
    }
    if (columns === undefined) {
      yield {row, cells};
    } else {
      // Lines of a table have their numbers in the same columns: one set serves them all.
      if (columns.join() !== key) {
        key = columns.join();
        numbers = new Set(columns);
      }
      yield {row, cells, numbers};
    }
  }
}

function* spooledLines(spool: Spooled, from: number, to: number): Generator<string> {
  const rest: Buffer[] = [];
  for (const bytes of typeof spool === "string" ? filePieces(spool, from, to) : [Buffer.from(spool.buffer, spool.byteOffset + from, to - from)]) {
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      rest.push(bytes.subarray(start, end));
      yield rest.length === 1 ? bytes.toString("utf8", start, end) : Buffer.concat(rest).toString();
      rest.length = 0;
      start = end + 1;
    }
    if (start < bytes.length) {
      // A copy: the next piece is read into the same buffer.
      rest.push(Buffer.from(bytes.subarray(start)));
    }
  }
}

function* filePieces(path: string, from: number, to: number): Generator<Buffer> {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(piece);
    for (let at = from; at < to; ) {
      const read = readSync(handle, buffer, 0, Math.min(piece, to - at), at);
      if (read === 0) {
        throw new Error("the spool is cut short");
      }
      yield buffer.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(handle);
  }
}
