import {control} from "./control.js";
import {copyBytes} from "./copy_bytes.js";
import {cellEnd, longestLine} from "./spool.js";
import {TooLarge} from "./unpack.js";

const separator = cellEnd.charCodeAt(0);

/**
 * The line that is being read: its cells up to the last filled one, and which of them (0-based) are numbers. Cells are kept as the bytes that a spool has of them,
 * since most never become anything else.
 */
export class SheetLine {
  /** 1-based. */
  row = 0;
  hidden = false;
  /** Of the last cell, filled or not. */
  col = -1;
  numbers: number[] = [];
  /** The cells of a line that a spool has as JSON, or whose cells came in another order; null: they are `bytes` up to `length`. */
  cells: string[] | null = null;
  bytes: Buffer = Buffer.allocUnsafe(1 << 10);
  length = 0;
  #filled = -1;

  begin(row: number, hidden: boolean): void {
    this.row = row;
    this.hidden = hidden;
    this.col = -1;
    this.numbers = [];
    this.cells = null;
    this.length = 0;
    this.#filled = -1;
  }

  /** Whether no cell is filled. */
  get isBlank(): boolean {
    return this.cells === null && this.#filled < 0;
  }

  /** The cells, whichever way they are kept. */
  texts(): string[] {
    return this.cells ?? (this.isBlank ? [] : this.bytes.toString("utf8", 0, this.length).split(cellEnd));
  }

  put(col: number, text: string): void {
    this.col = col;
    if (text === "") {
      return;
    }
    if (this.cells === null && (col <= this.#filled || control.test(text))) {
      this.cells = this.texts();
    }
    if (this.cells === null) {
      this.#reach(col, 3 * text.length);
      this.length += this.bytes.write(text, this.length);
      return;
    }
    while (this.cells.length < col) {
      this.cells.push("");
    }
    this.cells[col] = text;
  }

  putNumber(col: number, text: string): void {
    this.put(col, text);
    this.numbers.push(col);
  }

  /** @param source UTF-8 without control characters, of which the text is `from` to before `to` */
  putBytes(col: number, source: Buffer, from: number, to: number): void {
    if (this.cells !== null || col <= this.#filled) {
      this.put(col, source.toString("utf8", from, to));
      return;
    }
    this.col = col;
    if (to > from) {
      this.#reach(col, to - from);
      copyBytes(source, from, to, this.bytes, this.length);
      this.length += to - from;
    }
  }

  /** Goes on to a cell, with room for its bytes. */
  #reach(col: number, more: number): void {
    let before = col - Math.max(this.#filled, 0);
    const needed = this.length + before + more;
    if (needed > longestLine) {
      throw new TooLarge(`its line ${this.row} takes more than ${longestLine / 1e6} MB`);
    }
    if (needed > this.bytes.length) {
      const larger = Buffer.allocUnsafe(2 * needed);
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    for (; before > 0; before--) {
      this.bytes[this.length++] = separator;
    }
    this.#filled = col;
  }
}
