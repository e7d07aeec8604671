import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../../src/duckdb.js";
import type {Dataset} from "../datasets/dataset.js";
import {literal} from "./quote.js";
import {constantSql, scoreColumns, type WideScores} from "./wide_scores.js";

/** Fields that hold for a whole file unless a line says otherwise. */
const shared = ["exam_id", "year", "kind", "grade", "stage", "intake"];

/**
 * Moves the temporary table `scores` into raw.exam_lines and raw.exam_columns. The first time raw.exam_scores becomes a view of them and of
 * raw.exam_records, which then holds the records that are written one by one.
 */
export async function writeScores(connection: DuckDBConnection, dataset: Dataset, sourceId: string, wide: WideScores): Promise<void> {
  await createWide(connection, [...(dataset.items?.headers.keys() ?? [])]);
  const id = literal(sourceId);
  const sheet = literal(wide.sheet.name);
  await connection.run(`
    INSERT INTO raw.exam_lines BY NAME
    SELECT ${wide.fields.join(", ")}, ${wide.items.map(({item}, i) => `s${i} AS "${item}"`).join(", ")}, ${id} AS source_id, ${sheet} AS sheet, row FROM scores WHERE sound`);
  for (const {subject, col, full_mark} of scoreColumns(wide)) {
    await connection.run(`
      INSERT INTO raw.exam_columns BY NAME
      SELECT ${id} AS source_id, ${sheet} AS sheet, ${literal(subject)} AS subject, ${literal(col)} AS col, ${full_mark} AS full_mark, ${shared.map((name) => `${constantSql(dataset, wide, name)} AS ${name}`).join(", ")}`);
  }
  await connection.run("DROP TABLE scores");
}

/** Where single records of scores are written. */
export async function scoresTable(connection: DuckDBConnection): Promise<"exam_scores" | "exam_records"> {
  return (await isWide(connection)) ? "exam_records" : "exam_scores";
}

async function isWide(connection: DuckDBConnection): Promise<boolean> {
  return (await rows(connection, "SELECT 1 FROM duckdb_tables() WHERE schema_name = 'raw' AND table_name = 'exam_records' AND NOT temporary AND database_name = current_database()")).length > 0;
}

/**
 * Makes raw.exam_scores the view, where it is not yet.
 * @param ids of the workspace's subjects
 */
export async function createWide(connection: DuckDBConnection, ids: readonly string[]): Promise<void> {
  if (await isWide(connection)) {
    return;
  }
  await connection.run(`
    ALTER TABLE raw.exam_scores RENAME TO exam_records;
    CREATE TABLE raw.exam_lines (school_id VARCHAR, pupil_id VARCHAR, exam_id VARCHAR, year INTEGER, kind VARCHAR, grade VARCHAR, stage VARCHAR, intake DECIMAL(12,6), ${ids.map((id) => `"${id}" DECIMAL(9,3)`).join(", ")}, source_id VARCHAR, sheet VARCHAR, row INTEGER);
    CREATE TABLE raw.exam_columns (source_id VARCHAR, sheet VARCHAR, subject VARCHAR, col VARCHAR, full_mark DECIMAL(9,3), exam_id VARCHAR, year INTEGER, kind VARCHAR, grade VARCHAR, stage VARCHAR, intake DECIMAL(12,6))`);
  const of = (name: string): string => `coalesce(l.${name}, c.${name}) AS ${name}`;
  const branches = ids.map((id) => `
    SELECT ${of("exam_id")}, ${of("year")}, l.school_id, l.pupil_id, c.subject, ${["kind", "grade", "stage"].map(of).join(", ")}, c.full_mark, l."${id}" AS score, 'normal' AS status, ${of("intake")}, l.source_id, l.sheet, l.row, c.col
    FROM raw.exam_lines AS l JOIN raw.exam_columns AS c ON c.source_id = l.source_id AND c.sheet = l.sheet AND c.subject = ${literal(id)} WHERE l."${id}" IS NOT NULL`);
  await connection.run(`CREATE VIEW raw.exam_scores AS SELECT * FROM raw.exam_records UNION ALL ${branches.join(" UNION ALL ")}`);
}
