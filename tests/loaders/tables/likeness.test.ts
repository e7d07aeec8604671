import {expect, test} from "vitest";
import {likeness} from "../../../loaders/tables/likeness.js";

test("equal names are alike, names without a common letter are not", () => {
  expect([likeness("在校生数", "在校生数"), likeness("", ""), likeness("a", ""), likeness("班级", "学生")]).toEqual([1, 1, 0, 0]);
});
test("one letter of four is a quarter", () => {
  expect(likeness("在校生数", "在校生树")).toBe(0.75);
});
test("the order of the words counts less than the words", () => {
  expect(likeness("成绩(数学)", "数学成绩")).toBeCloseTo((0.9 * 8) / 10, 12);
  expect(likeness("数学成绩", "成绩(数学)")).toBe(likeness("成绩(数学)", "数学成绩"));
});
