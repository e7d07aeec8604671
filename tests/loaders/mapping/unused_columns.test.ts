import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {passedGroup, unusedColumns, unusedText} from "../../../loaders/mapping/unused_columns.js";

const of = (dataset: string, ...path: string[]) => passedGroup(findDataset(dataset, ""), {path});

test.each([["enrolment", ["上学年", "在校生数"], "上学年"], ["enrolment", ["2013", "招生", "学生数"], "招生"], ["resources", ["规划", "图书册数"], "规划"]])("of %s %j was seen as other figures", (dataset, path, name) => {
  expect(of(dataset, ...path)).toEqual({name, why: "other_figures"});
});
test("below a group of some pupils, of any dataset", () => {
  expect(of("enrolment", "其中:随迁子女", "在校生数")).toEqual({name: "其中:随迁子女", why: "some_only"});
  expect(of("rates", "随迁子女", "毕业生数")).toEqual({name: "随迁子女", why: "some_only"});
});
test("a column that is none of the dataset's figures, that stands below no such group, or below nothing was not", () => {
  expect([of("enrolment", "上学年", "备注"), of("enrolment", "上学年", "学校名称"), of("enrolment", "在校", "在校生数"), of("rates", "上学年", "毕业生数"), of("enrolment", "在校生数"), of("enrolment")]).toEqual([null, null, null, null, null, null]);
});
test("each column not read has its letter, the accepted name that it is like, and the group; the text says them", () => {
  const columns = [["备注"], ["上学年", "在校生数"], ["班級数"]].map((path, index) => ({index, header: path.join(" › "), path, name: path.join("›"), unit: {shift: 0}, texts: path}));
  const found = unusedColumns(findDataset("enrolment", ""), {header: {columns, row: 1, titles: [], lines: [], written: 3, filled: 3}, fields: new Map(), items: [], percents: new Map(), byItem: [], unused: columns});
  expect(found.map(unusedText)).toEqual(['A "备注"', 'B "上学年 › 在校生数" (seen as 上学年: not what there is on 1 September)', 'C "班級数" (like 班数)']);
});
