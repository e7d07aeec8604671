import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";

interface Total {
  at: string;
  word: string;
  stated: number;
  computed: number;
  agrees: boolean | null;
}

const folder = mkdtempSync(join(tmpdir(), "junheng-totals-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function totals(dataset: string, ...lines: string[]): Promise<Total[]> {
  const file = join(folder, "file.csv");
  writeFileSync(file, lines.join("\n"));
  return screenAtDesk(file, dataset, {}, (connection) => rows<Total>(connection, "SELECT col || row AS at, word, stated::DOUBLE AS stated, computed::DOUBLE AS computed, agrees FROM raw.total_lines ORDER BY row, col"));
}

const header = "学校标识码,学校名称,在校生数,班级数";

test("a 合计 below its lines, column by column", async () => {
  expect(await totals("enrolment", header, "1,一中,1000,20", "2,二中,600,12", "合 计,,1600,33")).toEqual([
    {at: "C4", word: "合计", stated: 1600, computed: 1600, agrees: true},
    {at: "D4", word: "合计", stated: 33, computed: 32, agrees: false},
  ]);
});
test("小计 are sums since the last one, 合计 of all above them, 平均 is no sum", async () => {
  const found = await totals("enrolment", header, "1,一中,100,2", "2,二中,200,4", "小计,,300,6", "平均,,150,3", "3,三中,50,1", "小计,,50,1", "合计,,350,7");
  expect(found.map(({at, agrees}) => [at, agrees])).toEqual([["C4", true], ["D4", true], ["C7", true], ["D7", true], ["C8", true], ["D8", true]]);
  const wrong = await totals("enrolment", header, "1,一中,100,2", "小计,,100,2", "3,三中,50,1", "小计,,150,3");
  expect(wrong.filter(({agrees}) => agrees === false)).toEqual([{at: "C5", word: "小计", stated: 150, computed: 50, agrees: false}, {at: "D5", word: "小计", stated: 3, computed: 1, agrees: false}]);
});
test("other spellings are total lines too, and a school called like one is a school", async () => {
  const found = await totals("enrolment", header, "总和小学,,100,2", "2,二中,200,4", "小计：,,300,6", "3,合计划小学,50,1", "小 计（1所）,,50,1", "全县合计：,,351,7");
  expect(found.map(({at, word, computed, agrees}) => [at, word, computed, agrees])).toEqual([["C4", "小计", 300, true], ["D4", "小计", 6, true], ["C6", "小计", 50, true], ["D6", "小计", 1, true], ["C7", "全县合计", 350, false], ["D7", "全县合计", 7, true]]);
});
test("a total of one stage, by its word or by the stage of its line, is of the lines of that stage", async () => {
  const lines = ["丙校,小学,12,540", "丙校,初中,6,300", "丙校小计,,18,840", "甲中,初中,6,300"];
  const found = await totals("enrolment", "学校名称,学段,班级数,在校生数", ...lines, "初中合计,,12,600", "小学合计,,12,541", "合计,初中,12,600", "总计,,24,1140");
  expect(found.map(({at, word, computed, agrees}) => [at, word, computed, agrees])).toEqual([
    ["C4", "丙校小计", 18, true], ["D4", "丙校小计", 840, true], ["C6", "初中合计", 12, true], ["D6", "初中合计", 600, true], ["C7", "小学合计", 12, true], ["D7", "小学合计", 540, false],
    ["C8", "合计", 12, true], ["D8", "合计", 600, true], ["C9", "总计", 24, true], ["D9", "总计", 1140, true],
  ]);
});
test("a part of the lines above is compared with nothing, and takes nothing from the totals around it", async () => {
  const found = await totals("enrolment", header, "1,一中,100,2", "2,二中,200,4", "其中：民办,,200,4", ",其中：公办,150,2", "小计,,300,6", "3,三中,50,1", "合计,,350,7", "其中：民办,,200,4");
  expect(found.map(({at, agrees}) => [at, agrees])).toEqual([["C6", true], ["D6", true], ["C8", true], ["D8", true]]);
});
test("a 合计 above its lines", async () => {
  expect((await totals("enrolment", header, "合计,,1600,32", "1,一中,1000,20", "2,二中,600,12")).map(({agrees}) => agrees)).toEqual([true, true]);
});
test("nothing is decided where a line of it was rejected; a missing figure counts as none", async () => {
  const found = await totals("enrolment", header, "1,一中,1000,20", "2,二中,600,暂无", "合计,,1600,20");
  expect(found.map(({at, agrees}) => [at, agrees])).toEqual([["C4", true], ["D4", true]]);
  expect((await totals("enrolment", header, "1,一中,1000,2O", "2,二中,600,12", "合计,,1600,33"))[1]).toMatchObject({at: "D4", agrees: null});
});
test("both counts of a rate, person-times, and a unit in the header", async () => {
  expect((await totals("rates", "学校,年份,学段,比率,毕业生数,升学人数", "1,2013,初中,promotion_rate,320,315", "合计,,,,320,316")).map(({at, agrees}) => [at, agrees])).toEqual([["E3", true], ["F3", false]]);
  expect((await totals("training", "学校,年份,学区代码,项目,参训人次", "1,2013,J1,国培,30", "1,2013,J1,省培,12", "合计,,,,42")).map(({at, agrees}) => [at, agrees])).toEqual([["E4", true]]);
  expect((await totals("resources", "学校,专任教师数,教学仪器设备值(万元)", "1,80,300.12", "2,40,100.13", "合计,120,400.2")).map(({at, stated, agrees}) => [at, stated, agrees])).toEqual([["B4", 120, true], ["C4", 4_002_000, true]]);
});
test("scores have no total, a long file of several items neither", async () => {
  expect(await totals("exam_scores", "学校,考号,语文,数学", "1,01,90,80", "合计,,91,80")).toEqual([]);
  expect(await totals("enrolment", "学校,项目,数值", "1,在校生数,90", "1,班级数,3", "合计,,100")).toEqual([]);
  expect((await totals("enrolment", "学校,项目,数值", "1,在校生数,90", "2,在校生数,10", "合计,,100")).map(({agrees}) => agrees)).toEqual([true]);
});
