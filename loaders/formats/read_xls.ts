import type {CellObject, WorkSheet} from "@e965/xlsx";
import {isPercentFormat} from "./cell_styles.js";
import {compoundStream} from "./compound_stream.js";
import {plainRecords} from "./plain_records.js";
import {readByLibrary} from "./read_by_library.js";
import type {Spool} from "./spool.js";
import {spoolRows, type SpooledSheet} from "./spool_rows.js";
import type {SheetValue} from "./sheet_rows.js";

/** Reads an old .xls workbook into a spool and returns its sheets. Throws Error where it is damaged. */
export async function readXls(bytes: Uint8Array, spool: Spool): Promise<SpooledSheet[]> {
  const {read} = await import("@e965/xlsx");
  const stream = await readByLibrary(() => compoundStream(bytes, ["Workbook", "Book"]));
  if (stream === null) {
    throw new Error("it holds no workbook");
  }
  const records = await readByLibrary(() => plainRecords(stream));
  // WTF: without it a sheet that cannot be read comes back undefined in silence. cellStyles: without it hidden columns are not told.
  const book = await readByLibrary(() => read(records, {type: "buffer", dense: true, WTF: true, cellDates: true, UTC: true, cellStyles: true}));
  return readByLibrary(() => book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) {
      throw new Error(`sheet ${name} is missing`);
    }
    const merges = (sheet["!merges"] ?? []).map(({s, e}) => ({startRow: s.r, startCol: s.c, endRow: e.r, endCol: e.c}));
    return {name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, merges, ...spoolRows(spool, valuesOf(sheet), sheet["!rows"] ?? [], sheet["!cols"] ?? [])};
  }));
}

/** The values of a sheet, line by line, as far as there are any: what it says of its own size may be wrong. An error in a cell is told as it is shown, #DIV/0!. */
function valuesOf(sheet: WorkSheet): SheetValue[][] {
  const lines = (sheet["!data"] ?? []) as ((CellObject | undefined)[] | undefined)[];
  return Array.from(lines, (line) => Array.from(line ?? [], (cell) => (cell === undefined ? null : cell.t === "e" ? (cell.w ?? "#ERROR") : typeof cell.v === "number" && isPercentFormat(String(cell.z ?? "")) ? {share: cell.v} : cell.v)));
}
