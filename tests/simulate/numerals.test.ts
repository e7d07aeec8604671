import {expect, test} from "vitest";
import {fullWidth, numeral} from "./numerals.js";

test.each([[1, "一"], [10, "十"], [15, "十五"], [20, "二十"], [21, "二十一"], [100, "一百"], [105, "一百零五"], [110, "一百一十"], [1005, "一千零五"], [3210, "三千二百一十"]])("%i is %s", (n, text) => {
  expect(numeral(n)).toBe(text);
});

test.each([0, -1, 1.5, 10000, NaN])("%d has no numeral", n => {
  expect(() => numeral(n)).toThrow(RangeError);
});

test("full width keeps what is not ASCII", () => {
  expect(fullWidth("95.5 分")).toBe("９５．５ 分");
});
