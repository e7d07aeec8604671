import {closeSync, openSync} from "node:fs";
import {TooLarge} from "./unpack.js";
import {writeWhole} from "./write_whole.js";

/** Up to here a spool stays in memory: small workbooks, most of those that schools send, touch no disk. */
const inMemory = 2 << 20;
const piece = 1 << 18;

/**
 * Lines of sheets in the order in which they are read, each a line of JSON: its number in the sheet, its cells and which of them are numbers.
 * Kept in memory while they are few, then in a file that only this user may read.
 */
export class Spool {
  readonly #path: string;
  readonly #most: number;
  #handle: number | null = null;
  #pieces: Buffer[] = [];
  #kept = 0;
  #text = "";
  #bytes = 0;

  /** @param most bytes; more of them throw TooLarge */
  constructor(path: string, most: number) {
    this.#path = path;
    this.#most = most;
  }

  add(row: number, cells: readonly string[], numbers: readonly number[]): void {
    this.#text += `${JSON.stringify(numbers.length === 0 ? [row, cells] : [row, cells, numbers])}\n`;
    if (this.#text.length > piece) {
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
    this.#text = "";
    this.#kept = 0;
    this.#bytes = 0;
  }

  #put(): void {
    const bytes = Buffer.from(this.#text);
    this.#text = "";
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
