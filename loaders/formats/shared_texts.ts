import {control} from "./control.js";
import {copyBytes} from "./copy_bytes.js";
import type {SheetLine} from "./sheet_line.js";
import {TooLarge} from "./unpack.js";

/** The texts that the cells of a workbook refer to by number, as bytes: there may be an id for every pupil among them, and most go into the spool as they are. */
export class SharedTexts {
  readonly #most: number;
  #bytes: Buffer = Buffer.allocUnsafe(1 << 12);
  #ends: number[] = [];
  /** Those with control characters. */
  #odd = new Set<number>();

  /** @param most bytes, which no limit of the thread's heap counts; more of them throw TooLarge */
  constructor(most: number) {
    this.#most = most;
  }

  add(text: string): void {
    const from = this.#room(Buffer.byteLength(text));
    if (control.test(text)) {
      this.#odd.add(this.#ends.length);
    }
    this.#ends.push(from + this.#bytes.write(text, from));
  }

  /** @param source UTF-8 without control characters, of which the text is `from` to before `to` */
  addBytes(source: Buffer, from: number, to: number): void {
    const at = this.#room(to - from);
    copyBytes(source, from, to, this.#bytes, at);
    this.#ends.push(at + to - from);
  }

  /** null: there is none of this number. */
  at(number: number): string | null {
    const end = this.#ends[number];
    return end === undefined ? null : this.#bytes.toString("utf8", this.#start(number), end);
  }

  /** Puts a text into a cell; false where there is none of this number. */
  putInto(line: SheetLine, col: number, number: number): boolean {
    const end = this.#ends[number];
    if (end === undefined) {
      return false;
    }
    const start = this.#start(number);
    if (this.#odd.size > 0 && this.#odd.has(number)) {
      line.put(col, this.#bytes.toString("utf8", start, end));
    } else {
      line.putBytes(col, this.#bytes, start, end);
    }
    return true;
  }

  #start(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  /** Makes room behind the last text and returns its place. */
  #room(bytes: number): number {
    const at = this.#ends.at(-1) ?? 0;
    if (at + bytes > this.#most) {
      throw new TooLarge("its texts take more memory than is allowed");
    }
    if (at + bytes > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.min(2 * (at + bytes), this.#most));
      this.#bytes.copy(larger, 0, 0, at);
      this.#bytes = larger;
    }
    return at;
  }
}
