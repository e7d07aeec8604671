import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {cellLetters} from "../sql/lines.js";
import {literal} from "../sql/quote.js";
import {schoolRef} from "../sql/register.js";

/**
 * Keeps each text other than an id by which a school was found (its name, an alias), with its first line, from the temporary table `lines` in the temporary
 * table `found_schools`. Lines that are kept elsewhere (large exam files) were found by id or name, and are not among them.
 */
export async function keepSchoolReferences(connection: DuckDBConnection, dataset: Dataset, mapping: Mapping, sheet: string, first: boolean): Promise<void> {
  if (first) {
    await connection.run("CREATE OR REPLACE TEMP TABLE found_schools (sheet VARCHAR, row INTEGER, col VARCHAR, field VARCHAR, reference VARCHAR, school_id VARCHAR, how VARCHAR, lines BIGINT)");
  }
  for (const [name, {kind}] of dataset.fields) {
    const letters = kind === "school" ? cellLetters(mapping.fields.get(name)) : null;
    if (letters !== null) {
      await connection.run(`
        INSERT INTO found_schools
        SELECT ${literal(sheet)}, min(row), ${literal(letters)}, ${literal(name)}, p_${name}, v_${name}, how, count(*)
        FROM lines JOIN register ON ref = ${schoolRef(`p_${name}`)}
        WHERE before IS NULL AND register_known() AND how IN ('name', 'alias') GROUP BY ALL ORDER BY 2`);
    }
  }
}

/** Moves them to raw.school_references. */
export async function writeSchoolReferences(connection: DuckDBConnection, sourceId: string): Promise<void> {
  await connection.run(`INSERT INTO raw.school_references BY NAME SELECT ${literal(sourceId)} AS source_id, * FROM found_schools ORDER BY sheet, row, field`);
  await connection.run("DROP TABLE IF EXISTS found_schools");
}
