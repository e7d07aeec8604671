import {expect, test} from "vitest";
import {standardise} from "./standardise.js";

test("weighted mean 0 and weighted variance 1", () => {
  const weights = [45, 37, 89, 76, 55];
  const z = standardise([6.2, 7.4, 10.5, 2.1, 7.3], weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expect(z.reduce((sum, value, i) => sum + weights[i]! * value, 0)).toBeCloseTo(0, 9);
  expect(z.reduce((sum, value, i) => sum + weights[i]! * value * value, 0) / total).toBeCloseTo(1, 9);
});

test("all equal gives zeros, nothing gives nothing", () => {
  expect(standardise([3, 3, 3], [1, 2, 3])).toEqual([0, 0, 0]);
  expect(standardise([7], [5])).toEqual([0]);
  expect(standardise([], [])).toEqual([]);
});
