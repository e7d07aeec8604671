import type {DuckDBConnection} from "@duckdb/node-api";
import {foldSql, trimSql} from "./cell_sql.js";
import {literal} from "./quote.js";
import {schoolRef} from "./register.js";

/** What stands between two aliases of one cell; a blank does between two Chinese names, as it is part of a name in Latin letters. */
const separators = "[、，,;；\r\n]";
/** What no school is called by itself: a name with a blank before it is one that was stretched (红星 小学), as the registered name with blanks in it is. */
const noName = "\\p{Han}?|(?:完全|初级|高级)?(?:小学|中学)|初中|高中|学校|校区|分校|.{0,6}制学校";
const blankBetweenHan = "(\\p{Han}[)）]?)[ \t\u3000\u00a0]+(\\p{Han})";

/** Cuts the aliases of a source's registered schools into raw.school_aliases, one row an alias; the registered name is none. */
export async function writeAliases(connection: DuckDBConnection, sourceId: string): Promise<void> {
  await connection.run(`
    INSERT INTO raw.school_aliases BY NAME
    SELECT DISTINCT ON (school_id, ${schoolRef(foldSql("alias"))}) school_id, alias, source_id, sheet, row,
      (SELECT min(c.col) FROM raw.columns AS c WHERE c.source_id = named.source_id AND c.sheet = named.sheet AND c.field = 'aliases') AS col
    FROM (
      SELECT school_id, school_name, source_id, sheet, row, ${trimSql("part")} AS alias
      FROM (
        SELECT *, unnest(CASE WHEN ${schoolRef(foldSql("piece"))} = ${schoolRef(foldSql("school_name"))} OR list_has_any(list_transform(words, lambda word: regexp_full_match(${trimSql("word")}, ${literal(noName)})), [true]) THEN [piece] ELSE words END) AS part
        FROM (SELECT *, string_split(regexp_replace(piece, ${literal(blankBetweenHan)}, '\\1、\\2', 'g'), '、') AS words FROM (SELECT *, unnest(string_split_regex(aliases, ${literal(separators)})) AS piece FROM raw.schools WHERE source_id = ${literal(sourceId)} AND aliases IS NOT NULL))
      )
    ) AS named
    WHERE alias <> '' AND ${schoolRef(foldSql("alias"))} <> ${schoolRef(foldSql("school_name"))}
    ORDER BY sheet, row, alias`);
}
