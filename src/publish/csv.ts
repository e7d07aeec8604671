import {csvCell} from "../csv_cell.js";
import type {Cell, Column} from "./columns.js";

/**
 * Columns as CSV that spreadsheets open: UTF-8 with BOM, CRLF. A null is nothing, an empty text is "".
 * Text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(columns: readonly Column[]): string {
  const lines = [columns.map(({name}) => cell(name)).join(",")];
  const length = columns[0]?.values.length ?? 0;
  for (let row = 0; row < length; ++row) {
    lines.push(columns.map(({values}) => cell(values[row] ?? null)).join(","));
  }
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) {
    return "";
  }
  if (typeof value !== "string") {
    return String(value);
  }
  return value === "" ? '""' : csvCell(value);
}
