import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {readTable} from "../../../../src/commands/table/read_table.js";
import {rows} from "../../../../src/duckdb.js";
import {buildModels} from "../../../../src/models/build.js";
import {bureauOf, openModels, openRaw} from "../raw.js";

let connection: DuckDBConnection;
let close: () => void;
let pupil = 0;
const sat = (school_id: string, subject: string, score: number | null, status = score === null ? "absent" : "normal", pupil_id = String(pupil += 1), intake: number | null = null) =>
  ({exam_id: "e", year: 2013, school_id, pupil_id, subject, kind: "zhongkao", grade: "九年级", stage: "junior", full_mark: 120, score, status, intake});

beforeAll(async () => {
  ({connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "示例一中", school_type: "junior"}, {school_id: "b", school_name: "示例二中", school_type: "junior"}],
    memberships: ["a", "b"].map((school_id) => ({school_id, stage: "junior", district_id: "d", district_name: "第一学区", role: "member", from_year: 2000})),
    exam_scores: [
      // 102 is 85% of 120, 72 is 60%, 48 is 40%.
      sat("a", "maths", 102, "normal", "1", 80), sat("a", "maths", 101.9, "normal", "2", 90), sat("a", "maths", 0, "normal", "3", 70), sat("a", "maths", null, "absent", "4", 10),
      sat("a", "maths", null, "cheat", "5"), sat("a", "maths", null, "exempt", "6"),
      sat("b", "maths", 72), sat("b", "maths", 48), sat("b", "maths", 47.5),
      sat("a", "chinese", 100, "normal", "1"), sat("a", "chinese", null, "absent", "2"), sat("a", "chinese", 50, "normal", "3"),
    ],
  }, {examRules: [{exam: null, subject: "chinese", excellent: 0.9, pass: 0.6, low: 0.3, clause: "县教研室"}]}, "marts.exam_results", "marts.exams"));
});
afterAll(() => close());

const result = async (subject: string, scope: string, id: string) => (await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.exam_results WHERE subject = $subject AND scope = $scope AND scope_id = $id", {subject, scope, id}))[0];

test("参考率 = 实考 ÷ 应考: absent and disqualified pupils are entered, exempt ones are not", async () => {
  expect(await result("maths", "school", "a")).toMatchObject({entered: 5, sat: 3, participation_0_1: 0.6, scope_name: "示例一中"});
});

test("0 is a score and absent is not 0: mean and population SD of those who sat", async () => {
  const found = await result("maths", "school", "a");
  const mean = (102 + 101.9) / 3;
  expect(found?.["mean"]).toBeCloseTo(mean, 12);
  expect(found?.["sd"]).toBeCloseTo(Math.sqrt(((102 - mean) ** 2 + (101.9 - mean) ** 2 + mean ** 2) / 3), 10);
});

test("cut-offs are shares of the full mark, at the cut-off for excellent and pass, under it for low", async () => {
  expect(await result("maths", "school", "a")).toMatchObject({excellent_cut: 102, pass_cut: 72, low_cut: 48, excellent_0_1: 1 / 3, pass_0_1: 2 / 3, low_0_1: 1 / 3});
  expect(await result("maths", "school", "b")).toMatchObject({excellent_0_1: 0, pass_0_1: 1 / 3, low_0_1: 1 / 3});
});

test("the workspace's rule for a subject wins there and nowhere else", async () => {
  expect(await result("chinese", "school", "a")).toMatchObject({excellent_cut: 108, low_cut: 36, excellent_0_1: 0});
});

test("学区 and area are of all pupils, not means of means; 超均率 is against the area", async () => {
  const area = await result("maths", "area", "示例县");
  expect(area?.["mean"]).toBeCloseTo((102 + 101.9 + 72 + 48 + 47.5) / 6, 12);
  expect(area).toMatchObject({entered: 8, sat: 6, above_average_0_1: 0, small_n: "hide"});
  expect(await result("maths", "district", "d")).toMatchObject({mean: area?.["mean"], scope_name: "第一学区"});
  const school = await result("maths", "school", "b");
  expect(school?.["above_average_0_1"]).toBeCloseTo(((72 + 48 + 47.5) / 3 - (area?.["mean"] as number)) / (area?.["mean"] as number), 12);
});

test("the intake mean is of those who sat", async () => {
  expect(await result("maths", "school", "a")).toMatchObject({intake_mean: 80});
  expect(await result("maths", "school", "b")).toMatchObject({intake_mean: null});
});

test("the total counts pupils who sat every subject, out of the sum of full marks", async () => {
  expect(await result("total", "school", "a")).toMatchObject({full_mark: 240, entered: 5, sat: 2, mean: (202 + 50) / 2});
  expect(await result("total", "school", "b")).toMatchObject({entered: 3, sat: 0, mean: null, state: "missing"});
});

test("the exam itself: pupils and subjects, no total", async () => {
  expect(await rows(connection, "SELECT pupils, subjects, kind, grade FROM marts.exams")).toEqual([{pupils: 9, subjects: 2, kind: "zhongkao", grade: "九年级"}]);
});

test("a pupil exempt from one subject is not entered for the total", async () => {
  const one = await openModels({schools: [], exam_scores: [sat("a", "maths", 90, "normal", "1"), sat("a", "chinese", null, "exempt", "1"), sat("a", "maths", 80, "normal", "2"), sat("a", "chinese", 70, "normal", "2")]}, {}, "marts.exam_results");
  const [found] = await rows(one.connection, "SELECT entered, sat, participation_0_1 FROM marts.exam_results WHERE subject = 'total' AND scope = 'school'");
  one.close();
  expect(found).toEqual({entered: 1, sat: 1, participation_0_1: 1});
});

test("31,022 pupils of 2,410 schools, pass from 2 of 10 and good from 8: the rates of R, and how many schools have all or none", async () => {
  const input = join(import.meta.dirname, "../../../input");
  const golden = JSON.parse(readFileSync(join(input, "reference/expected.json"), "utf8")).chem97.pass;
  const {connection: chemistry, close: closeChemistry} = await openRaw({});
  // There the scores are tenfold.
  await readTable(chemistry, join(input, "messy/chem97_clean.gbk.csv"), ["学校代码", "学号", "成绩"]);
  await chemistry.run(`
    INSERT INTO raw.exam_scores BY NAME
    SELECT 'c' AS exam_id, 2000 AS year, 学校代码 AS school_id, 学号 AS pupil_id, 'chemistry' AS subject, 'other' AS kind, 'junior' AS stage, 100 AS full_mark, 成绩::DECIMAL(9, 3) AS score, 'normal' AS status, 's' AS source_id
    FROM measured`);
  await buildModels(chemistry, bureauOf({examRules: [{exam: null, subject: "chemistry", excellent: 0.8, pass: 0.2, low: 0.1, clause: "示例"}]}), {wanted: ["marts.exam_results"]});
  const [found] = await rows<Record<string, number>>(chemistry, `
    SELECT
      any_value(CASE WHEN scope = 'area' THEN sat END) AS n, any_value(CASE WHEN scope = 'area' THEN pass_0_1 END) AS pass, any_value(CASE WHEN scope = 'area' THEN excellent_0_1 END) AS good,
      count(*) FILTER (scope = 'school' AND pass_0_1 = 1) AS everybody, count(*) FILTER (scope = 'school' AND pass_0_1 = 0) AS nobody
    FROM marts.exam_results`);
  closeChemistry();
  expect(found).toMatchObject({n: golden.all_n, everybody: golden.schools_with_100pct, nobody: golden.schools_with_0pct});
  expect(found!["pass"]).toBeCloseTo(golden.all_pass_rate, 12);
  expect(found!["good"]).toBeCloseTo(golden.all_good / golden.all_n, 12);
});
