import {expect, test} from "vitest";
import {literal} from "../../../loaders/sql/quote.js";
import {markUnnamedTotals} from "../../../loaders/sql/unnamed_totals.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf, mappingOf} from "./stage.js";

const {connection} = databaseOf();
const header = ["序号", "项目", "级别", "学区", "人次"];
const marked = async (lines: (string | number)[][], names = header) => {
  const {dataset, mapping} = mappingOf("training", [names]);
  const cell = (line: (string | number)[], name: string): string => literal(String(line[names.indexOf(name)] ?? ""));
  await connection().run(`
    CREATE OR REPLACE TEMP TABLE records AS SELECT 0 AS sheet_index, 0 AS part, row, nullif(serial, '') AS serial, programme, coalesce(nullif(level, ''), 'unstated') AS level, CAST(times AS BIGINT) AS person_times, NULL::VARCHAR AS fault, NULL::VARCHAR AS fault_col, NULL::VARCHAR AS fault_value
    FROM (VALUES ${lines.map((line, at) => `(${at + 2}, ${header.map((name) => cell(line, name)).join(", ")})`).join(", ")}) AS t(row, serial, programme, level, district, times)`);
  await markUnnamedTotals(connection(), dataset, [mapping]);
  return (await rows<{row: number; fault_col: string; fault_value: string}>(connection(), "SELECT row, fault_col, fault_value FROM records WHERE fault = 'programme:total_line' ORDER BY row")).map((row) => Object.values(row));
};
const two = [[1, "甲", "县级", "城东", 10], [2, "乙", "县级", "城东", 20]];

test("a programme without serial and level that is the sum of all above is a total, the next one of those after it too", async () => {
  expect(await marked([...two, ["", "本学期", "", "城东", 30]])).toEqual([[4, "B", "本学期"]]);
  expect(await marked([...two, ["", "本学期", "", "城东", 30], [3, "丙", "县级", "城东", 5], ["", "全年", "", "城东", 35]])).toEqual([[4, "B", "本学期"], [6, "B", "全年"]]);
});
test.each<[string, (string | number)[][], string[]?]>([
  ["another sum", [...two, ["", "本学期", "", "城东", 31]]], ["a serial", [...two, [3, "本学期", "", "城东", 30]]], ["a level", [...two, ["", "本学期", "县级", "城东", 30]]], ["one line above", [[1, "甲", "县级", "城东", 10], ["", "本学期", "", "城东", 10]]],
  ["another line without a level", [[1, "甲", "县级", "城东", 10], [2, "乙", "", "城东", 20], ["", "本学期", "", "城东", 30]]], ["no serials", two.map((line) => line.slice(1)).concat([["本学期", "", "城东", 30]]), header.slice(1)],
])("a line is none with %s", async (_, lines, names) => {
  expect(await marked(lines, names)).toEqual([]);
});
