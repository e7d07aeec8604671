import {expect, test} from "vitest";
import {numberText} from "../../../loaders/formats/number_text.js";

test.each([
  [0, "0"], [-0, "0"], [5, "5"], [-5.5, "-5.5"], [0.1 + 0.2, "0.3"], [1.005, "1.005"], [20.000000000000004, "20"], [9902000001, "9902000001"], [123456789012345, "123456789012345"],
  [1e21, "1000000000000000000000"], [1.5e22, "15000000000000000000000"], [1e-7, "0.0000001"], [-1.25e-9, "-0.00000000125"], [123456789012345680, "123456789012346000"],
])("%d is %s, without float noise and never with an exponent", (value, text) => {
  expect(numberText(value)).toBe(text);
});
test("what is no number stays unreadable", () => {
  expect([Number.NaN, Infinity].map(numberText)).toEqual(["NaN", "Infinity"]);
});
