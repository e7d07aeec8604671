import type {DuckDBConnection} from "@duckdb/node-api";
import {examTotalLine} from "../tables/total_line.js";
import {foldSql} from "./cell_sql.js";
import {literal} from "./quote.js";

/**
 * Temporary table `register` (ref, school_id, how): what a file may call a school. `id`: its id; `name`: its exact registered name, width and
 * blanks aside, where only one school has it; `alias`: an alias that only this school has, and that is no school's id or name; `lost`: its id without
 * leading zeros, as a spreadsheet leaves it, to recognise the damage. Temporary table `total_names` (ref, school_id): names and aliases that a total line
 * begins with, 总和; nearly always empty. Temporary table near_schools, of suggestSchools, which holds for one register.
 * @param known false: no register is at hand, so any school is taken as it is written (check without --schools)
 */
export async function createRegister(connection: DuckDBConnection, known: boolean): Promise<void> {
  await connection.run("CREATE TEMP TABLE IF NOT EXISTS near_schools (value VARCHAR, near VARCHAR, shared BOOLEAN)");
  await connection.run(`CREATE OR REPLACE TEMP MACRO register_known() AS ${known}`);
  await connection.run(!known ? "CREATE OR REPLACE TEMP TABLE register (ref VARCHAR, school_id VARCHAR, how VARCHAR)" : `
    CREATE OR REPLACE TEMP TABLE register AS
    WITH ids AS (SELECT school_id AS ref, school_id FROM raw.schools),
    named AS (SELECT ${schoolRef(foldSql("school_name"))} AS ref, any_value(school_id) AS school_id, count(DISTINCT school_id) AS schools FROM raw.schools GROUP BY 1),
    aliases AS (SELECT ${schoolRef(foldSql("alias"))} AS ref, any_value(school_id) AS school_id, count(DISTINCT school_id) AS schools FROM raw.school_aliases GROUP BY 1),
    lost AS (SELECT ltrim(school_id, '0') AS ref, any_value(school_id) AS school_id FROM raw.schools WHERE regexp_full_match(school_id, '0+[1-9][0-9]*') GROUP BY 1)
    SELECT ref, school_id, 'id' AS how FROM ids
    UNION ALL SELECT ref, school_id, 'name' FROM named WHERE schools = 1 AND ref NOT IN (SELECT ref FROM ids)
    UNION ALL SELECT ref, school_id, 'alias' FROM aliases WHERE schools = 1 AND ref NOT IN (SELECT ref FROM ids) AND ref NOT IN (SELECT ref FROM named)
    UNION ALL SELECT ref, school_id, 'lost' FROM lost WHERE ref NOT IN (SELECT ref FROM ids) AND ref NOT IN (SELECT ref FROM named) AND ref NOT IN (SELECT ref FROM aliases)`);
  const totals = `regexp_full_match(called, ${literal(examTotalLine)})`;
  await connection.run(!known ? "CREATE OR REPLACE TEMP TABLE total_names (ref VARCHAR, school_id VARCHAR)" : `
    CREATE OR REPLACE TEMP TABLE total_names AS
    SELECT ${schoolRef("called")} AS ref, school_id
    FROM (SELECT ${foldSql("called")} AS called, school_id FROM (SELECT school_name AS called, school_id FROM raw.schools UNION SELECT alias, school_id FROM raw.school_aliases)) WHERE ${totals}`);
}

/** A school cell as it is looked up: folded, without blanks inside. */
export function schoolRef(folded: string): string {
  return `replace(${folded}, ' ', '')`;
}
