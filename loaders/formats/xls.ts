import {read, utils, type CellObject} from "@e965/xlsx";
import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import {sheetRows, type SheetValue} from "./sheet_rows.js";

/** An old .xls workbook. Throws Failure damaged_workbook. */
export function openXls(place: string, bytes: Uint8Array): Book {
  try {
    // A compound file has a header of 512 bytes; a shorter one would be read as text.
    if (bytes.length < 512) {
      throw new Error("it is cut short");
    }
    // WTF: without it a sheet that cannot be read comes back undefined in silence.
    const book = read(bytes, {dense: true, WTF: true, cellDates: true, UTC: true});
    const sheets = book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name];
      if (sheet === undefined) {
        throw new Error(`sheet ${name} is missing`);
      }
      // Cells such as #DIV/0! would come as empty ones.
      for (const cell of ((sheet["!data"] ?? []) as (CellObject | undefined)[][]).flat()) {
        if (cell?.t === "e") {
          Object.assign(cell, {t: "s", v: cell.w ?? "#ERROR"});
        }
      }
      const rows = sheetRows(utils.sheet_to_json<SheetValue[]>(sheet, {header: 1, raw: true, defval: null, blankrows: true, range: {s: {r: 0, c: 0}, e: utils.decode_range(sheet["!ref"] ?? "A1").e}}));
      const merges = (sheet["!merges"] ?? []).map(({s, e}) => ({startRow: s.r, startCol: s.c, endRow: e.r, endCol: e.c}));
      return {name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, rows: () => rows, merges, counted: false, length: rows.length};
    });
    return {encoding: "xls", lines: sheets.reduce((sum, {length}) => sum + length, 0), sheets};
  } catch (error) {
    throw new Failure({code: "damaged_workbook", place, message: `the workbook cannot be read (${(error as Error).message.split("\n")[0]})`, repair: "open it in Excel and save it as .xlsx"});
  }
}
