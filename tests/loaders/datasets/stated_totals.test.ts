import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {screenFile} from "../../../loaders/check.js";
import {rows} from "../../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-stated-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function read(header: string, lines: readonly string[]) {
  const file = join(folder, "totals.csv");
  writeFileSync(file, `年份,指标,${header}\n${lines.map((line, i) => `2013,指标${i},${line}\n`).join("")}`);
  return screenFile(file, "stated_totals", {}, async (connection, {reasons}) => ({
    stored: (await rows<{value: number; unit: string | null}>(connection, "SELECT value, unit FROM raw.stated_totals ORDER BY row")).map(({value, unit}) => `${value} ${unit ?? ""}`),
    units: (await rows<{text: string; shift: number}>(connection, "SELECT text, shift FROM raw.cell_units ORDER BY row")).map(({text, shift}) => `${text} ${shift}`),
    reasons,
  }));
}

test("a unit behind the number, with 万 or without, is read and recorded; a total without a column of units is in it", async () => {
  expect(await read("数值", ["15所", "1.2万", "1.2 万人", "46人次", "３.５万元", "500平方米", "98.44%", "12", "3套"])).toEqual({
    stored: ["15 所", "12000 ", "12000 人", "46 人次", "35000 元", "500 ㎡", "98.44 %", "12 ", "3 套"], reasons: {},
    units: ["15所 0", "1.2万 4", "1.2 万人 4", "46人次 0", "３.５万元 4", "500平方米 0", "98.44% 0", "3套 0"],
  });
});
test("a plain number is in the unit of its line, or else of the header, and is stored in the plain one", async () => {
  expect(await read("数值,单位", ["1.2,万人", "15,所", "180,人次", "5,个百分点", "7,", "3,千克"])).toEqual({stored: ["12000 人", "15 所", "180 人次", "5 个百分点", "7 ", "3 千克"], reasons: {}, units: ["1.2 万人 4"]});
  expect((await read("数值（万元）", ["1.2"])).stored).toEqual(["12000 元"]);
});
test("what stands behind the number and in the column of units may not contradict each other", async () => {
  expect(await read("数值,单位", ["15所,所", "12个班,班", "15个,所", "1.2万人,人", "1.2万人,万人", "1.2万,人", "15所,人", "1.2万,万人", "46人次,人", "100名,人", "5％,%", "25册,册/人"])).toMatchObject({
    stored: ["15 所", "12 班", "15 所", "12000 人", "12000 人", "12000 人", "100 人", "5 %", "25 册/人"], reasons: {"reject:unit_contradicts": 3},
  });
});
test("a word that is no unit, and a unit without a number, are rejected", async () => {
  expect((await read("数值", ["15呀", "万人", "约15所", ""])).reasons).toEqual({"reject:unreadable_value": 4});
});
test("every line is a total: one that is called so, or is of all, is no total of the others", async () => {
  const file = join(folder, "called.csv");
  writeFileSync(file, "对象,年份,指标,数值\n小学合计,2013,学校数,14\n合计,2013,学校数,29\n全部,2013,在校生合计,20000\n全区,2013,专任教师小计,900\n");
  expect(await screenFile(file, "stated_totals", {}, async (connection, {reasons}) => ({
    stored: (await rows<{said: string}>(connection, "SELECT concat_ws(' ', statement, subject, CAST(value AS INTEGER)) AS said FROM raw.stated_totals ORDER BY row")).map(({said}) => said), reasons,
  }))).toEqual({stored: ["学校数 小学合计 14", "学校数 合计 29", "在校生合计 全部 20000", "专任教师小计 全区 900"], reasons: {}});
});
