import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {checkFile} from "../../../loaders/check.js";
import {createRawSchema} from "../../../loaders/raw_schema.js";
import {openDuckdb} from "../../../src/duckdb.js";
import type {Bureau} from "../../../src/workspace.js";

const dir = mkdtempSync(join(tmpdir(), "junheng-earlier-"));
afterAll(() => rmSync(dir, {recursive: true}));

const warehouse = join(dir, "junheng.duckdb");
const {connection, close} = await openDuckdb(warehouse);
await createRawSchema(connection);
await connection.run(`
  INSERT INTO raw.sources (source_id, file) VALUES ('old', 'raw/2024.csv'), ('now', 'raw/2025.csv');
  INSERT INTO raw.enrolment SELECT 2024, school, 'primary', 'pupils', 1000, 'normal', 'old', '', 2, 'D' FROM unnest(['a', 'b', 'c', 'd', 'x']) AS t(school);
  INSERT INTO raw.enrolment VALUES (2025, 'x', 'primary', 'pupils', 990, 'normal', 'now', '', 2, 'D');
  INSERT INTO raw.rates (year, school_id, stage, rate_id, numerator, denominator, status, source_id, sheet, row) VALUES (2025, 'b', 'primary', 'promotion_rate', 100, 100, 'normal', 'g', '', 2);
  INSERT INTO raw.successions VALUES (2025, 'closed', 'd', NULL, 's', '', 2, NULL)`);
close();

/** What each check that says more or less than that all is well says, from a file of the workspace of this name. */
async function check(name: string, dataset: string, lines: string[], workspace = true) {
  writeFileSync(join(dir, name), lines.join("\n"));
  const {screening: {outcomes, findings}} = await checkFile(join(dir, name), dataset, workspace ? {workspace: {headers: {}, bureau: {indicators: [], subjects: []} as unknown as Bureau, dir, warehouse}} : {});
  return {unlooked: outcomes.filter(({looked}) => !looked).map((outcome) => outcome.check.id), found: findings.map(({check: id, row, value, en}) => `${id} ${row} ${value}: ${en}`)};
}

const pupils = ["学校代码,年份,学段,在校生数", "a,2025,小学,10000", "b,2025,小学,800", "e,2025,小学,900"];

test("a file is compared with last year, with other datasets and with all schools of last year that it should have", async () => {
  expect(await check("a.csv", "enrolment", pupils)).toEqual({unlooked: ["schools_identified", "name_as_registered", "pupils_fit_classes", "units_ten_thousand", "units_hundred"], found: [
    "jump_against_last_year 2 10000: it was 1000 last year",
    "pupil_flow 3 800: last year 1000 pupils, of whom 100 graduated, and only 800 now",
    "school_succession 4 e: reports from 2025 on, and no opening is recorded",
    "school_succession null c: reports for 2024 and not for 2025 in this file, and no closing is recorded",
  ]});
});
test("without a warehouse nothing is looked at that needs one, and nothing passes for it", async () => {
  expect(await check("a.csv", "enrolment", pupils, false)).toEqual({unlooked: ["schools_identified", "name_as_registered", "pupils_fit_classes", "units_ten_thousand", "units_hundred", "jump_against_last_year", "pupil_flow", "school_succession"], found: []});
});
test("rates and successions are told at their own lines, and the file of one school lacks none", async () => {
  expect((await check("g.csv", "rates", ["学校,年份,学段,比率,毕业生数,升学人数", "x,2025,小学,promotion_rate,1100,290"])).found).toEqual(["pupil_flow 2 1100: last year 1000 pupils, of whom 1100 graduated, and only 990 now"]);
  expect((await check("s.csv", "successions", ["学年,变更类型,原学校,新学校", "2024,撤销,b,"])).found).toEqual(["succession_in_time 2 b: ends with 2023 by the record, and still reports for 2024"]);
  expect((await check("b.csv", "enrolment", ["学校代码,年份,学段,在校生数", "a,2025,小学,1000"])).found).toEqual([]);
});
