import {readXlsx} from "hucre/xlsx";
import {Failure} from "../../src/failure.js";
import type {Book} from "./cells.js";
import {sheetRows} from "./sheet_rows.js";
import {zipSize} from "./zip_size.js";

/** Workbooks that unpack to more than this are refused before they are unpacked. */
const most = 1_000_000_000;

/** An .xlsx workbook. Throws Failure damaged_workbook or too_large. */
export async function openXlsx(place: string, bytes: Uint8Array): Promise<Book> {
  const size = zipSize(bytes);
  if (size === null) {
    throw damaged(place, "the workbook is cut short");
  }
  if (size.unpacked > most) {
    throw new Failure({code: "too_large", place, message: `the workbook unpacks to ${Math.round(size.unpacked / 1e6)} MB`, repair: "split it into several workbooks, or save the sheet as CSV"});
  }
  try {
    const book = await readXlsx(bytes);
    const sheets = book.sheets.map(({name, rows, merges, cells, hidden, veryHidden}) => {
      // A program that writes formulas without computing them leaves no value: the formula itself stands there, which is no figure, and not an empty cell.
      for (const [at, {formula, value}] of cells ?? []) {
        const [row = 0, col = 0] = at.split(",").map(Number);
        const line = rows[row];
        if (formula !== undefined && value === null && line !== undefined) {
          line[col] = `=${formula}`;
        }
      }
      return {name, rows: sheetRows(rows), merges: merges ?? [], hidden: hidden === true || veryHidden === true};
    });
    return {
      encoding: "xlsx",
      lines: sheets.reduce((sum, {rows}) => sum + rows.length, 0),
      sheets: sheets.map(({name, rows, merges, hidden}) => ({name, hidden, rows: () => rows, merges, counted: false})),
    };
  } catch (error) {
    throw damaged(place, `the workbook cannot be read (${(error as Error).message.split("\n")[0]})`);
  }
}

function damaged(place: string, message: string): Failure {
  return new Failure({code: "damaged_workbook", place, message, repair: "open it in Excel, save it again, or ask for the file again; a workbook with a password must be saved without one"});
}
