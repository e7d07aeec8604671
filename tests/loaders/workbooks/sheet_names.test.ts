import {expect, test} from "vitest";
import {columnLetters} from "../../../loaders/formats/address.js";
import {columnIndex, safeSheetNames} from "../../../loaders/workbooks/sheet_names.js";

test("names that Excel forbids become ones that it takes, none twice and none like the list's", () => {
  expect(safeSheetNames(["", "小学", "教基3112/小学", "小学", "核对结果", "x".repeat(40)])).toEqual(["数据", "小学", "教基3112小学", "小学 (2)", "核对结果 (2)", "x".repeat(31)]);
});
test.each([0, 25, 26, 701, 702, 16_383])("column %d has its letters and its letters it", (index) => {
  expect(columnIndex(columnLetters(index))).toBe(index);
});
