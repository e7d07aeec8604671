import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import {fold} from "../fold.js";
import {namedSchools} from "./named_schools.js";
import {nearSchools, type NamedSchool} from "./near_schools.js";

/** Different texts that are looked up, most frequent first: a column that holds something else altogether has one a line. */
const most = 20_000;

/**
 * Fills the temporary table `near_schools` (value, near, shared) of createRegister: for each text of the temporary table `records` that names no registered school, the schools that it
 * may be meant for, as 示例一小（3253000001）、示例二小（3253000002）, or, `shared`, all those that have it as a name or alias. Texts that nothing is near to
 * have no row.
 */
export async function suggestSchools(connection: DuckDBConnection): Promise<void> {
  const texts = await rows<{value: string}>(connection, `
    SELECT fault_value AS value FROM records WHERE split_part(fault, ':', 2) = 'unknown_school' AND fault_value IS NOT NULL AND fault_value NOT IN (SELECT value FROM near_schools)
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${most}`);
  if (texts.length === 0) {
    return;
  }
  const named = await namedSchools(connection);
  const near = nearSchools(named);
  const owners = sameNames(named);
  const appender = await connection.createAppender("near_schools", null, "temp");
  for (const {value} of texts) {
    const sharing = owners.get(reference(value)) ?? [];
    const found = sharing.length > 1 ? sharing : near(value);
    if (found.length > 0) {
      appender.appendVarchar(value);
      appender.appendVarchar(found.map(({school_id, school_name}) => `${school_name}（${school_id}）`).join("、"));
      appender.appendBoolean(sharing.length > 1);
      appender.endRow();
    }
  }
  appender.closeSync();
}

/** The schools that have a name or alias, by what it is looked up as. */
function sameNames(schools: readonly NamedSchool[]): Map<string, NamedSchool[]> {
  const owners = new Map<string, NamedSchool[]>();
  for (const school of schools) {
    for (const name of new Set([school.school_name, ...school.aliases].map(reference))) {
      owners.set(name, [...(owners.get(name) ?? []), school]);
    }
  }
  return owners;
}

/** schoolRef() in TypeScript. */
function reference(name: string): string {
  return fold(name).replaceAll(" ", "");
}
