import {scanXml} from "./scan_xml.js";
import {plainText} from "./plain_text.js";
import {stands} from "./stands.js";

/** Nearly all texts stand between these, and are read at once. */
const before = Buffer.from("<si><t>");
const after = Buffer.from("</t></si>");

/** The texts that the cells of an .xlsx workbook refer to by number. Rich text is its text; readings of Japanese words (rPh) are left out. */
export async function readSharedStrings(pieces: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let reading = false;
  await scanXml(pieces, {
    quick: (bytes, at) => {
      let next = at;
      for (;;) {
        const from = next + before.length;
        const end = stands(before, bytes, next) ? bytes.indexOf(60, from) : -1;
        if (end < 0 || !stands(after, bytes, end)) {
          return next;
        }
        const plain = bytes.toString("utf8", from, end);
        if (plain.includes("&")) {
          return next;
        }
        texts.push(plainText(plain));
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
        // A copy: a slice would keep the piece of the file alive that it was cut from.
        texts.push(plainText(Buffer.from(text).toString()));
      } else if (name === "rPh") {
        reading = false;
      } else if (name === "t") {
        inText = false;
      }
    },
  });
  return texts;
}
