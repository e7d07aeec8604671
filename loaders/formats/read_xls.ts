import type {CellObject, WorkBook, WorkSheet} from "@e965/xlsx";
import {closedCells} from "./closed_cells.js";
import {compoundStream} from "./compound_stream.js";
import {hiddenPageLines} from "./hidden_page_lines.js";
import {plainRecords} from "./plain_records.js";
import {readByLibrary} from "./read_by_library.js";
import {shownPage} from "./shown_page.js";
import type {Spool} from "./spool.js";
import {spoolRows, type SpooledSheet} from "./spool_rows.js";
import {asShown, type SheetValue} from "./sheet_rows.js";
import {xmlSpreadsheet} from "./xml_spreadsheet.js";

/** Reads an old .xls workbook, or a web page or XML Spreadsheet 2003 of its name, into a spool and returns its sheets. Throws Error where it is damaged. */
export async function readXls(bytes: Uint8Array, spool: Spool): Promise<SpooledSheet[]> {
  const {read} = await import("@e965/xlsx");
  // WTF: without it a sheet that cannot be read comes back undefined in silence. cellStyles: without it hidden columns are not told.
  const options = {dense: true, WTF: true, cellDates: true, UTC: true, cellStyles: true};
  const isText = bytes[0] !== 0xd0;
  const text = isText ? await readByLibrary(() => markedText(bytes)) : "";
  const hidden = hiddenPageLines(text);
  const book = isText ? await readByLibrary(() => read(text, {...options, type: "string", raw: true})) : await readBinary(bytes, (records) => read(records, {...options, type: "buffer"}));
  return readByLibrary(() => book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) {
      throw new Error(`sheet ${name} is missing`);
    }
    const merges = (sheet["!merges"] ?? []).map(({s, e}) => ({startRow: s.r, startCol: s.c, endRow: e.r, endCol: e.c}));
    return {name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, merges, ...spoolRows(spool, valuesOf(sheet), sheet["!rows"] ?? hidden[index] ?? [], sheet["!cols"] ?? [])};
  }));
}

async function readBinary(bytes: Uint8Array, read: (records: Uint8Array) => WorkBook): Promise<WorkBook> {
  const stream = await readByLibrary(() => compoundStream(bytes, ["Workbook", "Book"]));
  if (stream === null) {
    throw new Error("it holds no workbook");
  }
  const records = await readByLibrary(() => plainRecords(stream));
  return readByLibrary(() => read(records));
}

/** Each table of a web page is a sheet whose cells are all text, as they stand there; of an XML Spreadsheet each worksheet. */
function markedText(bytes: Uint8Array): string {
  const text = inUtf8(bytes) ?? new TextDecoder("gb18030", {fatal: true}).decode(bytes);
  if (/<([a-z]+:)?worksheet\b/i.test(text)) {
    return xmlSpreadsheet(text.trimStart());
  }
  const page = closedCells(shownPage(text));
  if (!/<table\b/i.test(page)) {
    throw new Error("it is a web page without a table");
  }
  return page.trimStart();
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** The values of a sheet, line by line, as far as there are any: what it says of its own size may be wrong. An error in a cell is told as it is shown, #DIV/0!. */
function valuesOf(sheet: WorkSheet): SheetValue[][] {
  const lines = (sheet["!data"] ?? []) as ((CellObject | undefined)[] | undefined)[];
  return Array.from(lines, (line) => Array.from(line ?? [], (cell) => (cell === undefined ? null : cell.t === "e" ? (cell.w ?? "#ERROR") : cell.t === "d" && typeof cell.v === "string" ? cell.v.slice(0, 10) : typeof cell.v === "number" ? asShown(cell.v, String(cell.z ?? "")) : cell.v)));
}
