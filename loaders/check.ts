import {basename, relative, resolve} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openDuckdb} from "../src/duckdb.js";
import type {Source, Workspace} from "../src/workspace.js";
import {readEarlierRecords} from "./checks/earlier_records.js";
import {runScreening, type Screening} from "./checks/run.js";
import type {Dataset} from "./datasets/dataset.js";
import {findDataset} from "./datasets/datasets.js";
import {ofWorkspace} from "./datasets/of_workspace.js";
import {schools} from "./datasets/schools.js";
import type {FoundAlias} from "./evidence/school_references.js";
import {writeEvidence} from "./evidence/write_evidence.js";
import {columnLetters} from "./formats/address.js";
import type {Book} from "./formats/cells.js";
import {openFile} from "./formats/open.js";
import type {Declaration} from "./mapping/mapping.js";
import {unusedColumns, type UnusedColumn} from "./mapping/unused_columns.js";
import {createRawSchema} from "./raw_schema.js";
import {readSource, type ReadSource} from "./read_source.js";
import {readRejects, type Reject} from "./rejects.js";
import type {Counts} from "./reconciliation.js";
import {registerFile} from "./register_file.js";
import {takeRegisterRejects, type RegisterRejects} from "./register_rejects.js";
import {createRegister} from "./sql/register.js";
import {writeRecords} from "./sql/write_records.js";
import {workspaceRegister} from "./workspace_register.js";
import {writeColumns} from "./write_origin.js";

export interface CheckResult extends Counts {
  file: string;
  /** The source of the workspace that the file is, as which it was read; absent: none. */
  source?: string;
  dataset: string;
  encoding: string;
  reasons: Record<string, number>;
  /** Columns of the sheets read that nothing was read from. */
  unused: (UnusedColumn & {sheet: string})[];
  /** Sheets that were not read, hidden ones among them. */
  left_sheets: string[];
  /** Sheets whose school a title, their name or `--school` gives, since no column does. */
  sheet_schools: {sheet: string; school_id: string; reference: string; cell: string | null}[];
  /** Aliases by which schools were found. */
  aliases: FoundAlias[];
}

/** What was opened: to write the sheets back with what was found. */
export interface Opened {
  book: Book;
  sheets: ReadSource["sheets"];
  dataset: Dataset;
  /** null: no register, or nothing in it was rejected. */
  register: RegisterRejects | null;
}

export interface Checked {
  result: CheckResult;
  rejects: Reject[];
  screening: Screening;
  opened: Opened;
}

/** The source id under which schema raw holds the file. */
const source = "check";

export interface CheckOptions {
  /** Register file; without it schools are looked up in the workspace's register, and without that they are not. */
  schools?: string;
  /** The school of sheets that neither a column nor sources.yaml gives one: id, name or alias. */
  school?: string;
  /** Of every subject whose column does not say it; 100 unless given. */
  fullMark?: number;
  /** What sources.yaml says of the file, which is then read as a load reads it. */
  declared?: Source;
  /** Values for the whole file, by field. */
  constants?: Record<string, string | number>;
  sheet?: string;
  /** Whose header names, indicators and register hold, and whose last warehouse the file is compared with; without it the accepted names alone do, and nothing is. */
  workspace?: Pick<Workspace, "headers" | "bureau"> & Partial<Pick<Workspace, "dir" | "sources" | "warehouse">>;
  /** Bytes from which on DuckDB reads a text file itself. */
  nativeFrom?: number;
}

/**
 * Screens one file before it is sent, with the same code as a load.
 * Throws Failure when the file as a whole cannot be used (missing, unreadable, a header that is not the dataset's).
 */
export async function checkFile(file: string, datasetId: string, options: CheckOptions = {}): Promise<Checked> {
  return screenFile(file, datasetId, options, async (connection, result, opened) => ({
    result,
    opened,
    screening: await screen(connection, file, result.dataset, options),
    rejects: await readRejects(connection),
  }));
}

async function screen(connection: DuckDBConnection, file: string, dataset: string, {workspace, declared}: CheckOptions): Promise<Screening> {
  if (workspace?.warehouse !== undefined && workspace.dir !== undefined) {
    await readEarlierRecords(connection, workspace.warehouse, dataset, source, declared === undefined ? {file: relative(workspace.dir, resolve(file)).replaceAll("\\", "/")} : {id: declared.id});
  }
  return runScreening(connection, {source, dataset});
}

/** Loads one file into a database in memory and hands it over, with what became of its records. */
export async function screenFile<T>(file: string, datasetId: string, options: CheckOptions, look: Look<T>): Promise<T> {
  const dataset = here(findDataset(datasetId, "--as", 2), options);
  const place = basename(file);
  const {book, close: forget} = await openFile(file, {place, ...(options.nativeFrom === undefined ? {} : {nativeFrom: options.nativeFrom})});
  const {connection, close} = await openDuckdb(":memory:");
  try {
    const register = await prepareScreening(connection, options, datasetId);
    return await screenBook(connection, {place, book, dataset, register}, options, look);
  } finally {
    close();
    forget();
  }
}

type Look<T> = (connection: DuckDBConnection, result: CheckResult, opened: Opened) => Promise<T>;

/**
 * What screenBook needs of a database: an empty schema raw, and the register, of `schools` or of the workspace; returns what was rejected of it.
 * @param datasetId what is screened: a register is not looked up in the workspace's, which it may be itself
 */
export async function prepareScreening(connection: DuckDBConnection, options: Pick<CheckOptions, "schools" | "workspace">, datasetId?: string): Promise<RegisterRejects | null> {
  await createRawSchema(connection);
  const {workspace} = options;
  if (options.schools !== undefined) {
    const rejects = await registerFile(connection, options.schools, here(schools, options));
    await createRegister(connection, true);
    return rejects;
  }
  const {dir, sources} = workspace ?? {};
  const files = workspace === undefined || dir === undefined || sources === undefined || datasetId === schools.id ? [] : await workspaceRegister(connection, {...workspace, dir, sources});
  await createRegister(connection, files.length > 0);
  return files.length === 0 ? null : takeRegisterRejects(connection, files.join(", "), here(schools, options));
}

/** Loads an opened file into a prepared database and hands it over, with what became of its records. */
export async function screenBook<T>(connection: DuckDBConnection, {place, book, dataset, register}: Pick<Opened, "book" | "dataset" | "register"> & {place: string}, options: Pick<CheckOptions, "fullMark" | "constants" | "school" | "sheet" | "declared">, look: Look<T>): Promise<T> {
  const constants: Record<string, string | number> = options.fullMark === undefined || !dataset.fields.has("full_mark") ? {} : {full_mark: options.fullMark};
  const read = await readSource(connection, place, book, dataset, {...declaration({...constants, ...options.constants}, options.declared), ...(options.school === undefined ? {} : {school: options.school})}, options.sheet ?? options.declared?.sheet);
  await writeRecords(connection, dataset, source, read);
  await writeColumns(connection, source, dataset, read.sheets);
  const aliases = await writeEvidence(connection, dataset, source, read);
  return look(connection, {file: place, ...(options.declared === undefined ? {} : {source: options.declared.id}), dataset: dataset.id, encoding: book.encoding, ...read.counts, reasons: read.reasons, unused: read.sheets.flatMap(({sheet, mapping}) => unusedColumns(dataset, mapping).map((column) => ({sheet: sheet.name, ...column}))), left_sheets: read.left, sheet_schools: sheetSchools(read.sheets), aliases}, {book, sheets: read.sheets, dataset, register});
}

function sheetSchools(sheets: ReadSource["sheets"]): CheckResult["sheet_schools"] {
  return sheets.flatMap(({sheet, school}) => (school === null ? [] : [{sheet: sheet.name, school_id: school.school_id, reference: school.reference, cell: school.row === null || school.col === null ? null : `${columnLetters(school.col)}${school.row}`}]));
}

function here(declared: Dataset, {workspace}: Pick<CheckOptions, "workspace">): Dataset {
  return workspace === undefined ? declared : ofWorkspace(declared, workspace);
}

function declaration(constants: Record<string, string | number>, declared?: Source): Declaration {
  return declared === undefined ? {year: null, constants, columns: {}, items: [], complete: false} : {...declared, constants: {...declared.constants, ...constants}, complete: true};
}
