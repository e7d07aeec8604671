import {isAscii, isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import {closeSync, openSync, readSync} from "node:fs";
import {looksGreek} from "./decode.js";
import {surelyUtf8} from "./surely_utf8.js";

/** What one pass over the bytes of a text file found. */
export interface Scan {
  sha256: string;
  bytes: number;
  /** null: only a whole decoding can tell. */
  encoding: "utf-8" | "gb18030" | null;
  /** Every line ends in CR LF; otherwise every line ends in LF. */
  crlf: boolean;
  /** Physical lines. */
  lines: number;
  /** Numbers of the empty ones, 1-based. */
  blank: number[];
  /** false: NUL or other control bytes, line ends or encodings of several kinds, too many blank lines: not for the fast reader. */
  plain: boolean;
}

const chunk = 4 << 20;
const mostBlank = 100_000;

/**
 * Reads a file once, in pieces: sha256, encoding, line ends. In UTF-8 and GB18030 a line feed, a carriage return and a control byte are never part of a
 * longer character, so the bytes are looked at before they are decoded. GB18030 is a guess here: UTF-8 it is not.
 */
export function scanText(path: string): Scan {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(2 * chunk);
  const found: Scan = {sha256: "", bytes: 0, encoding: "utf-8", crlf: false, lines: 0, blank: [], plain: true};
  let utf8 = true;
  let lineInUtf8 = false;
  let greek: boolean | null = null;
  let returns = 0;
  let returnsAtEnds = 0;
  // Place of the current line in the file, and what is kept of the last piece: an unfinished character.
  let lineStart = 0;
  let kept = 0;
  let last = 0;
  const handle = openSync(path, "r");
  try {
    for (;;) {
      const read = readSync(handle, buffer, kept, chunk, null);
      if (read === 0) {
        break;
      }
      const fresh = buffer.subarray(kept, kept + read);
      hash.update(fresh);
      if (found.plain) {
        if (fresh.includes(0) || fresh.includes(1) || fresh.includes(2)) {
          found.plain = false;
        }
        for (let at = fresh.indexOf(13); at >= 0; at = fresh.indexOf(13, at + 1)) {
          returns++;
        }
        for (let at = fresh.indexOf(10); at >= 0; at = fresh.indexOf(10, at + 1)) {
          const end = found.bytes + at;
          const before = at === 0 ? last : (fresh[at - 1] ?? 0);
          found.lines++;
          if (before === 13) {
            returnsAtEnds++;
          }
          if (end - lineStart === (before === 13 ? 1 : 0)) {
            found.blank.push(found.lines);
          }
          lineStart = end + 1;
        }
        found.plain &&= found.blank.length <= mostBlank;
      }
      last = fresh.at(-1) ?? 0;
      found.bytes += read;
      let whole = kept + read;
      while (whole > 0 && (buffer[whole - 1] ?? 0) >= 0x80) {
        whole--;
      }
      const text = buffer.subarray(0, whole);
      if (!isAscii(text)) {
        if (utf8) {
          utf8 = isUtf8(text);
          greek = greek !== false && looksGreek(text);
        }
        lineInUtf8 ||= surelyUtf8(text);
      }
      kept = kept + read - whole;
      if (kept > chunk / 2) {
        found.plain = false;
        kept = 0;
      }
      buffer.copy(buffer, 0, whole, whole + kept);
    }
  } finally {
    closeSync(handle);
  }
  if (kept > 0 && utf8) {
    utf8 = isUtf8(buffer.subarray(0, kept));
    greek = greek !== false && looksGreek(buffer.subarray(0, kept));
  }
  found.plain &&= utf8 || !lineInUtf8;
  if (lineStart < found.bytes) {
    found.lines++;
  }
  const ends = found.lines - (lineStart < found.bytes ? 1 : 0);
  found.crlf = returns > 0;
  found.plain &&= ends > 0 && (returns === 0 || (returns === ends && returnsAtEnds === ends));
  found.encoding = greek === true ? null : utf8 ? "utf-8" : "gb18030";
  found.sha256 = hash.digest("hex");
  return found;
}
