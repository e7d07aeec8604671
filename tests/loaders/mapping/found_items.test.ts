import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {foundItems} from "../../../loaders/mapping/found_items.js";
import {headerOf} from "../sheet_of.js";

const junior = {value: "junior"};
const found = (lines: string[][], stage: Parameters<typeof foundItems>[3] = junior, dataset = "enrolment") => foundItems("a.csv", headerOf(...lines).columns, findDataset(dataset, "test"), stage, () => true).map(({item, column, sum}) => [item, ...(sum.length === 0 ? [column.header] : sum.map((part) => part.column.header))]);

test("items by their names, and by the columns that add up to them where none has the name", () => {
  expect(found([["学校", "七年级", "八年级", "九年级", "班级数"]])).toEqual([["classes", "班级数"], ["pupils", "七年级", "八年级", "九年级"]]);
  expect(found([["学校", "七年级", "八年级", "九年级", "在校生数"]])).toEqual([["pupils", "在校生数"]]);
  expect(found([["学校", "七年级", "八年级", "九年级"]], {value: null})).toEqual([]);
  expect(found([["学校"]])).toEqual([]);
  expect(found([["学校", "毕业生数"]], junior, "rates")).toEqual([]);
});
test("人数 beside 班数 is pupils, alone it may be of anybody; boys and girls add up where no column has both", () => {
  expect(found([["学校", "班数", "人数"]])).toEqual([["classes", "班数"], ["pupils", "人数"]]);
  expect(found([["学校", "人数"]])).toEqual([]);
  expect(found([["学校", "班数", "人数", "学生数"]])).toEqual([["pupils", "学生数"], ["classes", "班数"]]);
  expect(found([["学校", "班数", "毕业生"], ["", "", "人数"]])).toEqual([["classes", "班数"]]);
  expect(() => found([["学校", "班数", "人数", "人数"]])).toThrow(expect.objectContaining({code: "ambiguous_header"}));
  expect(found([["学校", "男生数", "女生数"]])).toEqual([["pupils", "男生数", "女生数"]]);
});
test("two columns of one name are refused, and so is a sum without one of its columns", () => {
  expect(() => found([["学校", "在校生数", "在校生数"]])).toThrow(expect.objectContaining({code: "ambiguous_header", place: "a.csv"}));
  expect(() => found([["学校", "七年级", "九年级"]])).toThrow(expect.objectContaining({code: "incomplete_sum", message: expect.stringContaining("its column 八年级 is not here")}));
});
