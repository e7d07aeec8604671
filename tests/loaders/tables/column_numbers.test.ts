import {expect, test} from "vitest";
import {numbersColumns} from "../../../loaders/tables/column_numbers.js";

test("a line of 甲 乙 and consecutive numbers numbers the columns, with blanks for those that have none", () => {
  expect([["甲", "乙", "1", "2", "3"], ["甲", "", "１", "(2)", "3=1+2"], ["栏次", "1", "2"], ["1", "2", "3", "4", "5"]].map(numbersColumns)).toEqual([true, true, true, true]);
});
test("a school called 甲, a line of figures, and what is in another order number nothing", () => {
  expect([["甲", "1"], ["甲", "乙"], ["甲", "1", "3"], ["甲", "2", "3"], ["乙", "甲", "1", "2"], ["1", "2", "3", "4"], ["甲", "1", "2", "一中"], ["", ""], []].map(numbersColumns)).toEqual(Array(9).fill(false));
});
