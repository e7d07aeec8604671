import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {flagOf} from "../../../loaders/mapping/flag_of.js";
import {columnsOf} from "../sheet_of.js";

const scores = findDataset("exam_scores", "test");
const flag = (lines: string[][], among?: string[]) => {
  const column = columnsOf(...lines).at(-1);
  return column === undefined ? undefined : flagOf(column, scores, among);
};

test.each([
  [[["数学缺考"]], "maths", "absent"], [[["缺考(数学)"]], "maths", "absent"], [[["数学-缺考标志"]], "maths", "absent"], [[["数学", ""], ["得分", "是否缺考"]], "maths", "absent"], [[["缺考", ""], ["语文", "数学"]], "maths", "absent"],
  [[["英语 作弊"]], "english", "cheat"], [[["英语（是否违纪）"]], "english", "cheat"],
])("%j is the flag of one subject", (lines, item, field) => {
  expect(flag(lines)).toEqual({item, field});
});
test.each([[[["缺考"]]], [[["数学"]]], [[["数学缺考人数"]]], [[["体能缺考"]]], [[["数学", ""], ["得分", "名次"]]], [[[":"]]]])("%j is none", (lines) => {
  expect(flag(lines)).toBeNull();
});
test("only the items that are asked for have flags, and a dataset without flags has none", () => {
  expect(flag([["数学缺考"]], ["chinese"])).toBeNull();
  expect(flag([["数学缺考"]], [])).toBeNull();
  expect(flagOf({name: "专任教师数缺考"}, findDataset("resources", "test"))).toBeNull();
});
