import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openDuckdb, rows} from "../src/duckdb.js";
import {findDataset} from "./datasets/datasets.js";
import {schools} from "./datasets/schools.js";
import {openFile} from "./formats/open.js";
import type {Declaration} from "./mapping/mapping.js";
import {createRawSchema} from "./raw_schema.js";
import {readSource} from "./read_source.js";
import type {Counts} from "./reconciliation.js";
import {createRegister} from "./sql/register.js";
import {writeRecords} from "./sql/write_records.js";

export interface Reject {
  sheet: string;
  /** Physical line, 1-based. */
  row: number;
  col: string | null;
  field: string | null;
  value: string | null;
  outcome: "reject" | "skip";
  reason: string;
}

export interface CheckResult extends Counts {
  file: string;
  dataset: string;
  encoding: string;
  reasons: Record<string, number>;
}

export interface CheckOptions {
  /** Register file; without it schools are not looked up. */
  schools?: string;
  /** Where the file does not say it; 100 unless given. */
  fullMark?: number;
  /** Values for the whole file, by field. */
  constants?: Record<string, string | number>;
  sheet?: string;
  /** Bytes from which on DuckDB reads a text file itself. */
  nativeFrom?: number;
}

/**
 * Screens one file before it is sent, with the same code as a load.
 * Throws Failure when the file as a whole cannot be used (missing, unreadable, a header that is not the dataset's).
 */
export async function checkFile(file: string, datasetId: string, options: CheckOptions = {}): Promise<{result: CheckResult; rejects: Reject[]}> {
  return screenFile(file, datasetId, options, async (connection, result) => ({
    result,
    rejects: await rows<Reject>(connection, "SELECT sheet, row, col, field, value, outcome, reason FROM raw.rejects ORDER BY rowid"),
  }));
}

/** Loads one file into a database in memory and hands it over, with what became of its records. */
export async function screenFile<T>(file: string, datasetId: string, options: CheckOptions, look: (connection: DuckDBConnection, result: CheckResult) => Promise<T>): Promise<T> {
  const dataset = findDataset(datasetId, "--as", 2);
  const place = basename(file);
  const {book, close: forget} = await openFile(file, {place, ...(options.nativeFrom === undefined ? {} : {nativeFrom: options.nativeFrom})});
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await createRawSchema(connection);
    if (options.schools !== undefined) {
      await loadRegister(connection, options.schools);
    }
    await createRegister(connection, options.schools !== undefined);
    const constants: Record<string, string | number> = options.fullMark === undefined || !dataset.fields.has("full_mark") ? {} : {full_mark: options.fullMark};
    const {counts, reasons, wide} = await readSource(connection, place, book, dataset, declaration({...constants, ...options.constants}), options.sheet);
    await writeRecords(connection, dataset, "check", wide);
    return await look(connection, {file: place, dataset: dataset.id, encoding: book.encoding, ...counts, reasons});
  } finally {
    close();
    forget();
  }
}

async function loadRegister(connection: DuckDBConnection, file: string): Promise<void> {
  const place = basename(file);
  await createRegister(connection, false);
  const {book, close} = await openFile(file, {place});
  try {
    await readSource(connection, place, book, schools, declaration({}));
  } finally {
    close();
  }
  await writeRecords(connection, schools, "register");
  await connection.run("DELETE FROM raw.rejects");
}

function declaration(constants: Record<string, string | number>): Declaration {
  return {year: null, constants, columns: {}, items: [], complete: false};
}
