import {closeSync, openSync} from "node:fs";
import {control} from "./control.js";
import type {SheetLine} from "./sheet_line.js";
import {TooLarge} from "./unpack.js";
import {writeWhole} from "./write_whole.js";

const piece = 1 << 18;

/** Between the number of a line and the line. */
export const rowEnd = "\u001e";
/** Between the cells of a line. */
export const cellEnd = "\u001f";
/** Bytes: a long text may stand in every cell of a line. */
export const longestLine = 64_000_000;
/** What a line begins with that is written as JSON. */
export const asJson = "!";

/** The lines of a sheet: themselves, or their file. */
export type Spooled = Uint8Array | {path: string; bytes: number};

/**
 * Lines of sheets in the order in which they are read, each a line of text: its number in the sheet, which of its cells are numbers, and the cells (`17␞2,3␟3000000003␟81␟75`).
 * Where a cell has a control character the line is written as JSON behind its number (`17␞!…`). So every other line can be cut without knowing any rule.
 * Kept in memory while they are few, then each sheet in a file of its own that only this user may read.
 */
export class Spool {
  readonly #path: string;
  readonly #most: number;
  readonly #inMemory: number;
  #files = 0;
  #handle: number | null = null;
  #inFile = 0;
  #pieces: Buffer[] = [];
  #kept = 0;
  #buffer: Buffer = Buffer.allocUnsafe(piece);
  #length = 0;
  #numbers: {columns: readonly number[]; text: string} = {columns: [], text: ""};
  #bytes = 0;

  /**
   * @param path of its files, each with a number behind it
   * @param most bytes; more of them throw TooLarge
   * @param inMemory bytes up to which all of it stays in memory
   */
  constructor(path: string, most: number, inMemory: number) {
    this.#path = path;
    this.#most = most;
    this.#inMemory = inMemory;
  }

  add(row: number, cells: readonly string[], numbers: readonly number[]): void {
    this.#write(`${row}${rowEnd}${cells.some((cell) => control.test(cell)) ? asJson + JSON.stringify([cells, numbers]) : `${this.#numbersText(numbers)}${cellEnd}${cells.join(cellEnd)}`}\n`);
  }

  addLine({row, cells, bytes, length, numbers}: SheetLine): void {
    if (cells !== null) {
      this.add(row, cells, numbers);
      return;
    }
    this.#write(`${row}${rowEnd}${this.#numbersText(numbers)}${cellEnd}`);
    this.#room(length + 1);
    bytes.copy(this.#buffer, this.#length, 0, length);
    this.#length += length;
    this.#buffer[this.#length++] = 10;
  }

  /** Ends a sheet. */
  end(): Spooled {
    this.#put();
    if (this.#handle === null) {
      const kept = Buffer.concat(this.#pieces);
      this.#pieces = [];
      return kept;
    }
    closeSync(this.#handle);
    this.#handle = null;
    return {path: this.#file(), bytes: this.#inFile};
  }

  /** Begins again. */
  forget(): void {
    if (this.#handle !== null) {
      closeSync(this.#handle);
    }
    this.#handle = null;
    this.#pieces = [];
    this.#length = 0;
    this.#kept = 0;
    this.#bytes = 0;
  }

  #file(): string {
    return `${this.#path}${this.#files}`;
  }

  /** Lines of a table have their numbers in the same columns. */
  #numbersText(columns: readonly number[]): string {
    const last = this.#numbers.columns;
    if (columns.length !== last.length || columns.some((column, index) => column !== last[index])) {
      this.#numbers = {columns: [...columns], text: columns.join()};
    }
    return this.#numbers.text;
  }

  #write(text: string): void {
    if (text.length > longestLine) {
      throw new TooLarge(`a line takes more than ${longestLine / 1e6} MB`);
    }
    this.#room(3 * text.length);
    this.#length += this.#buffer.write(text, this.#length);
  }

  #room(bytes: number): void {
    if (this.#length + bytes > this.#buffer.length) {
      this.#put();
      if (this.#length + bytes > this.#buffer.length) {
        this.#buffer = Buffer.allocUnsafe(bytes);
      }
    }
  }

  #put(): void {
    const bytes = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    this.#bytes += bytes.length;
    if (this.#bytes > this.#most) {
      throw new TooLarge(`its cells take more than ${Math.round(this.#most / 1e6)} MB`);
    }
    this.#kept += bytes.length;
    if (bytes.length === 0 || (this.#handle === null && this.#kept <= this.#inMemory)) {
      this.#pieces.push(Buffer.from(bytes));
      return;
    }
    if (this.#handle === null) {
      this.#files++;
      this.#inFile = 0;
      this.#handle = openSync(this.#file(), "w", 0o600);
    }
    for (const each of [...this.#pieces, bytes]) {
      writeWhole(this.#handle, each);
      this.#kept -= each.length;
      this.#inFile += each.length;
    }
    this.#pieces = [];
  }
}
