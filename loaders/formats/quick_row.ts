import {stands} from "./stands.js";

const before = Buffer.from('</row><row r="');
const hidden = Buffer.from('hidden="');
const noHeight = Buffer.from('ht="0"');

/**
 * The end of a line and the beginning of the next, `</row><row r="2" spans="1:9">`, at `at`: the next line's number and the place behind its tag;
 * null where something else stands there, it is not there as a whole, or the next line is hidden.
 */
export function quickRow(bytes: Uint8Array, at: number): {row: number; next: number} | null {
  if (!stands(before, bytes, at)) {
    return null;
  }
  let next = at + before.length;
  let row = 0;
  for (let code = bytes[next]!; code >= 48 && code <= 57; code = bytes[++next]!) {
    row = row * 10 + (code & 15);
  }
  if (bytes[next++] !== 34) {
    return null;
  }
  // Between quotation marks > may stand.
  for (let quoted = false; next < bytes.length; next++) {
    if (bytes[next] === 34) {
      quoted = !quoted;
    } else if (!quoted && (bytes[next] === 39 || bytes[next] === 47 || bytes[next] === 32 && (stands(hidden, bytes, next + 1) || stands(noHeight, bytes, next + 1)))) {
      return null;
    } else if (!quoted && bytes[next] === 62) {
      return {row, next: next + 1};
    }
  }
  return null;
}
