import {expect, test} from "vitest";
import {splitsGroup} from "../../../loaders/tables/splits_group.js";

const splits = (lines: string[][], next?: string[], third?: string[]) => splitsGroup(lines, next, third, new Set([0, 1]));

test("names below a name with a gap to its right, or a merged one, divide it", () => {
  expect(splits([["学校", "专任教师", ""]], ["", "男", "女"])).toBe(true);
  expect(splits([["学校", "专任教师", "专任教师"]], ["学校", "男", "女"])).toBe(true);
  expect(splits([["学校", "图书册数", ""]], ["", "2021年", "2022年"])).toBe(true);
  expect(splits([["学校", "专任教师", ""]], ["", "35岁以下", "36—45岁"])).toBe(true);
});
test("so do those with gaps of their own over a third line", () => {
  expect(splits([["学校", "在校生数", "", "", ""]], ["", "小学", "", "初中", ""], ["", "男", "女", "男", "女"])).toBe(true);
});
test("a record, one name alone, and nothing divide nothing", () => {
  expect(splits([["学校", "专任教师", ""]], ["一中", "30", "5"])).toBe(false);
  expect(splits([["学校", "专任教师", ""]], ["一中", "甲", "乙"])).toBe(false);
  expect(splits([["学校", "专任教师", ""]], ["", "男", ""])).toBe(false);
  expect(splits([["学校", "专任教师", ""]])).toBe(false);
});
