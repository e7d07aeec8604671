import {addToSpans} from "./add_to_spans.js";
import type {HiddenParts, Merge, Span} from "./cells.js";
import {sheetRows, type SheetValue} from "./sheet_rows.js";
import type {Spool, Spooled} from "./spool.js";

/** A sheet in a spool: `lines` of it, of which `filled` are there. */
export interface SpooledSheet {
  name: string;
  hidden: boolean;
  hiddenParts: HiddenParts;
  merges: Merge[];
  lines: number;
  filled: number;
  spooled: Spooled;
}

/** What a reader of the whole sheet says of a line or column (0-based); holes among them. */
export type Formats = readonly ({hidden?: boolean | undefined} | undefined)[];

/** Writes the rows of a sheet that was read whole, and says which of it are hidden. */
export function spoolRows(spool: Spool, values: readonly (readonly SheetValue[] | undefined)[], lineFormats: Formats, columnFormats: Formats): Pick<SpooledSheet, "lines" | "filled" | "spooled" | "hiddenParts"> {
  const rows = sheetRows(values);
  let count = 0;
  const hidden: {rows: Span[]; columns: Span[]} = {rows: [], columns: []};
  for (const {row, cells, numbers} of rows) {
    const filled = cells.findLastIndex((text) => text !== "") + 1;
    if (filled > 0) {
      spool.add(row, cells.slice(0, filled), [...(numbers ?? [])]);
      count++;
      if (lineFormats[row - 1]?.hidden === true) {
        addToSpans(hidden.rows, row, row);
      }
    }
  }
  for (const [index, format] of columnFormats.entries()) {
    if (format?.hidden === true) {
      addToSpans(hidden.columns, index, index);
    }
  }
  return {lines: rows.length, filled: count, spooled: spool.end(), hiddenParts: hidden};
}
