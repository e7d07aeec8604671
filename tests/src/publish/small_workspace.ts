import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {createRawSchema} from "../../../loaders/raw_schema.js";
import {openDuckdb} from "../../../src/duckdb.js";
import {writeCatalogue} from "../../../src/models/catalogue.js";
import {recordConfiguration} from "../../../src/publish/configuration.js";
import {openWorkspace, type Workspace} from "../../../src/workspace.js";

const bureau = `
id: small
name: 示例区教育局
area: 示例区
levels: {area: 区, district: 学区, school: 学校}
stages: [junior]
defaultStage: junior
standard: "2017"
`;

/** A workspace in a temporary folder, without sources. */
export function smallWorkspace(): Workspace {
  const dir = mkdtempSync(join(tmpdir(), "junheng-publish-"));
  writeFileSync(join(dir, "bureau.yaml"), bureau);
  writeFileSync(join(dir, "sources.yaml"), "sources: []\n");
  return openWorkspace(dir);
}

const held = `
  INSERT INTO raw.sources VALUES ('s2012', 'raw/2012.csv', '', 'rates', 2012, 'reported', '教育局', 'internal', DATE '2013-09-30', repeat('a', 64), 10, 'utf-8', 4, 3, 3, 0, 0, 0, NULL);
  INSERT INTO raw.sources VALUES ('s2013', 'raw/2013.csv', '', 'rates', 2013, 'simulated', '生成', 'CC0', DATE '2013-09-30', repeat('b', 64), 10, 'utf-8', 4, 3, 3, 0, 0, 0, '模拟');
  CREATE SCHEMA checks;
  CREATE TABLE checks.results AS SELECT 'rates_within_bounds' AS id, '升学率在 0 到 1 之间' AS zh, 'Rates lie within 0 and 1' AS en, 'fail' AS severity, 0::BIGINT AS offending, true AS passed;
  CREATE SCHEMA marts;
  CREATE TABLE marts.schools AS SELECT * FROM (VALUES ('03', '示例三中', 'reported'), ('01', '示例一中', 'reported'), ('02', '=示例二中', 'reported')) t(school_id, school_name, origin);
  CREATE TABLE marts.school_years AS SELECT * FROM (VALUES (2012, 'junior', '01', 1200), (2012, 'junior', '02', NULL), (2013, 'junior', '01', 1180), (2013, 'junior', '02', 0), (2013, 'junior', '03', 300)) t("year", stage, school_id, pupils);
  CREATE TABLE marts.school_indicators AS SELECT 2012::INTEGER AS "year", 'junior' AS stage, '01' AS school_id, 'teachers_backbone_per_100' AS indicator_id, 1.05::DECIMAL(18,6) AS value, 'ok' AS state, true AS met;
  CREATE TABLE marts.rates AS SELECT "year", 'junior' AS stage, 'promotion_rate' AS rate_id, 'school' AS scope, school_id AS scope_id, n::BIGINT AS numerator, d::BIGINT AS denominator, n / d AS rate_0_1
    FROM (VALUES (2013, '01', 290, 300), (2012, '02', 180, 200), (2012, '01', 280, 300), (2013, '02', 190, 200), (2013, '03', 96, 100)) t("year", school_id, n, d);
  CREATE TABLE marts.reject_counts AS SELECT * FROM (VALUES ('s2013', 'reject', 'unknown_school', 2::BIGINT), ('s2012', 'skip', 'total_line', 1::BIGINT)) t(source_id, outcome, reason, records);`;

/** The small warehouse as it is without a change, once for all tests of a process. */
let unchanged: Buffer | null = null;

/** What a small warehouse holds: three schools, two years of a rate, one school that opens in 2013; `sql` runs last and may change it. */
export async function smallWarehouse(workspace: Workspace, sql = ""): Promise<void> {
  mkdirSync(dirname(workspace.warehouse), {recursive: true});
  rmSync(workspace.warehouse, {force: true});
  if (unchanged === null) {
    await within(workspace.warehouse, async (connection) => {
      await createRawSchema(connection);
      await writeCatalogue(connection, workspace.bureau);
      await connection.run(held);
    });
    unchanged = readFileSync(workspace.warehouse);
  } else {
    writeFileSync(workspace.warehouse, unchanged);
  }
  await within(workspace.warehouse, async (connection) => {
    if (sql !== "") {
      await connection.run(sql);
    }
    await recordConfiguration(connection, workspace);
  });
}

async function within(path: string, write: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  const {connection, close} = await openDuckdb(path);
  try {
    await write(connection);
    await connection.run("CHECKPOINT");
  } finally {
    close();
  }
}
