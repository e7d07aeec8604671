import {expect, test} from "vitest";
import {goesOn} from "../../../loaders/tables/goes_on.js";

const known = new Set([0, 1]);
test.each<[string, string[], string[]]>([
  ["names parts of other columns", ["学校", "在校生", "专任教师", ""], ["", "", "计", "本科"]],
  ["says the whole of a known one", ["学校", "在校生", "教师", ""], ["", "合计", "计", "本科"]],
  ["holds nothing but units", ["学校", "面积"], ["", "平方米"]],
  ["says the amount", ["学校", "图书"], ["", "总册数"]],
])("a line that %s is header still", (_, line, next) => {
  expect(goesOn(line, next, known)).toBe(true);
});
test.each<[string, string[], string[]]>([
  ["is a record", ["学校", "在校生", "教师"], ["一中", "540", "30"]],
  ["says something new below a known column", ["学校", "在校生", "教师", ""], ["", "男", "计", "本科"]],
  ["holds an id", ["学校", "在校生", "代码", "教师"], ["", "", "3253000001", "计"]],
  ["is blank", ["学校", "在校生"], ["", " "]],
])("a line that %s is none", (_, line, next) => {
  expect(goesOn(line, next, known)).toBe(false);
});
test("nor is nothing", () => {
  expect(goesOn(["学校"], undefined, known)).toBe(false);
});
