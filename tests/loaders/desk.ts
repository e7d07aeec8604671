import {readFileSync} from "node:fs";
import {basename} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {prepareScreening, screenBook, type Checked, type CheckOptions, type CheckResult, type Opened} from "../../loaders/check.js";
import {runScreening} from "../../loaders/checks/run.js";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {ofWorkspace} from "../../loaders/datasets/of_workspace.js";
import {openFile} from "../../loaders/formats/open.js";
import {readRejects} from "../../loaders/rejects.js";
import {openDuckdb} from "../../src/duckdb.js";

/** Of a workspace only what its words mean: a desk compares no file with the last load. */
type DeskOptions = Omit<CheckOptions, "workspace" | "nativeFrom"> & {workspace?: Pick<NonNullable<CheckOptions["workspace"]>, "headers" | "bureau">};

const desks = new Map<string | undefined, Promise<DuckDBConnection>>();

/** A database that has read this register, or none, and nothing else, for all tests of the process: preparing it takes longer than a small file does. */
async function desk(register: string | undefined): Promise<DuckDBConnection> {
  const key = register === undefined ? undefined : readFileSync(register, "utf8");
  const prepared = desks.get(key) ?? openDuckdb(":memory:").then(async ({connection}) => {
    await prepareScreening(connection, register === undefined ? {} : {schools: register});
    return connection;
  });
  desks.set(key, prepared);
  return prepared;
}

/** screenFile for a small file, at a desk that is as it was afterwards: whatever was written is rolled back. No file is read by DuckDB itself, which numbers lines by rows that are committed. */
export async function screenAtDesk<T>(file: string, datasetId: string, options: DeskOptions, look: (connection: DuckDBConnection, result: CheckResult, opened: Opened) => Promise<T>): Promise<T> {
  const declared = findDataset(datasetId, "--as", 2);
  const dataset = options.workspace === undefined ? declared : ofWorkspace(declared, options.workspace);
  const place = basename(file);
  const {book, close} = await openFile(file, {place, nativeFrom: Infinity});
  try {
    const connection = await desk(options.schools);
    await connection.run("BEGIN");
    try {
      return await screenBook(connection, {place, book, dataset, register: null}, options, look);
    } finally {
      await connection.run("ROLLBACK");
    }
  } finally {
    close();
  }
}

/** What such a file is read as, without the screening checks. */
export async function readAtDesk(file: string, datasetId: string, options: DeskOptions = {}): Promise<Pick<Checked, "result" | "rejects">> {
  return screenAtDesk(file, datasetId, options, async (connection, result) => ({result, rejects: await readRejects(connection)}));
}

/** checkFile for such a file. */
export async function checkAtDesk(file: string, datasetId: string, options: DeskOptions = {}): Promise<Checked> {
  return screenAtDesk(file, datasetId, options, async (connection, result, opened) => ({result, opened, screening: await runScreening(connection, {source: "check", dataset: result.dataset}), rejects: await readRejects(connection)}));
}
