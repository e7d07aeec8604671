import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {Failure} from "../failure.js";
import {identifier} from "./columns.js";
import {martKeys} from "./keys.js";

/** One mart as a release of year Y takes it: `sql` yields its rows up to Y, in order of the key. */
export interface Cut {
  name: string;
  key: readonly string[];
  sql: string;
}

/** Columns that identify a person. No mart has one; a release that would is refused. */
const personal = /^(pupil|student|teacher|person|candidate)_?(id|ids|name|names|no|number|code)$|^exam_no$|学籍|考号|姓名|身份证/i;

/**
 * The cuts of every mart, in order of name.
 * @throws Failure for a column that identifies a person, a key that two rows share, or a mart without a key
 */
export async function cutMarts(connection: DuckDBConnection, year: number): Promise<Cut[]> {
  const columns = await rows<{table_name: string; column_name: string}>(connection, "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'marts' ORDER BY table_name, ordinal_position");
  const tables = new Map<string, string[]>();
  for (const {table_name, column_name} of columns) {
    tables.set(table_name, [...(tables.get(table_name) ?? []), column_name]);
  }
  const cuts: Cut[] = [];
  for (const [name, names] of tables) {
    refusePersonal(name, names);
    const key = martKeys[name];
    if (key === undefined) {
      throw new Error(`marts.${name} has no key in src/publish/keys.ts`);
    }
    const cut = {name, key, sql: `SELECT * FROM marts.${identifier(name)}${yearFilter(name, names, year)} ORDER BY ${key.map((column) => `${identifier(column)} NULLS FIRST`).join(", ")}`};
    await refuseSharedKey(connection, cut);
    cuts.push(cut);
  }
  return cuts;
}

function refusePersonal(name: string, columns: readonly string[]): void {
  const column = columns.find((candidate) => personal.test(candidate));
  if (column !== undefined) {
    throw new Failure({code: "personal_data", place: `marts.${name} › ${column}`, message: "this column identifies a person, and no release holds pupils or teachers", repair: "aggregate in the model before the mart"});
  }
}

async function refuseSharedKey(connection: DuckDBConnection, {name, key, sql}: Cut): Promise<void> {
  const list = key.map(identifier).join(", ");
  const [shared] = await rows(connection, `SELECT ${list} FROM (${sql}) GROUP BY ${list} HAVING count(*) > 1 ORDER BY ${list} LIMIT 1`);
  if (shared !== undefined) {
    throw new Failure({code: "shared_key", place: `marts.${name} › ${Object.entries(shared).map(([column, value]) => `${column} ${String(value)}`).join(", ")}`, message: "two rows have this key", repair: "look for the same school, year or statement given twice in the sources"});
  }
}

/** A release of year Y holds all years up to Y: later years are left out, and so are schools and sources that only they have. */
function yearFilter(name: string, columns: readonly string[], year: number): string {
  if (columns.includes("year")) {
    return ` WHERE "year" IS NULL OR "year" <= ${year}`;
  }
  if (name === "schools") {
    return ` WHERE school_id NOT IN (SELECT school_id FROM marts.school_years GROUP BY school_id HAVING min("year") > ${year})`;
  }
  if (columns.includes("source_id")) {
    return ` WHERE source_id NOT IN (SELECT source_id FROM raw.sources WHERE "year" > ${year})`;
  }
  return "";
}
