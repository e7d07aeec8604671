import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "../datasets/dataset.js";
import {schoolNames} from "../datasets/keys.js";
import {columnLetters} from "../formats/address.js";
import type {Mapping} from "../mapping/mapping.js";
import {matchColumns} from "../mapping/match_columns.js";
import {foldSql, trimSql} from "../sql/cell_sql.js";
import {faultText} from "../sql/fault_text.js";
import {literal} from "../sql/quote.js";
import {schoolRef} from "../sql/register.js";
import type {WantedColumns} from "../sql/stage_sheet.js";

/** The column (0-based) of names beside the codes that decide; null where there is none. */
export function schoolNameColumn(dataset: Dataset, mapping: Mapping): number | null {
  const from = mapping.fields.get("school_id");
  return dataset.fields.get("school_id")?.kind !== "school" || from === undefined || !("columns" in from) ? null : (matchColumns(mapping.unused, schoolNames, true)[0]?.index ?? null);
}

/** The columns to read, with these more. */
export function withColumns(wanted: WantedColumns, more: readonly number[]): WantedColumns {
  return more.length === 0 ? wanted : {...wanted, text: [...new Set([...wanted.text, ...more])].toSorted((a, b) => a - b)};
}

/**
 * Keeps each code and name that stand side by side, once a year, from the temporary table `lines` in the temporary table `named_schools`, and in `named_beside`
 * (sheet, row, near) the registered school whose name or alias stands beside a code that is empty: who corrects the line may fill it in, a match it is none.
 * @param elsewhere SELECT of row, year, school_id and name of sound lines that `lines` may lack
 */
export async function keepSchoolNames(connection: DuckDBConnection, dataset: Dataset, sheet: string, column: number | null, first: boolean, elsewhere: string | null = null): Promise<void> {
  if (first) {
    await connection.run("CREATE OR REPLACE TEMP TABLE named_schools (sheet VARCHAR, row INTEGER, col VARCHAR, year INTEGER, school_id VARCHAR, school_name VARCHAR); CREATE OR REPLACE TEMP TABLE named_beside (sheet VARCHAR, row INTEGER, near VARCHAR)");
  }
  const period = ["year", "from_year"].find((name) => dataset.fields.has(name));
  if (column !== null) {
    const lines = `SELECT row, ${period === undefined ? "NULL" : `v_${period}`} AS period, v_school_id AS school_id, ${trimSql(`c${column}`)} AS name FROM lines WHERE before IS NULL`;
    await connection.run(`
      INSERT INTO named_schools
      SELECT ${literal(sheet)}, min(row), ${literal(columnLetters(column))}, period, school_id, name
      FROM (${lines}${elsewhere === null ? "" : ` UNION ALL ${elsewhere}`}) WHERE school_id IS NOT NULL AND name <> '' GROUP BY ALL ORDER BY 2;
      INSERT INTO named_beside
      SELECT ${literal(sheet)}, row, min(school_name || '（' || school_id || '）')
      FROM (SELECT lines.row AS row, register.school_id AS school_id FROM lines JOIN register ON ref = ${schoolRef(foldSql(`c${column}`))} WHERE before = ${faultText("school_id", "missing_school")} AND how IN ('name', 'alias'))
        JOIN (SELECT school_id, school_name FROM raw.schools) USING (school_id) GROUP BY row`);
  }
}

/** Moves them to raw.school_names. */
export async function writeSchoolNames(connection: DuckDBConnection, sourceId: string): Promise<void> {
  await connection.run(`INSERT INTO raw.school_names BY NAME SELECT ${literal(sourceId)} AS source_id, * FROM named_schools ORDER BY sheet, row`);
  await connection.run("DROP TABLE IF EXISTS named_schools");
}
