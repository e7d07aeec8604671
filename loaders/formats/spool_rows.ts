import type {Merge} from "./cells.js";
import {sheetRows, type SheetValue} from "./sheet_rows.js";
import type {Spool} from "./spool.js";

/** A sheet in a spool: `lines` of it, the spool's bytes from `from` to before `to`. */
export interface SpooledSheet {
  name: string;
  hidden: boolean;
  merges: Merge[];
  lines: number;
  from: number;
  to: number;
}

/** Writes the rows of a sheet that was read whole. */
export function spoolRows(spool: Spool, values: readonly (readonly SheetValue[] | undefined)[]): {lines: number; from: number; to: number} {
  const from = spool.end();
  const rows = sheetRows(values);
  for (const {row, cells, numbers} of rows) {
    const filled = cells.findLastIndex((text) => text !== "") + 1;
    if (filled > 0) {
      spool.add(row, cells.slice(0, filled), [...(numbers ?? [])]);
    }
  }
  return {lines: rows.length, from, to: spool.end()};
}
