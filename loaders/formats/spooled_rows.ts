import {closeSync, openSync, readSync} from "node:fs";
import type {Row} from "./cells.js";
import {cellEnd} from "./spool.js";

const piece = 1 << 18;
const mostSets = 1000;

/** A spool: its bytes in memory, or the path of its file. */
export type Spooled = Uint8Array | string;

/**
 * The lines of a sheet from its part of a spool, blank ones that were left out among them. From a file they are read piece by piece.
 * @param from first byte of the sheet
 * @param to first byte after it
 */
export function* spooledRows(spool: Spooled, from: number, to: number): Generator<Row> {
  let last = 0;
  // Lines of a table have their numbers in the same columns: one set serves them all.
  const sets = new Map<string, ReadonlySet<number>>();
  for (const line of spooledLines(spool, from, to)) {
    const {row, cells, columns} = line.startsWith("[") ? fromJson(line) : fromText(line);
    for (last++; last < row; last++) {
      yield {row: last, cells: []};
    }
    let numbers = sets.get(columns);
    if (columns !== "" && numbers === undefined) {
      numbers = new Set(columns.split(",").map(Number));
      if (sets.size < mostSets) {
        sets.set(columns, numbers);
      }
    }
    yield numbers === undefined ? {row, cells} : {row, cells, numbers};
  }
}

function fromText(line: string): {row: number; cells: string[]; columns: string} {
  const colon = line.indexOf(":");
  const end = line.indexOf(cellEnd);
  return {row: Number(line.slice(0, colon)), cells: line.slice(end + 1).split(cellEnd), columns: line.slice(colon + 1, end)};
}

function fromJson(line: string): {row: number; cells: string[]; columns: string} {
  const [row, cells, numbers] = JSON.parse(line) as [number, string[], number[]];
  return {row, cells, columns: numbers.join()};
}

function* spooledLines(spool: Spooled, from: number, to: number): Generator<string> {
  const rest: Buffer[] = [];
  for (const bytes of typeof spool === "string" ? filePieces(spool, from, to) : [Buffer.from(spool.buffer, spool.byteOffset + from, to - from)]) {
    const last = bytes.lastIndexOf(10);
    if (last >= 0) {
      const text = rest.length === 0 ? bytes.toString("utf8", 0, last) : Buffer.concat([...rest, bytes.subarray(0, last)]).toString();
      rest.length = 0;
      let start = 0;
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
        yield text.slice(start, end);
        start = end + 1;
      }
      yield text.slice(start);
    }
    if (last < bytes.length - 1) {
      // A copy: the next piece is read into the same buffer.
      rest.push(Buffer.from(bytes.subarray(last + 1)));
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
