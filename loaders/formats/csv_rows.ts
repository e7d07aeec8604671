import {Failure} from "../../src/failure.js";
import type {Row} from "./cells.js";

/**
 * Lines of delimited text. A quoted cell may hold delimiters, doubled quotes and line breaks; a row carries the number of
 * the physical line on which it begins. A quote inside an unquoted cell is an ordinary character. A blank line is a row with one
 * empty cell; the line break at the very end begins no row.
 * Throws Failure unclosed_quote, naming the line.
 */
export function* csvRows(place: string, text: string, delimiter: string): Generator<Row> {
  const lineBreak = text.includes("\n") ? "\n" : "\r";
  let line = 1;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf(lineBreak, start);
    if (end < 0) {
      end = text.length;
    }
    const plain = text.slice(start, text[end - 1] === "\r" && lineBreak === "\n" && end > start ? end - 1 : end);
    if (!plain.includes('"')) {
      yield {row: line, cells: plain.split(delimiter)};
      line++;
      start = end + 1;
      continue;
    }
    const quoted = quotedRow(text, start, delimiter, lineBreak);
    if (quoted === null) {
      throw new Failure({code: "unclosed_quote", place: `${place} › line ${line}`, message: "a quotation mark is opened and never closed", repair: "close it, or double it where it is part of the text"});
    }
    yield {row: line, cells: quoted.cells};
    line += quoted.lines;
    start = quoted.next;
  }
}

function quotedRow(text: string, start: number, delimiter: string, lineBreak: string): {cells: string[]; next: number; lines: number} | null {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; ; ) {
        const close = text.indexOf('"', at);
        if (close < 0) {
          return null;
        }
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') {
          break;
        }
        cell += '"';
        at++;
      }
      lines += cell.split(lineBreak).length - 1;
    }
    const rest = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== lineBreak) {
      at++;
    }
    const after = text.slice(rest, at);
    const last = at >= text.length || text[at] === lineBreak;
    cells.push(cell + (last && lineBreak === "\n" && after.endsWith("\r") ? after.slice(0, -1) : after));
    at++;
    if (last) {
      return {cells, next: at, lines};
    }
  }
}
