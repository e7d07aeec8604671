import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {screenFile} from "../../../loaders/check.js";
import {rows} from "../../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-standard-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function read(lines: readonly string[], header = "数值") {
  const file = join(folder, "items.csv");
  writeFileSync(file, `项目,学段,${header}\n${lines.join("\n")}\n`);
  return screenFile(file, "standard_items", {constants: {year: 2013}}, async (connection, {reasons}) => ({
    values: (await rows<{value: number | null}>(connection, "SELECT value FROM raw.standard_items ORDER BY row")).map(({value}) => value),
    shares: (await rows<{item: string}>(connection, "SELECT item FROM raw.columns WHERE field = 'value' AND unit = '0–1' ORDER BY item")).map(({item}) => item),
    reasons,
  }));
}

test("where no percentage of the table is above 1 they are shares, and recorded as such: 0.96 is 96 %", async () => {
  expect(await read(["初中三年巩固率,,0.96", "教师持证上岗,,1", "社会认可度,,0.8725", "特殊教育生均公用经费,,0.6万元", "班额,小学,45人", "学校规模,,0所"])).toEqual({values: [96, 100, 87.25, 6000, 45, 0], shares: ["recognition", "retention", "teachers_certified"], reasons: {}});
});
test("beside percent points a plain number up to 1 may be either and is rejected; with a % behind it, it is what it says", async () => {
  expect(await read(["初中三年巩固率,,0.96", "教师持证上岗,,100", "社会认可度,,87.5%"])).toEqual({values: [100, 87.5], shares: [], reasons: {"reject:ambiguous_percent": 1}});
  expect(await read(["教师培训经费,,0.96%", "教师持证上岗,,100"])).toMatchObject({values: [0.96, 100], reasons: {}});
  expect(await read(["教师培训经费,,0.96%"])).toMatchObject({values: [0.96], reasons: {}});
});
test("a header in % says that they are points", async () => {
  expect(await read(["教师培训经费,,0.96"], "完成值（%）")).toMatchObject({values: [0.96], shares: []});
});
test("figures of other units and of none are as they are written, an empty one is none", async () => {
  expect(await read(["国家义务教育质量监测,,0.12", "国家义务教育质量监测,小学,12%", "特殊教育生均公用经费,,6000", "德育与校园文化,,"])).toEqual({values: [0.12, 12, 6000, null], shares: [], reasons: {}});
});
test("a figure with a unit that its item is never in is rejected", async () => {
  expect((await read(["特殊教育生均公用经费,,60%", "班额,小学,45元"])).reasons).toEqual({"reject:unreadable_value": 2});
});
test("items are known by the names of tables and by the requirement in full, and a conclusion that is not drawn yet is none", async () => {
  const file = join(folder, "named.csv");
  writeFileSync(file, "指标,标准值,实际值,达标情况\n县域内初中三年巩固率,95%,96.3%,达标\n县域内义务教育学校规划布局合理，符合国家规定要求。,,,√\n\"残疾儿童入学率\",95%,,待填报\n无过重课业负担,,,×\n课程开齐开足,,,—\n校风,,,好\n");
  await screenFile(file, "standard_items", {constants: {year: 2013}}, async (connection, {reasons}) => {
    expect(reasons).toEqual({"reject:unknown_word": 1});
    expect((await rows<{said: string}>(connection, "SELECT concat_ws(' ', item, CAST(value AS DOUBLE), coalesce(conclusion, '-')) AS said FROM raw.standard_items ORDER BY row")).map(({said}) => said)).toEqual(["retention 96.3 pass", "school_planning pass", "disabled_enrolment -", "workload fail", "curriculum -"]);
  });
});
