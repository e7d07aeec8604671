import {expect, test} from "vitest";
import {labelledValues} from "../../../loaders/tables/labelled_values.js";

const labels = new Set(["学校名称", "学校标识码", "填报单位"]);
const of = (...lines: string[][]) => labelledValues(lines.map((cells, index) => ({row: index + 1, cells})), labels).map(({label, value, row, col}) => `${label}=${value} @${row},${col}`);

test("a value behind its label in one cell, alone or among others", () => {
  expect(of(["2013年办学条件"], ["学校名称：示例一小"], ["", "填报单位（盖章）: 示例 一小   填报日期：2013年9月1日"])).toEqual(["学校名称=示例一小 @2,0", "填报单位=示例 一小 @3,1"]);
});
test("label and value in two cells, with blanks between", () => {
  expect(of(["学校标识码", "", "３２５３０００００１", "学校 名称：", "示例一小"])).toEqual(["学校标识码=3253000001 @1,2", "学校名称=示例一小 @1,4"]);
});
test("a label without a value, beside another label, or inside a word is none", () => {
  expect(of(["学校名称"], ["学校名称："], ["学校名称", "学校标识码"], ["各学校名称见附表：无"], [])).toEqual([]);
});
test("a seal and a date behind a value are none of it, and the next label is no value", () => {
  expect(of(["学校名称：示例一小（盖章）"], ["学校名称（章）：示例一小    2013年9月10日"], ["学校名称", "示例一小 2013-09-10（公章）"], ["学校名称：（盖章）", "学校名称：", "", "填表人：", "张"], ["学校标识码：3253000001"])).toEqual(["学校名称=示例一小 @1,0", "学校名称=示例一小 @2,0", "学校名称=示例一小 @3,1", "学校标识码=3253000001 @5,0"]);
});
