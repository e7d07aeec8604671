import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import {csvRows} from "./csv_rows.js";
import {decode} from "./decode.js";
import {findDelimiter} from "./delimiter.js";

/** A text cannot be longer than V8 lets a string be, and more bytes than this may decode to more. */
const most = 500_000_000;

/** Delimited text as a book of one sheet. Throws Failure as decode and csvRows do, empty_file and too_large. */
export function openCsv(place: string, bytes: Uint8Array): Book {
  if (bytes.length > most) {
    throw new Failure({code: "too_large", place, message: `the file has ${Math.round(bytes.length / 1e6)} MB`, repair: `split it into files of less than ${most / 1e6} MB`});
  }
  const {text, encoding} = decode(place, bytes);
  if (text.trim() === "") {
    throw new Failure({code: "empty_file", place, message: "the file holds no text", repair: "ask for the file again, or remove it from sources.yaml"});
  }
  const delimiter = findDelimiter(text);
  const lineBreak = text.includes("\n") ? "\n" : "\r";
  return {
    encoding,
    lines: text.split(lineBreak).length - (text.endsWith(lineBreak) ? 1 : 0),
    sheets: [{name: "", rows: () => csvRows(place, text, delimiter), merges: [], counted: true}],
  };
}
