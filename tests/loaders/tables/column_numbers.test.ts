import {expect, test} from "vitest";
import {numbersColumns} from "../../../loaders/tables/column_numbers.js";

const bare = (cells: string[]): boolean => numbersColumns(cells, cells.map(() => "数"));
const below = (...headers: string[]) => (cells: string[]): boolean => numbersColumns(cells, headers);

test("a line of 甲 乙 and consecutive numbers numbers the columns, with blanks or dashes for those that have none", () => {
  expect([["甲", "乙", "1", "2", "3"], ["甲", "", "１", "(2)", "3=1+2"], ["栏次", "1", "2"], ["栏次", "甲", "乙", "1", "2"], ["A", "B", "1", "2"], ["—", "—", "1", "2"], ["1", "2", "3", "4", "5"]].map(bare)).toEqual(Array(7).fill(true));
});
test("so does one of numbers that can be nothing else, and one of 甲 乙 丙 丁 alone below every name", () => {
  expect([["(1)", "(2)", "(3)"], ["（１）", "（２）"], ["①", "②"], ["列1", "列2", "列3"], ["第1栏", "第2栏"], ["甲", "乙", "丙", "丁"]].map(bare)).toEqual(Array(6).fill(true));
});
test("fewer than five bare numbers do where one stands in a column of words, or where those are blank and every other column has one", () => {
  const numbers = below("学校名称", "学段", "班级数", "在校生数");
  expect([["1", "2", "3", "4"], ["", "", "1", "2"], ["", "", "(1)", "(2)"]].map(numbers)).toEqual([true, true, true]);
  expect([["1", "2", "3"], ["", "", "1"], ["", "", "", "1"], ["", "小学", "1", "2"], ["", "", "2", "3"], ["1", "", "2", "3"]].map(numbers)).toEqual(Array(6).fill(false));
  expect(below("学号", "语文", "数学", "英语")(["1", "2", "3", "4"])).toBe(false);
});
test("a school called 甲, a line of figures, and what is in another order number nothing", () => {
  expect([["甲", "1"], ["甲", "乙"], ["甲", "乙", "丙"], ["A", "1", "2"], ["甲", "1", "3"], ["甲", "2", "3"], ["乙", "甲", "1", "2"], ["1", "2", "3", "4"], ["甲", "1", "2", "一中"], ["(1)", "(3)"], ["(1)"], ["—", "—", "2", "1"], ["", ""], []].map(bare)).toEqual(Array(14).fill(false));
});
