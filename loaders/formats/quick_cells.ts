import {stands} from "./stands.js";
import type {SheetLine} from "./sheet_line.js";
import type {SheetContext} from "./xlsx_sheet.js";

const [quote, minus, point, slash, greater, space] = [...'"-./> '].map((character) => character.charCodeAt(0));
const before = Buffer.from('<c r="');
const style = Buffer.from('s="');
const shared = Buffer.from('t="s"');
const value = Buffer.from("><v>");
const after = Buffer.from("</v></c>");

/** Digits that a binary number keeps whatever they are. */
const mostDigits = 15;

/**
 * Reads cells as nearly all are written, `<c r="D41" s="3" t="s"><v>17</v></c>` with a number or a shared text, into the line, from `at` on where a tag begins.
 * Returns the place of the first cell that is written in any other way or not there as a whole: the ordinary reader goes on from there. What it reads is
 * what that reader would have read, several times as fast.
 */
export function quickCells(bytes: Buffer, at: number, line: SheetLine, {texts, styles}: SheetContext): number {
  for (let next = at; ; at = next) {
    if (!stands(before, bytes, next)) {
      return at;
    }
    next += before.length;
    let code = bytes[next]!;
    let col = 0;
    for (; code >= 65 && code <= 90; code = bytes[++next]!) {
      col = col * 26 + (code & 31);
    }
    let row = 0;
    for (; isDigit(code); code = bytes[++next]!) {
      row = row * 10 + (code & 15);
    }
    col--;
    if (code !== quote || row !== line.row || col <= line.col || col >= 16_384) {
      return at;
    }
    let isText = false;
    let isPlain = true;
    for (code = bytes[++next]!; code === space; code = bytes[++next]!) {
      if (stands(shared, bytes, next + 1)) {
        isText = true;
        next += shared.length;
      } else if (stands(style, bytes, next + 1)) {
        let number = 0;
        for (next += 1 + style.length, code = bytes[next]!; isDigit(code); code = bytes[++next]!) {
          number = number * 10 + (code & 15);
        }
        if (code !== quote) {
          return at;
        }
        isPlain = (styles[number] ?? "plain") === "plain";
      } else {
        return at;
      }
    }
    if (code === slash && bytes[next + 1] === greater) {
      // Only formatting.
      line.col = col;
      next += 2;
      continue;
    }
    if (!stands(value, bytes, next)) {
      return at;
    }
    next += value.length;
    const from = next;
    let number = 0;
    for (code = bytes[next]!; isDigit(code); code = bytes[++next]!) {
      number = number * 10 + (code & 15);
    }
    if (isText) {
      if (next === from || !stands(after, bytes, next) || !texts.putInto(line, col, number)) {
        return at;
      }
    } else {
      next = plainNumberEnd(bytes, from);
      if (!isPlain || next === from || !stands(after, bytes, next)) {
        return at;
      }
      line.putBytes(col, bytes, from, next);
      line.numbers.push(col);
    }
    next += after.length;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where a number ends that is written as it is told: `-12.5`, of fifteen digits at most, without exponent, leading or trailing zeros. `from` where it is not. */
function plainNumberEnd(bytes: Buffer, from: number): number {
  let at = bytes[from] === minus ? from + 1 : from;
  const digits = at;
  const zero = bytes[at] === 48;
  while (isDigit(bytes[at]!)) {
    at++;
  }
  if (at === digits || (zero && at > digits + 1)) {
    return from;
  }
  if (bytes[at] === point) {
    const fraction = ++at;
    while (isDigit(bytes[at]!)) {
      at++;
    }
    if (at === fraction || bytes[at - 1] === 48) {
      return from;
    }
  } else if (zero && digits > from) {
    return from;
  }
  return at - digits > mostDigits ? from : at;
}
