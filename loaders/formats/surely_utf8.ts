import {isUtf8} from "node:buffer";

/** Four Chinese characters in a row in UTF-8, as Latin-1. In GB18030 such bytes are next to impossible over a whole line. */
const chinese = /(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){4}/g;

/** Whether one of these lines is surely UTF-8, whatever the others are: GB18030 would read many such lines as other Chinese characters, without an error. */
export function surelyUtf8(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = buffer.toString("latin1");
  chinese.lastIndex = 0;
  for (let match = chinese.exec(text); match !== null; match = chinese.exec(text)) {
    const end = text.indexOf("\n", match.index);
    const next = end < 0 ? text.length : end;
    if (isUtf8(buffer.subarray(text.lastIndexOf("\n", match.index) + 1, next))) {
      return true;
    }
    chinese.lastIndex = next;
  }
  return false;
}
