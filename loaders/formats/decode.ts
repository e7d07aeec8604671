import {isUtf8} from "node:buffer";
import {Failure} from "../../src/failure.js";
import {surelyUtf8} from "./surely_utf8.js";

/**
 * Bytes of a text file → text without byte order mark, and the encoding that was found: a byte order mark decides, then NUL bytes do
 * (UTF-16 without a mark), then UTF-8 is tried, then GB18030 (of which GBK and GB2312 are parts). Nothing is replaced in silence.
 * Throws Failure unreadable_text, mixed_encodings or nul_bytes, naming the line.
 */
export function decode(place: string, bytes: Uint8Array): {text: string; encoding: string} {
  const {encoding, bom} = mark(bytes);
  const candidates: readonly string[] = encoding !== null ? [encoding] : looksGreek(bytes) ? ["gb18030", "utf-8"] : ["utf-8", "gb18030"];
  for (const candidate of candidates) {
    const mixed = candidate === "gb18030" ? mixedLine(bytes) : null;
    if (mixed !== null) {
      throw new Failure({code: "mixed_encodings", place: `${place} › line ${mixed}`, message: "up to here and from here on the text is in different encodings, one of them UTF-8", repair: "open the parts on their own, save each as CSV UTF-8, and put them together again"});
    }
    const text = attempt(candidate, bytes.subarray(bom));
    if (text !== null) {
      const nul = text.indexOf("\0");
      if (nul >= 0) {
        throw new Failure({code: "nul_bytes", place: `${place} › line ${lineOf(text, nul)}`, message: "the file holds NUL bytes, so it is not plain text", repair: "open it in Excel or a text editor and save it as CSV UTF-8"});
      }
      return {text, encoding: candidate.startsWith("utf-16") ? "utf-16" : candidate};
    }
  }
  throw new Failure({code: "unreadable_text", place: `${place} › line ${firstBadLine(bytes.subarray(bom), candidates.at(-1) ?? "utf-8")}`, message: `bytes that are not ${candidates.join(" or ")}`, repair: "save the file as CSV UTF-8"});
}

/**
 * A short GBK text may by chance be correct UTF-8: 学校 is also ѧУ. Text whose every letter beyond ASCII would be Greek, Cyrillic or the like,
 * with no Latin and no Chinese one, is taken for GBK.
 */
export function looksGreek(bytes: Uint8Array): boolean {
  let any = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) {
      // Two-byte letters from U+0240 on; anything else decides for UTF-8 first.
      if (byte < 0xc9 || byte > 0xdf || ((bytes[i + 1] ?? 0) & 0xc0) !== 0x80) {
        return false;
      }
      any = true;
      i++;
    }
  }
  return any;
}

function mark(bytes: Uint8Array): {encoding: string | null; bom: number} {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return {encoding: "utf-8", bom: 3};
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return {encoding: "utf-16le", bom: 2};
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return {encoding: "utf-16be", bom: 2};
  }
  return {encoding: withoutMark(bytes), bom: 0};
}

/** UTF-16 without a mark: a table with line ends that has no control or unassigned character in one byte order, while the other order has U+0A00 for them. */
function withoutMark(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) {
    return null;
  }
  return ["utf-16le", "utf-16be"].find((encoding) => {
    const text = attempt(encoding, bytes);
    return text !== null && /[\r\n]/.test(text) && !/[^\P{C}\r\n\t]/u.test(text);
  }) ?? null;
}

/**
 * The line (1-based) of a text that is not UTF-8 as a whole at which it changes from UTF-8 to something else or back, null where no line is surely UTF-8.
 */
export function mixedLine(bytes: Uint8Array): number | null {
  let line = 1;
  let utf8 = 0;
  let other = 0;
  for (let start = 0; start < bytes.length && (utf8 === 0 || other === 0); line++) {
    const end = bytes.indexOf(10, start);
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + start, (end < 0 ? bytes.length : end) - start);
    if (!isUtf8(piece)) {
      other ||= line;
    } else if (surelyUtf8(piece)) {
      utf8 ||= line;
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return utf8 > 0 && other > 0 ? Math.max(utf8, other) : null;
}

function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** A line feed is never part of a longer character in UTF-8 or GB18030, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array, encoding: string): number {
  if (encoding.startsWith("utf-16")) {
    const text = new TextDecoder(encoding).decode(bytes);
    return lineOf(text, text.indexOf("\ufffd"));
  }
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (attempt(encoding, bytes.subarray(start, end < 0 ? bytes.length : end)) === null) {
      return line;
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return 1;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
