import type {CellObject} from "@e965/xlsx";
import {readByLibrary} from "./read_by_library.js";
import type {Spool} from "./spool.js";
import {spoolRows, type SpooledSheet} from "./spool_rows.js";
import type {SheetValue} from "./sheet_rows.js";

/** Reads an old .xls workbook into a spool and returns its sheets. Throws Error where it is damaged. */
export async function readXls(bytes: Uint8Array, spool: Spool): Promise<SpooledSheet[]> {
  const {read, utils} = await import("@e965/xlsx");
  // A compound file has a header of 512 bytes; a shorter one would be read as text.
  if (bytes.length < 512) {
    throw new Error("it is cut short");
  }
  // WTF: without it a sheet that cannot be read comes back undefined in silence. cellStyles: without it hidden columns are not told.
  const book = await readByLibrary(() => read(bytes, {dense: true, WTF: true, cellDates: true, UTC: true, cellStyles: true}));
  return readByLibrary(() => book.SheetNames.map((name, index) => {
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
    const values = utils.sheet_to_json<SheetValue[]>(sheet, {header: 1, raw: true, defval: null, blankrows: true, range: {s: {r: 0, c: 0}, e: utils.decode_range(sheet["!ref"] ?? "A1").e}});
    const merges = (sheet["!merges"] ?? []).map(({s, e}) => ({startRow: s.r, startCol: s.c, endRow: e.r, endCol: e.c}));
    return {name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, merges, ...spoolRows(spool, values, sheet["!rows"] ?? [], sheet["!cols"] ?? [])};
  }));
}
