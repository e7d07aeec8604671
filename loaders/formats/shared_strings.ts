import {scanXml} from "./scan_xml.js";
import {plainText} from "./plain_text.js";
import {SharedTexts} from "./shared_texts.js";
import {stands} from "./stands.js";

/** Nearly all texts stand between these, and are read at once. */
const before = Buffer.from("<si><t>");
const after = Buffer.from("</t></si>");

/** Adds the texts that the cells of an .xlsx workbook refer to by number. Rich text is its text; readings of Japanese words (rPh) are left out. */
export async function readSharedStrings(pieces: AsyncIterable<Uint8Array>, texts: SharedTexts): Promise<void> {
  let text = "";
  let inText = false;
  let reading = false;
  await scanXml(pieces, {
    quick: (bytes, at) => {
      let next = at;
      for (;;) {
        if (!stands(before, bytes, next)) {
          return next;
        }
        const from = next + before.length;
        const end = plainEnd(bytes, from);
        if (!stands(after, bytes, end)) {
          return next;
        }
        texts.addBytes(bytes, from, end);
        next = end + after.length;
      }
    },
    open: (name) => {
      if (name === "si") {
        text = "";
      } else if (name === "rPh") {
        reading = true;
      } else if (name === "t") {
        inText = !reading;
      }
    },
    text: (piece) => {
      if (inText) {
        text += piece;
      }
    },
    close: (name) => {
      if (name === "si") {
        texts.add(plainText(text));
      } else if (name === "rPh") {
        reading = false;
      } else if (name === "t") {
        inText = false;
      }
    },
  });
}

/** Where a text ends or something stands in it that is more than it is: an entity, an escape, a control character. */
function plainEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    const code = bytes[at];
    if (code === undefined || code === 60 || code === 38 || code < 32 && code !== 9 || code === 95 && bytes[at + 1] === 120) {
      return at;
    }
  }
}
