import type {NativeText} from "./large_text.js";

/** A line of a sheet: its physical number in the file (1-based) and the text of its cells. */
export interface Row {
  row: number;
  cells: readonly string[];
  /** Columns (0-based) whose cell a spreadsheet stores as a number, not as text. */
  numbers?: ReadonlySet<number>;
}

/** A rectangle of merged cells, 0-based and inclusive, as in the sheet. */
export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** From `from` to `to`, inclusive. */
export interface Span {
  from: number;
  to: number;
}

/** What a workbook hides of a sheet, by hand, by a filter or by an outline: lines (1-based) that hold something, and columns (0-based). It is read all the same. */
export interface HiddenParts {
  rows: readonly Span[];
  columns: readonly Span[];
}

export interface Sheet {
  /** Name of the sheet, '' for text files. */
  name: string;
  /** true: hidden in the workbook, so read only where it is named. */
  hidden?: boolean;
  /** Absent: nothing of it is hidden, or it is no sheet of a workbook. */
  hiddenParts?: HiddenParts;
  /** Reads the lines from the first; may be called again. */
  rows: () => Iterable<Row>;
  merges: readonly Merge[];
  /** true: a line has the number of cells that was written (text files), so too few or too many is a fault. */
  counted: boolean;
  /** Where DuckDB may read the lines itself: a large plain text file, or the cells of a large workbook. */
  native?: NativeText | NativeSpool;
}

/** The lines of a sheet in a file of their own, written as Spool does: `lines` of it, of which `filled` are there. */
export interface NativeSpool {
  kind: "spool";
  path: string;
  lines: number;
  filled: number;
}

/** What was in a file: cells with their addresses, and nothing about what they mean. */
export interface Book {
  /** `utf-8`, `utf-16`, `gb18030`, or `xlsx`, `xls`, `parquet`. */
  encoding: string;
  /** Physical lines, of all sheets. */
  lines: number;
  sheets: readonly Sheet[];
}
