import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {columnLetters} from "../formats/address.js";
import type {SheetSchool} from "../mapping/sheet_school.js";
import {cellLetters} from "../sql/cell_text.js";
import {literal} from "../sql/quote.js";
import {schoolRef} from "../sql/register.js";
import {linesByName} from "../sql/wide_scores.js";

/** An alias by which a school was found: its first cell, and on how many lines. */
export interface FoundAlias {
  sheet: string;
  row: number | null;
  col: string | null;
  reference: string;
  school_id: string;
  lines: number;
}

/**
 * Keeps each text other than an id by which a school was found (its name, an alias), with its first line, from the temporary table `lines` in the temporary
 * table `found_schools`; and the name or alias by which the school of a whole sheet was found, with the number of its lines.
 * @param wide sound lines are in the temporary table `scores`, their schools found by id or name
 */
export async function keepSchoolReferences(connection: DuckDBConnection, dataset: Dataset, mapping: Mapping, sheet: string, school: SheetSchool | null, first: boolean, wide = false): Promise<void> {
  if (first) {
    await connection.run("CREATE OR REPLACE TEMP TABLE found_schools (sheet VARCHAR, row INTEGER, col VARCHAR, field VARCHAR, reference VARCHAR, school_id VARCHAR, how VARCHAR, lines BIGINT)");
  }
  if (school?.how === "name" || school?.how === "alias") {
    const {school_id, reference, how, row, col} = school;
    await connection.run(
      "INSERT INTO found_schools SELECT $sheet, $row::INTEGER, $col, 'school_id', $reference, $school_id, $how, (SELECT count(*) FROM lines WHERE before IS NULL)",
      {sheet, row, col: col === null ? null : columnLetters(col), reference, school_id, how},
    );
  }
  for (const [name, {kind}] of dataset.fields) {
    const letters = kind === "school" ? cellLetters(mapping.fields.get(name)) : null;
    if (letters !== null) {
      await connection.run(`
        INSERT INTO found_schools
        SELECT ${literal(sheet)}, min(row), ${literal(letters)}, ${literal(name)}, reference, school_id, how, count(*)
        FROM (
          SELECT row, p_${name} AS reference, v_${name} AS school_id, how FROM lines JOIN register ON ref = ${schoolRef(`p_${name}`)} WHERE before IS NULL AND register_known() AND how IN ('name', 'alias')
          ${wide ? `UNION ALL SELECT s.*, 'name' FROM (${linesByName}) AS s` : ""}
        ) GROUP BY ALL ORDER BY 2`);
    }
  }
}

/** Moves them to raw.school_references, and returns those that are aliases, to be told. */
export async function writeSchoolReferences(connection: DuckDBConnection, sourceId: string): Promise<FoundAlias[]> {
  const found = await rows<FoundAlias & {how: string}>(connection, `
    INSERT INTO raw.school_references BY NAME SELECT ${literal(sourceId)} AS source_id, * FROM found_schools ORDER BY sheet, row, field
    RETURNING sheet, row, col, reference, school_id, how, lines`);
  await connection.run("DROP TABLE IF EXISTS found_schools");
  return found.flatMap(({how, ...reference}) => (how === "alias" ? [reference] : []));
}
