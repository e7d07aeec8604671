import {closeSync, openSync, readSync} from "node:fs";
import type {Row} from "./cells.js";
import {asJson, cellEnd, rowEnd, type Spooled} from "./spool.js";

const piece = 1 << 18;
const mostSets = 1000;

/** The lines of a sheet from its spool, blank ones that were left out among them. From a file they are read piece by piece. */
export function* spooledRows(spooled: Spooled): Generator<Row> {
  let last = 0;
  // Lines of a table have their numbers in the same columns: one set serves them all.
  const sets = new Map<string, ReadonlySet<number>>();
  for (const line of spooledLines(spooled)) {
    const end = line.indexOf(rowEnd);
    const row = Number(line.slice(0, end));
    const {cells, columns} = lineCells(line.slice(end + 1));
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

/** A line without its number. `columns`: which of its cells are numbers, `2,3`. */
export function lineCells(line: string): {cells: string[]; columns: string} {
  if (line.startsWith(asJson)) {
    const [cells, numbers] = JSON.parse(line.slice(asJson.length)) as [string[], number[]];
    return {cells, columns: numbers.join()};
  }
  const end = line.indexOf(cellEnd);
  return {cells: line.slice(end + 1).split(cellEnd), columns: line.slice(0, end)};
}

function* spooledLines(spooled: Spooled): Generator<string> {
  const rest: Buffer[] = [];
  for (const bytes of "path" in spooled ? filePieces(spooled) : [Buffer.from(spooled.buffer, spooled.byteOffset, spooled.byteLength)]) {
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

function* filePieces({path, bytes}: {path: string; bytes: number}): Generator<Buffer> {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(Math.min(piece, bytes));
    for (let at = 0; at < bytes; ) {
      const read = readSync(handle, buffer, 0, Math.min(buffer.length, bytes - at), at);
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
