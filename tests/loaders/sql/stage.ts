import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {Dataset} from "../../../loaders/datasets/dataset.js";
import type {Merge} from "../../../loaders/formats/cells.js";
import {mapColumns} from "../../../loaders/mapping/map_columns.js";
import type {Declaration, Mapping} from "../../../loaders/mapping/mapping.js";
import {createRegister} from "../../../loaders/sql/register.js";
import {linesSql} from "../../../loaders/sql/lines.js";
import {recordsSql} from "../../../loaders/sql/records.js";
import {stageSheet, wantedColumns} from "../../../loaders/sql/stage_sheet.js";
import {readLongUnits} from "../../../loaders/sql/read_long_units.js";
import {readPercents} from "../../../loaders/sql/read_percents.js";
import {openRaw, type RawRows} from "../../src/models/raw.js";
import {headerOf, sheetOf} from "../sheet_of.js";

interface Given {
  titles?: string[];
  declared?: Partial<Declaration>;
  merges?: Merge[];
  numbers?: (row: number) => ReadonlySet<number>;
  dataset?: Dataset;
}

/** A database for the tests of a file, with a register of these rows; without any, schools are taken as they are written. */
export function databaseOf(tables: RawRows = {}): {connection: () => DuckDBConnection} {
  let connection: DuckDBConnection | null = null;
  let close = (): void => {};
  beforeAll(async () => {
    ({connection, close} = await openRaw(tables));
    await createRegister(connection, tables["schools"] !== undefined);
  });
  afterAll(() => close());
  return {connection: () => {
    if (connection === null) {
      throw new Error("not open yet");
    }
    return connection;
  }};
}

/** What the columns of a table are, the first line its header. */
export function mappingOf(dataset: string, [names = []]: readonly string[][], {titles = [], declared = {}, dataset: known = findDataset(dataset, "test")}: Given = {}): {dataset: Dataset; mapping: Mapping} {
  return {dataset: known, mapping: mapColumns("a.csv", {...headerOf(names), titles}, known, {year: null, constants: {}, columns: {}, items: [], complete: false, ...declared})};
}

/** The table in `cells`. */
export async function stage(connection: DuckDBConnection, dataset: string, lines: readonly string[][], given: Given = {}): Promise<{dataset: Dataset; mapping: Mapping}> {
  const found = mappingOf(dataset, lines, given);
  const sheet = sheetOf(lines);
  const {numbers, merges = []} = given;
  await stageSheet(connection, {...sheet, merges, rows: numbers === undefined ? sheet.rows : () => [...sheet.rows()].map((line) => ({...line, numbers: numbers(line.row)}))}, 1, wantedColumns(found.dataset, found.mapping));
  return found;
}

/** The table in `lines`. */
export async function type(connection: DuckDBConnection, dataset: string, lines: readonly string[][], given: Given = {}): Promise<{dataset: Dataset; mapping: Mapping}> {
  const {dataset: known, mapping} = await stage(connection, dataset, lines, given);
  const read = await readLongUnits(connection, known, await readPercents(connection, known, mapping));
  await connection.run(`CREATE OR REPLACE TEMP TABLE lines AS ${linesSql(known, read, {counted: true, year: given.declared?.year ?? null, totalNames: false})}`);
  return {dataset: known, mapping: read};
}

/** The table in `records`. */
export async function record(connection: DuckDBConnection, dataset: string, lines: readonly string[][], given: Given = {}): Promise<{dataset: Dataset; mapping: Mapping}> {
  const read = await type(connection, dataset, lines, given);
  await connection.run(`CREATE OR REPLACE TEMP TABLE records AS ${recordsSql(read.dataset, read.mapping, {name: "", index: 0})}`);
  return read;
}
