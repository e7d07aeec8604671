import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openFile} from "../../../loaders/formats/open.js";
import type {Book} from "../../../loaders/formats/cells.js";
import {columnLetters} from "../../../loaders/formats/address.js";
import {trimBlanks} from "../../../loaders/fold.js";
import {nearest} from "../../cli/nearest.js";
import {Failure} from "../../failure.js";
import {identifier} from "../../publish/columns.js";

/** A file as the table `measured`: wanted columns only, every cell text. */
export interface ReadTable {
  /** Where a record (1-based) of a column stands in the file: `x.xlsx › 成绩 › D41`. */
  place: (column: string, record: number) => string;
}

/**
 * Reads the wanted columns of a csv, tsv, txt, xlsx, xls or parquet file into the table `measured` of this database.
 * The header is the first line that names them all; lines above it are titles, blank lines below are passed over.
 * @throws Failure for a file that cannot be read, or (exit 2) a column that it does not have
 */
export async function readTable(connection: DuckDBConnection, file: string, wanted: readonly string[]): Promise<ReadTable> {
  const name = basename(file);
  const columns = [...new Set(wanted)];
  const {book, close} = await openFile(file, {place: name, nativeFrom: Infinity});
  try {
    return await readBook(connection, name, book, columns);
  } finally {
    close();
  }
}

async function readBook(connection: DuckDBConnection, name: string, book: Book, columns: readonly string[]): Promise<ReadTable> {
  let first: string[] | null = null;
  for (const sheet of book.sheets.filter(({hidden}) => hidden !== true)) {
    let header: Map<string, number> | null = null;
    const records: {row: number; cells: (string | null)[]}[] = [];
    for (const {row, cells} of sheet.rows()) {
      const texts = cells.map(trimBlanks);
      if (texts.every((text) => text === "")) {
        continue;
      }
      if (header === null) {
        first ??= texts;
        header = columns.every((column) => texts.includes(column)) ? new Map(columns.map((column) => [column, texts.indexOf(column)])) : null;
      } else {
        const at = header;
        records.push({row, cells: columns.map((column) => cells[at.get(column) ?? -1] ?? null)});
      }
    }
    if (header !== null) {
      await write(connection, columns, records.map(({cells}) => cells));
      const at = header;
      return {place: (column, record) => `${name}${sheet.name === "" ? "" : ` › ${sheet.name}`} › ${columnLetters(at.get(column) ?? 0)}${records[record - 1]?.row ?? record}`};
    }
  }
  throw unknownColumn(name, columns, first ?? []);
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
