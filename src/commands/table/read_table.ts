import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openFile} from "../../../loaders/formats/open.js";
import type {Book, Sheet} from "../../../loaders/formats/cells.js";
import {shareText} from "../../../loaders/formats/percent_text.js";
import {columnLetters} from "../../../loaders/formats/address.js";
import {fold, trimBlanks} from "../../../loaders/fold.js";
import {totalLine} from "../../../loaders/tables/total_line.js";
import {nearest} from "../../cli/nearest.js";
import {Failure} from "../../failure.js";
import {identifier} from "../../publish/columns.js";

/** A file as the table `measured`: wanted columns only, every cell text. */
export interface ReadTable {
  /** Where a record (1-based) of a column stands in the file: `x.xlsx › 成绩 › D41`. */
  place: (column: string, record: number) => string;
  /** Lines below the header that are no records: totals, and the header again on a new page. */
  skipped: readonly {row: number; reason: "total_line" | "repeated_header"}[];
}

interface FoundTable extends Pick<ReadTable, "skipped"> {
  sheet: string;
  header: ReadonlyMap<string, number>;
  records: readonly {row: number; cells: readonly (string | null)[]}[];
}

const total = new RegExp(`^(?:${totalLine})$`);

/**
 * Reads the wanted columns of a csv, tsv, txt, xlsx, xls, et or parquet file into the table `measured` of this database.
 * The header is the first line that names them all; lines above it are titles, blank lines below are passed over, totals and repeated headers skipped
 * and told, as loaders do.
 * @param from the sheet to read, needed where several have the wanted columns
 * @throws Failure for a file that cannot be read, or (exit 2) a column that it does not have or has twice, a sheet that is not there, or several that could be meant
 */
export async function readTable(connection: DuckDBConnection, file: string, wanted: readonly string[], from?: string): Promise<ReadTable> {
  const name = basename(file);
  const columns = [...new Set(wanted)];
  const {book, close} = await openFile(file, {place: name, nativeFrom: Infinity});
  try {
    const {sheet, header, records, skipped} = oneTable(name, book, columns, from);
    await write(connection, columns, records.map(({cells}) => cells));
    return {skipped, place: (column, record) => `${at(name, sheet)} › ${columnLetters(header.get(column) ?? 0)}${records[record - 1]?.row ?? record}`};
  } finally {
    close();
  }
}

function oneTable(name: string, book: Book, columns: readonly string[], from: string | undefined): FoundTable {
  const visible = book.sheets.filter(({name: own, hidden}) => (from === undefined ? hidden !== true : own === from));
  if (from !== undefined && visible.length === 0) {
    throw new Failure({code: "unknown_sheet", place: name, message: `there is no sheet "${from}"`, repair: `use one of ${book.sheets.map(({name: own}) => own).join(", ")}`, exit: 2});
  }
  const found = visible.flatMap((sheet) => findTable(name, sheet, columns) ?? []);
  const [first, second] = found;
  if (first === undefined) {
    throw unknownColumn(name, columns, visible.map(firstLine).find((texts) => texts.length > 0) ?? []);
  }
  if (second !== undefined) {
    throw new Failure({code: "several_tables", place: name, message: `${found.length} sheets have these columns: ${found.map(({sheet}) => sheet).join(", ")}`, repair: `say which one is meant, e.g. --from ${first.sheet}, or put their lines into one table`, exit: 2});
  }
  return first;
}

function findTable(name: string, sheet: Sheet, columns: readonly string[]): FoundTable | null {
  let header: Map<string, number> | null = null;
  const records: {row: number; cells: (string | null)[]}[] = [];
  const skipped: {row: number; reason: "total_line" | "repeated_header"}[] = [];
  for (const {row, cells: shown, numbers} of sheet.rows()) {
    // A measure is of what a spreadsheet stores: 0.94 where the cell shows 94%.
    const cells = numbers === undefined ? shown : shown.map((text, index) => (numbers.has(index) && text.endsWith("%") ? shareText(text) : text));
    const texts = cells.map(trimBlanks);
    if (texts.every((text) => text === "")) {
      continue;
    }
    if (header === null) {
      header = columns.every((column) => texts.includes(column)) ? headerOf(at(name, sheet.name), row, texts, columns) : null;
      continue;
    }
    const own = header;
    if ([...own].every(([column, index]) => texts[index] === column)) {
      skipped.push({row, reason: "repeated_header"});
    } else if (total.test(fold(texts.find((text) => text !== "") ?? ""))) {
      skipped.push({row, reason: "total_line"});
    } else {
      records.push({row, cells: columns.map((column) => cells[own.get(column) ?? -1] ?? null)});
    }
  }
  return header === null ? null : {sheet: sheet.name, header, records, skipped};
}

function headerOf(place: string, row: number, texts: readonly string[], columns: readonly string[]): Map<string, number> {
  const twice = columns.find((column) => texts.indexOf(column) !== texts.lastIndexOf(column));
  if (twice !== undefined) {
    const letters = texts.flatMap((text, index) => (text === twice ? [`${columnLetters(index)}${row}`] : []));
    throw new Failure({code: "ambiguous_header", place: `${place} › ${letters.join(", ")}`, message: `${letters.length} columns are called "${twice}"`, repair: "rename one of them in the file", exit: 2});
  }
  return new Map(columns.map((column) => [column, texts.indexOf(column)]));
}

function firstLine(sheet: Sheet): string[] {
  for (const {cells} of sheet.rows()) {
    const texts = cells.map(trimBlanks);
    if (texts.some((text) => text !== "")) {
      return texts;
    }
  }
  return [];
}

function at(name: string, sheet: string): string {
  return sheet === "" ? name : `${name} › ${sheet}`;
}

/** What to say of lines that were skipped; null where none was. */
export function skippedLines(skipped: ReadTable["skipped"]): string | null {
  const rows = (reason: string): string => skipped.filter((line) => line.reason === reason).map(({row}) => row).join(", ");
  const parts = [["total_line", "合计行 total lines"], ["repeated_header", "重复表头 repeated headers"]].flatMap(([reason = "", words = ""]) => (rows(reason) === "" ? [] : [`${words}: ${rows(reason)}`]));
  return parts.length === 0 ? null : `skipped, line by line: ${parts.join("; ")}`;
}

async function write(connection: DuckDBConnection, columns: readonly string[], records: readonly (readonly (string | null)[])[]): Promise<void> {
  await connection.run(`CREATE TABLE measured (${columns.map((column) => `${identifier(column)} VARCHAR`).join(", ")})`);
  await connection.run("BEGIN");
  const appender = await connection.createAppender("measured");
  for (const cells of records) {
    for (const cell of cells) {
      if (cell === null) {
        appender.appendNull();
      } else {
        appender.appendVarchar(cell);
      }
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.run("COMMIT");
}

function unknownColumn(name: string, wanted: readonly string[], known: readonly string[]): Failure {
  const missing = wanted.find((column) => !known.includes(column)) ?? wanted[0] ?? "";
  const near = nearest(missing, known);
  return new Failure({
    code: "unknown_column", place: name, message: known.length === 0 ? "the file is empty" : `there is no column "${missing}"`,
    repair: near === null ? (known.length === 0 ? "give a file with a header line" : `use one of ${known.filter((text) => text !== "").join(", ")}`) : `did you mean "${near}"?`, exit: 2,
  });
}
