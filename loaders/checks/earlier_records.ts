import {existsSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {literal} from "../sql/quote.js";

/** What checks compare a file with. Exams are compared with nothing before they are loaded. */
const compared = ["enrolment", "resources", "rates", "indicator_values"];
const described = ["memberships", "successions"];
/** Name 学区, which memberships know. */
const naming = ["training", "pairings", "awards"];

/**
 * Puts what the last load of a workspace had beside the one file in schema raw, for the checks that look at earlier years and at other datasets. What the file has
 * itself, or had when it was loaded, stays out. Does nothing where there is no warehouse, or none that can be read now: those checks then have nothing to look at.
 * @param loaded the source that the file is, or its path from the workspace's folder, as sources.yaml has it
 */
export async function readEarlierRecords(connection: DuckDBConnection, warehouse: string, dataset: string, source: string, loaded: {id: string} | {file: string}): Promise<void> {
  // A log beside a warehouse is a program's that writes to it.
  if (![...compared, ...described, ...naming].includes(dataset) || !existsSync(warehouse) || existsSync(`${warehouse}.wal`)) {
    return;
  }
  try {
    await connection.run(`ATTACH ${literal(warehouse)} AS last_warehouse (READ_ONLY); BEGIN`);
    const others = `source_id <> ${literal(source)} AND source_id NOT IN (SELECT source_id FROM last_warehouse.raw.sources WHERE ${"id" in loaded ? `source_id = ${literal(loaded.id)}` : `file = ${literal(loaded.file)}`})`;
    await connection.run([
      ...compared.map((table) => `INSERT INTO raw.${table} BY NAME SELECT * FROM last_warehouse.raw.${table} WHERE ${others} AND NOT EXISTS (FROM raw.${table} AS own WHERE (own.year, own.school_id, own.stage) = (${table}.year, ${table}.school_id, ${table}.stage))`),
      ...described.filter((table) => table !== dataset).map((table) => `INSERT INTO raw.${table} BY NAME SELECT * FROM last_warehouse.raw.${table} WHERE ${others}`),
    ].join(";\n"));
    await connection.run("COMMIT");
  } catch {
    await connection.run("ROLLBACK").catch(() => undefined);
  }
  await connection.run("DETACH DATABASE IF EXISTS last_warehouse");
}
