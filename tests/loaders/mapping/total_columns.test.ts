import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {mapColumns} from "../../../loaders/mapping/map_columns.js";
import {totalColumns} from "../../../loaders/mapping/total_columns.js";
import {findHeader} from "../../../loaders/tables/find_header.js";

/** Totals of a header as `total = parts`, `?` where parts may lack, and behind | what they may be of too. */
function totals(lines: string[][], constants: Record<string, string> = {}, dataset = "enrolment"): string[] {
  const header = findHeader(lines.map((cells, i) => ({row: i + 1, cells})), [], (columns) => ({found: columns.reduce((sum, {path}) => sum + path.length, 0), indexes: new Set()}));
  const found = findDataset(dataset, "test");
  const mapping = mapColumns("a.csv", header!, found, {year: 2024, constants, columns: {}, items: [], complete: false});
  const letters = (list: readonly {index: number}[]) => list.map(({index}) => String.fromCodePoint(65 + index)).join("");
  return totalColumns(found, mapping).map(({item, columns, complete, also, stage}) => `${stage === null ? "" : `${stage} `}${letters([item.column])} = ${letters(columns)}${complete ? "" : "?"}${also.length === 0 ? "" : `|${letters(also)}`}`);
}
const grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];

test("a total over grades that add up to an item, whatever is counted below it: 合计 › 人数, 总人数, 人数合计", () => {
  const pair = (total: string, name: string) => [["学校", ...grades.flatMap((grade) => [grade, ""]), total, ""], ["", ...grades.flatMap(() => ["班数", "人数"]), "班数", name]];
  expect(totals(pair("合计", "人数"), {stage: "小学"})).toEqual(["O = CEGIKM"]);
  expect(totals(pair("总计", "人数"), {stage: "小学"})).toEqual(["O = CEGIKM"]);
  expect(totals(pair("合计", "教师数"), {stage: "小学"})).toEqual([]);
  for (const total of ["总人数", "人数合计", "全校人数"]) {
    expect(totals([["学校", ...grades.map((grade) => `${grade}人数`), total]], {stage: "小学"})).toEqual(["H = BCDEFG"]);
  }
});
test("合计 alone is one beside the grades only, and may be of the grades of the other stage too", () => {
  expect(totals([["学校", ...grades, "合计"]], {stage: "小学"})).toEqual(["H = BCDEFG"]);
  expect(totals([["学校", "合计", ...grades]], {stage: "小学"})).toEqual(["B = CDEFGH"]);
  expect(totals([["学校", ...grades, "校园面积", "合计"]], {stage: "小学"})).toEqual([]);
  expect(totals([["学校", ...grades, "七年级", "合计"]], {stage: "小学"})).toEqual(["I = BCDEFG|H"]);
  expect(totals([["学校", "学段", ...grades, "七年级", "八年级", "九年级", "合计"]])).toEqual(["primary L = CDEFGH|IJK", "junior L = IJK|CDEFGH"]);
});
test("a 小计 behind the grades of each stage is of these, or of all; the last total may be of all", () => {
  const junior = ["七年级", "八年级", "九年级"];
  expect(totals([["学校", ...grades, "小计", ...junior, "小计", "合计"]])).toEqual(["H = BCDEFG|IJK", "L = IJK|BCDEFG", "M = BCDEFGIJK"]);
  expect(totals([["学校", ...grades, "小学小计", ...junior, "初中小计", "合计"]])).toEqual(["H = BCDEFG", "L = IJK", "M = BCDEFGIJK"]);
});
test("a total over boys and girls of stages, and none of boys alone", () => {
  const lines = [["学校", "小学", "", "初中", "", "合计", "", "总计"], ["", "男", "女", "男", "女", "男", "女", ""]];
  expect(totals(lines)).toEqual(["H = BCDE"]);
});
test("a total over stages, under any accepted name; of one stage alone it may be of more", () => {
  expect(totals([["学校", "小学在校生数", "初中在校生数", "在校学生数", "男生数"]])).toEqual(["D = BC"]);
  expect(totals([["学校", "小学", "合计"], ["", "在校生数", "在校生数"]])).toEqual([]);
  expect(totals([["学校", "小学", "初中", "高中", "全校"], ["", "专任教师数", "专任教师数", "专任教师数", "专任教师数"]], {}, "resources")).toEqual(["E = BC|D"]);
});
test("what stands below 幼儿园 may be in a total", () => {
  expect(totals([["学校", "小学", "初中", "幼儿园", "合计"], ["", "在校生数", "在校生数", "在校生数", "在校生数"]])).toEqual(["E = BC|D"]);
  expect(totals([["学校", "大班", ...grades, "复式班", "合计"]], {stage: "小学"})).toEqual(["J = CDEFGH|B"]);
});
test("none where an item is one column, or where sources.yaml names its year too", () => {
  expect(totals([["学校", "在校生数", "合计"]], {stage: "小学"})).toEqual([]);
});
