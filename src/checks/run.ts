import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {DuckDBConnection} from "@duckdb/node-api";
import {literals} from "../../loaders/sql/quote.js";
import {rows} from "../duckdb.js";

export interface Check {
  id: string;
  zh: string;
  en: string;
  /** `fail` stops a publish, `warn` does not. */
  severity: "fail" | "warn";
  /** A SELECT that returns the offending rows. */
  sql: string;
}

export interface CheckOutcome {
  id: string;
  zh: string;
  en: string;
  severity: "fail" | "warn";
  /** How many rows offend. */
  offending: number;
  passed: boolean;
  /** Where the first of them is and what is wrong with it, where the check says so. */
  first?: string;
  /** What to do about it, where the check says so. */
  repair?: string;
}

const folder = dirname(fileURLToPath(import.meta.url));

/** Reads every check under src/checks, sorted by id, which is the file's name. */
export function readChecks(): Check[] {
  return readdirSync(folder).filter((file) => file.endsWith(".sql")).sort().map((file) => {
    const sql = readFileSync(join(folder, file), "utf8");
    const [, zh, en, severity] = /^-- zh: ([^\n]+)\n-- en: ([^\n]+)\n-- severity: (fail|warn)\n/.exec(sql) ?? [];
    if (zh === undefined || en === undefined || severity === undefined) {
      throw new Error(`src/checks/${file}: the first lines must be "-- zh: …", "-- en: …" and "-- severity: fail|warn"`);
    }
    return {id: file.slice(0, -".sql".length), zh, en, severity: severity as "fail" | "warn", sql};
  });
}

/** Runs every check on a built warehouse. */
export async function runChecks(connection: DuckDBConnection): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const check of readChecks()) {
    outcomes.push(await runCheck(connection, check));
  }
  return outcomes;
}

/** A check passes where its SELECT returns no row. */
export async function runCheck(connection: DuckDBConnection, {id, zh, en, severity, sql}: Check): Promise<CheckOutcome> {
  const [counted] = await rows<{offending: number}>(connection, `SELECT count(*) AS offending FROM (\n${sql}\n)`);
  const offending = counted?.offending ?? 0;
  return {id, zh, en, severity, offending, passed: offending === 0, ...(offending === 0 ? {} : {first: await firstOf(connection, sql)})};
}

/** Offending rows that are told of each check. */
const told = 5;

/** The first offending rows in words, `2013, primary, 示例四小 (3253000004)`: of wide rows the columns that come first. */
async function firstOf(connection: DuckDBConnection, sql: string): Promise<string> {
  const found = await rows<Record<string, unknown>>(connection, `SELECT * FROM (\n${sql}\n) ORDER BY ALL LIMIT ${told}`);
  const ids = found.flatMap(({school_id: id}) => (typeof id === "string" ? [id] : []));
  const names = new Map(ids.length === 0 ? [] : (await rows<{id: string; name: string}>(connection, `SELECT school_id AS id, school_name AS name FROM staging.schools WHERE school_id IN ${literals(ids)}`)).map(({id, name}) => [id, name]));
  return found.map((row) => Object.entries(row).filter(([, value]) => value !== null).slice(0, 4).map(([column, value]) => (column === "school_id" && names.has(String(value)) ? `${names.get(String(value))} (${String(value)})` : String(value))).join(", ")).join("; ");
}
