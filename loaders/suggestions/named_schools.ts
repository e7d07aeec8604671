import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import type {NamedSchool} from "./near_schools.js";

/** The schools of the register with all that they are called. */
export async function namedSchools(connection: DuckDBConnection): Promise<NamedSchool[]> {
  const schools = await rows<{school_id: string; school_name: string; aliases: string | null}>(connection, `
    SELECT school_id, any_value(school_name) AS school_name, (SELECT string_agg(alias, chr(10) ORDER BY alias) FROM raw.school_aliases AS a WHERE a.school_id = s.school_id) AS aliases
    FROM raw.schools AS s GROUP BY school_id ORDER BY school_id`);
  return schools.map(({aliases, ...school}) => ({...school, aliases: aliases?.split("\n") ?? []}));
}
