import {expect, test} from "vitest";
import {leastPassing} from "../../../../src/measures/remedies/least_passing.js";

test("the least that passes is found to the last halving, from the side that passes", () => {
  const least = leastPassing(0, 8, 60, (value) => value ** 2 >= 2);
  expect(least ** 2).toBeGreaterThanOrEqual(2);
  expect(least).toBeCloseTo(Math.SQRT2, 14);
  expect(leastPassing(0, 8, 3, (value) => value >= 2.5)).toBe(3);
});

test("where nothing below the upper bound passes it is the upper bound", () => {
  expect(leastPassing(0, 8, 60, () => false)).toBe(8);
});
