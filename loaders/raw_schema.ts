import type {DuckDBConnection} from "@duckdb/node-api";

/** Where a value stands: file (raw.sources), sheet ('' for CSV), physical line (1-based), column letter (null: the whole line). */
const trace = "source_id VARCHAR, sheet VARCHAR, row INTEGER, col VARCHAR";
const value = "value DECIMAL(18,4), status VARCHAR";

/**
 * The schema `raw`, table by table, as docs/data-model.md lists it: what the loaders write and the models read.
 * Every table exists in every warehouse, empty where the workspace has no source of that dataset.
 */
export const rawTables: Readonly<Record<string, string>> = {
  sources: "source_id VARCHAR, file VARCHAR, sheet VARCHAR, dataset VARCHAR, year INTEGER, origin VARCHAR, publisher VARCHAR, licence VARCHAR, received DATE, sha256 VARCHAR, bytes BIGINT, encoding VARCHAR, lines BIGINT, rows BIGINT, accepted BIGINT, missing BIGINT, rejected BIGINT, skipped BIGINT, note VARCHAR",
  readings: "source_id VARCHAR, fingerprint VARCHAR, reasons VARCHAR",
  hidden_parts: "source_id VARCHAR, sheet VARCHAR, part VARCHAR, count BIGINT, places VARCHAR",
  cell_units: "source_id VARCHAR, sheet VARCHAR, row INTEGER, col VARCHAR, text VARCHAR, shift INTEGER",
  columns: "source_id VARCHAR, sheet VARCHAR, field VARCHAR, item VARCHAR, col VARCHAR, header VARCHAR, unit VARCHAR, shift INTEGER",
  rejects: "source_id VARCHAR, sheet VARCHAR, row INTEGER, col VARCHAR, field VARCHAR, value VARCHAR, outcome VARCHAR, reason VARCHAR, message VARCHAR",
  total_lines: "source_id VARCHAR, sheet VARCHAR, row INTEGER, col VARCHAR, field VARCHAR, item VARCHAR, word VARCHAR, stated DECIMAL(18,4), computed DECIMAL(18,4), agrees BOOLEAN, parts VARCHAR",
  school_names: "source_id VARCHAR, sheet VARCHAR, row INTEGER, col VARCHAR, year INTEGER, school_id VARCHAR, school_name VARCHAR",
  school_references: "source_id VARCHAR, sheet VARCHAR, row INTEGER, col VARCHAR, field VARCHAR, reference VARCHAR, school_id VARCHAR, how VARCHAR, lines BIGINT",
  schools: `school_id VARCHAR, school_name VARCHAR, school_type VARCHAR, urban_rural VARCHAR, region VARCHAR, aliases VARCHAR, ${trace}`,
  school_aliases: `school_id VARCHAR, alias VARCHAR, ${trace}`,
  successions: `year INTEGER, kind VARCHAR, predecessor_id VARCHAR, successor_id VARCHAR, ${trace}`,
  memberships: `school_id VARCHAR, stage VARCHAR, district_id VARCHAR, from_year INTEGER, district_name VARCHAR, role VARCHAR, to_year INTEGER, parent_id VARCHAR, parent_name VARCHAR, ${trace}`,
  enrolment: `year INTEGER, school_id VARCHAR, stage VARCHAR, item VARCHAR, ${value}, ${trace}`,
  resources: `year INTEGER, school_id VARCHAR, stage VARCHAR, item VARCHAR, ${value}, ${trace}`,
  exam_scores: `exam_id VARCHAR, year INTEGER, school_id VARCHAR, pupil_id VARCHAR, subject VARCHAR, kind VARCHAR, grade VARCHAR, stage VARCHAR, full_mark DECIMAL(9,3), score DECIMAL(9,3), status VARCHAR, intake DECIMAL(12,6), ${trace}`,
  exam_items: `exam_id VARCHAR, year INTEGER, school_id VARCHAR, pupil_id VARCHAR, subject VARCHAR, stage VARCHAR, item VARCHAR, full_mark DECIMAL(9,3), score DECIMAL(9,3), status VARCHAR, ${trace}`,
  rates: `year INTEGER, school_id VARCHAR, stage VARCHAR, rate_id VARCHAR, numerator BIGINT, denominator BIGINT, stated_percent DECIMAL(18,4), status VARCHAR, ${trace}`,
  training: `year INTEGER, district_id VARCHAR, school_id VARCHAR, serial VARCHAR, programme VARCHAR, level VARCHAR, audience VARCHAR, person_times BIGINT, status VARCHAR, ${trace}`,
  pairings: `year INTEGER, school_id VARCHAR, partner VARCHAR, district_id VARCHAR, stage VARCHAR, ${trace}`,
  awards: `year INTEGER, school_id VARCHAR, competition VARCHAR, subject VARCHAR, level VARCHAR, prize VARCHAR, district_id VARCHAR, winner VARCHAR, awards BIGINT, ${trace}`,
  indicator_values: `year INTEGER, school_id VARCHAR, stage VARCHAR, indicator_id VARCHAR, value DECIMAL(18,6), status VARCHAR, ${trace}`,
  standard_items: `year INTEGER, stage VARCHAR, item VARCHAR, value DECIMAL(18,4), conclusion VARCHAR, note VARCHAR, ${trace}`,
  stated_totals: `year INTEGER, statement VARCHAR, subject VARCHAR, stage VARCHAR, value DECIMAL(18,4), unit VARCHAR, basis VARCHAR, ${trace}`,
};

/** Creates the schema `raw` with every table empty; fails where one exists already. */
export async function createRawSchema(connection: DuckDBConnection): Promise<void> {
  await connection.run(["CREATE SCHEMA raw", ...Object.entries(rawTables).map(([name, columns]) => `CREATE TABLE raw.${name} (${columns})`)].join(";\n"));
}
