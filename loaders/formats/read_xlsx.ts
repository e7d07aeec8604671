import {readCellStyles} from "./cell_styles.js";
import {readByLibrary} from "./read_by_library.js";
import {readSharedStrings} from "./shared_strings.js";
import {SharedTexts} from "./shared_texts.js";
import type {Spool} from "./spool.js";
import {asShown, type SheetValue} from "./sheet_rows.js";
import {spoolRows, type SpooledSheet} from "./spool_rows.js";
import {TooLarge} from "./unpack.js";
import {partsOf, readWorkbookParts} from "./workbook_parts.js";
import {OutOfOrder, readXlsxSheet} from "./xlsx_sheet.js";
import {zipEntries} from "./zip_entries.js";

/**
 * Reads an .xlsx workbook into a spool, piece by piece, and returns its sheets.
 * Throws TooLarge where it says that it unpacks to more than `most` bytes, or does so, or its shared texts take more than `texts`, Error where it is damaged.
 */
export async function readXlsx(bytes: Uint8Array, spool: Spool, {most, texts: mostTexts}: {most: number; texts: number}): Promise<SpooledSheet[]> {
  const entries = zipEntries(bytes);
  if (entries === null) {
    throw new Error("it is cut short");
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > most) {
    throw new TooLarge(`it unpacks to ${Math.round(unpacked / 1e6)} MB`);
  }
  const parts = partsOf(bytes, entries, {left: most});
  const book = await readWorkbookParts(parts);
  const texts = new SharedTexts(mostTexts);
  if (book.sharedStrings !== null) {
    await readSharedStrings(parts.open(book.sharedStrings), texts);
  }
  const context = {
    texts,
    styles: book.styles === null ? [] : await readCellStyles(parts.open(book.styles)),
    from1904: book.from1904,
  };
  const sheets: SpooledSheet[] = [];
  try {
    for (const {name, hidden, part} of book.sheets) {
      let [lines, filled] = [0, 0];
      const {merges, hiddenParts} = part === null ? {merges: [], hiddenParts: {rows: [], columns: []}} : await readXlsxSheet(parts.open(part), context, (line) => {
        spool.addLine(line);
        lines = line.row;
        filled++;
      });
      sheets.push({name, hidden, hiddenParts, merges, lines, filled, spooled: spool.end()});
    }
  } catch (error) {
    if (error instanceof OutOfOrder) {
      spool.forget();
      return readWhole(bytes, spool);
    }
    throw error;
  }
  return sheets;
}

/** A workbook whose rows do not stand in order, with a reader that holds whole sheets. */
async function readWhole(bytes: Uint8Array, spool: Spool): Promise<SpooledSheet[]> {
  const {readXlsx: read} = await import("hucre/xlsx");
  const {sheets} = await readByLibrary(() => read(bytes, {readStyles: true}));
  return sheets.map(({name, rows: values, merges, cells, columns, rowDefs, hidden, veryHidden}) => {
    const rows: SheetValue[][] = values;
    for (const [at, {formula, value, style}] of cells ?? []) {
      const [row = 0, col = 0] = at.split(",").map(Number);
      const line = rows[row];
      const stored = line?.[col];
      if (line !== undefined && formula !== undefined && value === null) {
        line[col] = `=${formula}`;
      } else if (line !== undefined && typeof stored === "number") {
        line[col] = asShown(stored, style?.numFmt ?? "");
      }
    }
    const lineFormats = Array.from(rows, (_, index) => rowDefs?.get(index));
    return {name, hidden: hidden === true || veryHidden === true, merges: merges ?? [], ...spoolRows(spool, rows, lineFormats, columns ?? [])};
  });
}
