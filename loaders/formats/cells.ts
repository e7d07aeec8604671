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

export interface Sheet {
  /** Name of the sheet, '' for text files. */
  name: string;
  /** true: hidden in the workbook, so read only where it is named. */
  hidden?: boolean;
  /** Reads the lines from the first; may be called again. */
  rows: () => Iterable<Row>;
  merges: readonly Merge[];
  /** true: a line has the number of cells that was written (text files), so too few or too many is a fault. */
  counted: boolean;
}

/** What was in a file: cells with their addresses, and nothing about what they mean. */
export interface Book {
  /** `utf-8`, `utf-16`, `gb18030`, or `xlsx`, `xls`, `parquet`. */
  encoding: string;
  /** Physical lines, of all sheets. */
  lines: number;
  sheets: readonly Sheet[];
}
