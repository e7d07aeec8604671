import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {prepareScreening} from "../../loaders/check.js";
import {openDuckdb, rows} from "../../src/duckdb.js";

export const fuzzRegister = "学校代码,学校名称,办学类型,曾用名\n0100000001,示例一小,小学,\n0100000002,示例二小,小学,二小\n3000000003,示例三中,初级中学,老三中\n";

const prepared = new Map<boolean, {connection: DuckDBConnection; close: () => void}>();

/** A database prepared to screen files, with the register or without; one after the other, as a load reads its sources, since preparing it takes longer than a small file. */
export async function deskWith(register: boolean, folder: string): Promise<DuckDBConnection> {
  const desk = prepared.get(register);
  if (desk !== undefined) {
    return desk.connection;
  }
  const opened = await openDuckdb(":memory:");
  const schools = join(folder, "register.csv");
  writeFileSync(schools, fuzzRegister);
  // Small files gain nothing from a second thread. Most of their time goes into plans: with the register they are left as they are written, without it
  // they are optimised, as in a load, so that a cast that is moved before its condition is met here.
  await opened.connection.run(`SET threads = 1; PRAGMA ${register ? "disable" : "enable"}_optimizer`);
  await prepareScreening(opened.connection, register ? {schools} : {});
  prepared.set(register, opened);
  return opened.connection;
}

/** Removes what a file of the dataset brought; a database in which scores came to be kept wide is prepared anew for the next one. */
export async function clearDesk(register: boolean, dataset: string): Promise<void> {
  const desk = prepared.get(register);
  if (desk === undefined) {
    return;
  }
  if (dataset === "exam_scores" && (await rows(desk.connection, "SELECT 1 FROM duckdb_tables() WHERE table_name = 'exam_records'")).length > 0) {
    desk.close();
    prepared.delete(register);
    return;
  }
  const tables = [dataset, "rejects", "columns", "hidden_parts", "cell_units", "total_lines", "school_names", "school_references", ...(dataset === "schools" ? ["school_aliases"] : [])];
  await desk.connection.run(tables.map((table) => `DELETE FROM raw.${table} WHERE source_id <> 'register'`).join("; "));
}

export function closeDesks(): void {
  for (const {close} of prepared.values()) {
    close();
  }
  prepared.clear();
}
