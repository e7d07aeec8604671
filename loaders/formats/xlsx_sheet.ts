import {addToSpans} from "./add_to_spans.js";
import type {CellStyle} from "./cell_styles.js";
import type {HiddenParts, Merge, Span} from "./cells.js";
import {numberText} from "./number_text.js";
import {percentText} from "./percent_text.js";
import {plainText} from "./plain_text.js";
import {quickCells} from "./quick_cells.js";
import {quickRow} from "./quick_row.js";
import {attribute, scanXml} from "./scan_xml.js";
import {serialDate} from "./serial_date.js";
import type {SharedTexts} from "./shared_texts.js";
import {SheetLine} from "./sheet_line.js";

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** What the cells of a sheet refer to. */
export interface SheetContext {
  texts: SharedTexts;
  /** By the number of the style. */
  styles: readonly CellStyle[];
  from1904: boolean;
}

/** Rows or cells do not stand in the order of their addresses, as they should: only a reader of the whole sheet can put them right. */
export class OutOfOrder extends Error {}

/**
 * Reads a sheet of an .xlsx workbook piece by piece and gives away its lines that have a cell with a value, in order; the
 * next line takes its place. A formula without a value is told as it is written: `=A1+1`.
 * Returns its merged cells and what of it is hidden. Throws OutOfOrder, and Error where the sheet is damaged.
 */
export async function readXlsxSheet(pieces: AsyncIterable<Uint8Array>, context: SheetContext, give: (line: SheetLine) => void): Promise<{merges: Merge[]; hiddenParts: HiddenParts}> {
  const merges: Merge[] = [];
  const hidden: {rows: Span[]; columns: Span[]} = {rows: [], columns: []};
  let inRows = false;
  const line = new SheetLine();
  let col = -1;
  let type = "";
  let style = -1;
  let value: string | null = null;
  let formula: string | null = null;
  let inline: string | null = null;
  let into: "value" | "formula" | "inline" | null = null;
  let reading = false;

  const place = (reference: string | null): void => {
    const at = reference === null ? {row: line.row, col: line.col + 1} : address(reference);
    if (at.row !== line.row) {
      throw new OutOfOrder();
    }
    col = at.col;
    if (!(col >= 0 && col < mostColumns)) {
      throw new Error(`it has a cell ${reference ?? ""} outside the sheet`);
    }
  };
  const keep = (): void => {
    const number = type === "" || type === "n" ? Number(value ?? "") : Number.NaN;
    if (value === null || (value.trim() === "" && type !== "str" && type !== "inlineStr")) {
      // A program that writes formulas without computing them leaves no value: that is no figure, and no empty cell.
      line.put(col, type === "inlineStr" ? plainText(inline ?? "") : formula !== null && type !== "str" ? `=${formula}` : "");
    } else if (!Number.isNaN(number)) {
      const shown = context.styles[style] ?? "plain";
      const date = shown === "date" ? serialDate(number, context.from1904) : null;
      if (date === null) {
        line.putNumber(col, shown === "percent" ? percentText(numberText(number)) : `${numberText(number)}${typeof shown === "object" ? shown.unit : ""}`);
      } else {
        line.put(col, date);
      }
    } else {
      line.put(col, valueText(type, value, inline, context.texts));
    }
  };

  const giveAway = (): void => {
    if (!line.isBlank) {
      if (line.hidden) {
        addToSpans(hidden.rows, line.row, line.row);
      }
      give(line);
    }
  };

  await scanXml(pieces, {
    quick: (bytes, at) => {
      let next = at;
      for (let more = inRows; more; ) {
        next = quickCells(bytes, next, line, context);
        const begun = quickRow(bytes, next);
        more = begun !== null && begun.row > line.row && begun.row <= mostRows;
        if (begun !== null && more) {
          giveAway();
          line.begin(begun.row, false);
          next = begun.next;
        }
      }
      return next;
    },
    open: (name, attributes) => {
      if (name === "c" && inRows) {
        place(attribute(attributes, "r"));
        type = attribute(attributes, "t") ?? "";
        style = Number(attribute(attributes, "s") ?? -1);
        value = null;
        formula = null;
        inline = null;
      } else if (name === "v") {
        value = "";
        into = "value";
      } else if (name === "f") {
        formula = "";
        into = "formula";
      } else if (name === "t") {
        inline ??= "";
        into = reading ? null : "inline";
      } else if (name === "rPh") {
        reading = true;
      } else if (name === "row" && inRows) {
        const row = Number(attribute(attributes, "r") ?? line.row + 1);
        if (!(Number.isInteger(row) && row > line.row)) {
          throw new OutOfOrder();
        }
        if (row > mostRows) {
          throw new Error(`it has a line ${row}, more than a sheet can have`);
        }
        line.begin(row, isHidden(attributes, "ht"));
      } else if (name === "col" && !inRows) {
        const [first, last] = [Number(attribute(attributes, "min")), Math.min(Number(attribute(attributes, "max")), mostColumns)];
        if (first >= 1 && last >= first && isHidden(attributes, "width")) {
          addToSpans(hidden.columns, first - 1, last - 1);
        }
      } else if (name === "sheetData") {
        inRows = true;
      } else if (name === "mergeCell") {
        const [first = "", last = first] = (attribute(attributes, "ref") ?? "").split(":");
        const [start, end] = [address(first), address(last)];
        merges.push({startRow: start.row - 1, startCol: start.col, endRow: end.row - 1, endCol: end.col});
      }
    },
    text: (piece) => {
      if (into === "value") {
        value += piece;
      } else if (into === "inline") {
        inline += piece;
      } else if (into === "formula") {
        formula += piece;
      }
    },
    close: (name) => {
      if (name === "c" && inRows) {
        keep();
      } else if (name === "v" || name === "f" || name === "t") {
        into = null;
      } else if (name === "rPh") {
        reading = false;
      } else if (name === "row" && inRows) {
        giveAway();
      } else if (name === "sheetData") {
        inRows = false;
      }
    },
  });
  return {merges, hiddenParts: hidden};
}

/** Whether a line or column is hidden, or has no size: `size` is the attribute that says it. */
function isHidden(attributes: string, size: "ht" | "width"): boolean {
  const said = attribute(attributes, "hidden");
  return said === "1" || said === "true" || Number(attribute(attributes, size) ?? 1) === 0;
}

function valueText(type: string, value: string, inline: string | null, texts: SharedTexts): string {
  if (type === "s") {
    const text = texts.at(Number(value));
    if (text === null) {
      throw new Error(`a cell refers to text ${value}, which is not in the workbook`);
    }
    return text;
  }
  if (type === "b") {
    return value === "1" || value.toLowerCase() === "true" ? "TRUE" : "FALSE";
  }
  // ISO 8601, with a time that is left out as it is of other dates.
  if (type === "d") {
    return value.slice(0, 10);
  }
  return type === "e" ? value : plainText(type === "inlineStr" ? (inline ?? "") : value);
}

/** `D41` → row 41 (1-based), column 3 (0-based). */
function address(reference: string): {row: number; col: number} {
  let at = 0;
  let col = 0;
  for (let code = reference.charCodeAt(0); (code >= 65 && code <= 90) || (code >= 97 && code <= 122); code = reference.charCodeAt(at)) {
    col = col * 26 + (code & 31);
    at++;
  }
  return {row: Number(reference.slice(at)), col: col - 1};
}
