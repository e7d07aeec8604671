import {closeSync, openSync} from "node:fs";
import {TooLarge} from "./unpack.js";
import {writeWhole} from "./write_whole.js";

/** Up to here a spool stays in memory: small workbooks, most of those that schools send, touch no disk. */
const inMemory = 2 << 20;
const piece = 1 << 18;

/** Between the cells of a line; a line with this or a line feed in a cell is written as JSON. */
export const cellEnd = "\u001f";

/**
 * Lines of sheets in the order in which they are read, each a line of text: its number in the sheet and which of its cells are numbers (`17:2,3`), then the cells.
 * Kept in memory while they are few, then in a file that only this user may read.
 */
export class Spool {
  readonly #path: string;
  readonly #most: number;
  #handle: number | null = null;
  #pieces: Buffer[] = [];
  #kept = 0;
  #lines: string[] = [];
  #length = 0;
  #bytes = 0;

  /** @param most bytes; more of them throw TooLarge */
  constructor(path: string, most: number) {
    this.#path = path;
    this.#most = most;
  }

  add(row: number, cells: readonly string[], numbers: readonly number[]): void {
    const joined = cells.join(cellEnd);
    const line = joined.includes("\n") || cells.some((cell) => cell.includes(cellEnd)) ? JSON.stringify([row, cells, numbers]) : `${row}:${numbers.join()}${cellEnd}${joined}`;
    this.#lines.push(line);
    this.#length += line.length + 1;
    if (this.#length > piece) {
      this.#put();
    }
  }

  /** Bytes so far: where the next sheet begins. */
  end(): number {
    this.#put();
    return this.#bytes;
  }

  /** The lines where they stayed in memory, null where they are in the file. */
  close(): Uint8Array | null {
    this.#put();
    const kept = this.#handle === null ? Buffer.concat(this.#pieces) : null;
    this.forget();
    return kept;
  }

  /** Begins again. */
  forget(): void {
    if (this.#handle !== null) {
      closeSync(this.#handle);
    }
    this.#handle = null;
    this.#pieces = [];
    this.#lines = [];
    this.#length = 0;
    this.#kept = 0;
    this.#bytes = 0;
  }

  #put(): void {
    // The empty text at the end: every line ends in a line feed.
    const bytes = Buffer.from(this.#lines.length === 0 ? "" : [...this.#lines, ""].join("\n"));
    this.#lines = [];
    this.#length = 0;
    this.#bytes += bytes.length;
    if (this.#bytes > this.#most) {
      throw new TooLarge(`its cells take more than ${Math.round(this.#most / 1e6)} MB`);
    }
    this.#pieces.push(bytes);
    this.#kept += bytes.length;
    if (this.#handle !== null || this.#kept > inMemory) {
      this.#handle ??= openSync(this.#path, "w", 0o600);
      for (const each of this.#pieces) {
        writeWhole(this.#handle, each);
      }
      this.#pieces = [];
      this.#kept = 0;
    }
  }
}
