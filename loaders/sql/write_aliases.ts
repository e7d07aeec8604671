import type {DuckDBConnection} from "@duckdb/node-api";
import {foldSql, trimSql} from "./cell_sql.js";
import {literal} from "./quote.js";
import {schoolRef} from "./register.js";

/** What stands between two aliases of one cell; a blank does between two Chinese names, as it is part of a name in Latin letters. */
const separators = "[、，,;；\r\n]";
const blankBetweenHan = "(\\p{Han}[)）]?)[ \t\u3000\u00a0]+(\\p{Han})";

/** Cuts the aliases of a source's registered schools into raw.school_aliases, one row an alias; the registered name is none. */
export async function writeAliases(connection: DuckDBConnection, sourceId: string): Promise<void> {
  await connection.run(`
    INSERT INTO raw.school_aliases BY NAME
    SELECT DISTINCT ON (school_id, ${schoolRef(foldSql("alias"))}) school_id, alias, source_id, sheet, row,
      (SELECT min(c.col) FROM raw.columns AS c WHERE c.source_id = named.source_id AND c.sheet = named.sheet AND c.field = 'aliases') AS col
    FROM (
      SELECT school_id, school_name, source_id, sheet, row, ${trimSql("part")} AS alias
      FROM (SELECT *, unnest(string_split_regex(regexp_replace(aliases, ${literal(blankBetweenHan)}, '\\1、\\2', 'g'), ${literal(separators)})) AS part FROM raw.schools WHERE source_id = ${literal(sourceId)} AND aliases IS NOT NULL)
    ) AS named
    WHERE alias <> '' AND ${schoolRef(foldSql("alias"))} <> ${schoolRef(foldSql("school_name"))}
    ORDER BY sheet, row, alias`);
}
