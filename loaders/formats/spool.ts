import {closeSync, openSync} from "node:fs";
import {TooLarge} from "./unpack.js";
import {writeWhole} from "./write_whole.js";

const piece = 1 << 18;

/** Between the number of a line and the line. */
export const rowEnd = "\u001e";
/** Between the cells of a line. */
export const cellEnd = "\u001f";
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
  #lines: string[] = [];
  #length = 0;
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
    const joined = cells.join(cellEnd);
    const line = `${row}${rowEnd}${control.test(joined) || cells.some((cell) => cell.includes(cellEnd)) ? asJson + JSON.stringify([cells, numbers]) : `${numbers.join()}${cellEnd}${joined}`}`;
    this.#lines.push(line);
    this.#length += line.length + 1;
    if (this.#length > piece) {
      this.#put();
    }
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
    this.#lines = [];
    this.#length = 0;
    this.#kept = 0;
    this.#bytes = 0;
  }

  #file(): string {
    return `${this.#path}${this.#files}`;
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
    if (bytes.length > 0 && (this.#handle !== null || this.#kept > this.#inMemory)) {
      if (this.#handle === null) {
        this.#files++;
        this.#inFile = 0;
        this.#handle = openSync(this.#file(), "w", 0o600);
      }
      for (const each of this.#pieces) {
        writeWhole(this.#handle, each);
        this.#kept -= each.length;
        this.#inFile += each.length;
      }
      this.#pieces = [];
    }
  }
}

/** But for the tab and what stands between cells. */
// oxlint-disable-next-line no-control-regex
const control = /[\0-\u0008\n-\u001e]/;
