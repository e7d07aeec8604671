import {expect, test} from "vitest";
import type {ScreeningCheck} from "../../../loaders/checks/check.js";
import {runScreening} from "../../../loaders/checks/run.js";
import {rows} from "../../../src/duckdb.js";
import {openRaw, type RawRows} from "../../src/models/raw.js";

const words = {zh: "甲", en: "A"};
const check = (id: string, more: Partial<ScreeningCheck>): ScreeningCheck => ({id, ...words, fault: words, repair: words, severity: "fail", datasets: ["enrolment"], ...more});
const find = (): string => "SELECT source_id, sheet, row, NULL::VARCHAR AS col, 'value' AS field, CAST(value AS VARCHAR) AS value, '多' AS zh, 'many' AS en FROM raw.enrolment WHERE value > 90";
const line = {sheet: "", school_id: "01", year: 2013, stage: "primary", item: "pupils"};
const tables: RawRows = {
  enrolment: [{...line, row: 3, value: 99}, {...line, row: 2, value: 95}, {...line, row: 4, value: 9}, {...line, row: 2, value: 99, source_id: "t"}],
  rejects: [{sheet: "", row: 9, outcome: "reject", reason: "unknown_school"}, {sheet: "", row: 10, outcome: "skip", reason: "unknown_school"}, {sheet: "", row: 9, outcome: "reject", reason: "unknown_school", source_id: "t"}],
  columns: [{sheet: "", field: "value", item: "", col: "D"}, {sheet: "", field: "value", item: "pupils", col: "B"}],
};
const run = async (checks: ScreeningCheck[], file: {source: string; dataset: string} | null) => {
  const {connection, close} = await openRaw(tables);
  const {outcomes, findings} = await runScreening(connection, file, checks);
  const made = await rows(connection, "SELECT 1 FROM duckdb_tables() WHERE table_name = 'made_for_check'");
  await connection.run("DROP TABLE IF EXISTS made_for_check");
  close();
  return {outcomes: outcomes.map(({check: {id}, severity, offending, passed, looked}) => [id, severity, offending, passed, looked]), findings: findings.map(({source_id, row, col, value, zh}) => [source_id, row, col, value, zh]), made: made.length};
};
const file = {source: "s", dataset: "enrolment"};

test("of a file its own records alone are looked at, in the order of their lines; a column is looked up by its field", async () => {
  expect(await run([check("a", {find})], file)).toMatchObject({outcomes: [["a", "fail", 2, false, true]], findings: [["s", 2, "D", "95.0000", "多"], ["s", 3, "D", "99.0000", "多"]]});
  expect(await run([check("a", {find})], null)).toMatchObject({outcomes: [["a", "fail", 3, false, true]], findings: [["s", 2, "D", "95.0000", "多"], ["s", 3, "D", "99.0000", "多"], ["t", 2, null, "99.0000", "多"]]});
});
test("a check of rejects counts those of its reasons, and warns in a load, where their records are left out", async () => {
  const rejects = [check("a", {rejects: ["unknown_school", "missing_school"]})];
  expect(await run(rejects, file)).toMatchObject({outcomes: [["a", "fail", 1, false, true]], findings: []});
  expect(await run(rejects, null)).toMatchObject({outcomes: [["a", "warn", 2, false, true]], findings: []});
});
test("a check of other datasets is none of a file's, one of a file alone none of a load's", async () => {
  const checks = [check("a", {find, datasets: ["rates"]}), check("b", {find, alone: true})];
  expect((await run(checks, file)).outcomes.map(([id]) => id)).toEqual(["b"]);
  expect((await run(checks, null)).outcomes.map(([id]) => id)).toEqual(["a"]);
});
test("what finds nothing has passed, and has looked where there was what it needs", async () => {
  const none = (): string => `SELECT * FROM (${find()}) WHERE false`;
  const needs = (sql: string): ScreeningCheck["needs"] => ({...words, sql: () => sql});
  expect((await run([check("a", {find: none}), check("b", {find: none, needs: needs("SELECT 1 WHERE false")}), check("c", {find: none, needs: needs("SELECT 1")}), check("d", {find, needs: needs("SELECT 1 WHERE false")})], file)).outcomes).toEqual([["a", "fail", 0, true, true], ["b", "fail", 0, true, false], ["c", "fail", 0, true, true], ["d", "fail", 2, false, true]]);
});
test("a check makes its tables before it looks", async () => {
  expect(await run([check("a", {prepare: async (connection) => void await connection.run("CREATE OR REPLACE TEMP TABLE made_for_check AS SELECT 95 AS most"), find: () => `SELECT * FROM (${find()}) WHERE CAST(value AS DOUBLE) > (SELECT most FROM made_for_check)`})], file)).toMatchObject({findings: [["s", 3, "D", "99.0000", "多"]], made: 1});
});
