import {expect, test} from "vitest";
import {bandOf} from "../../../../src/measures/random_intercept/band.js";

test("an interval above 0 is above, one below is below, one that holds or touches 0 is not distinguishable", () => {
  expect([bandOf(2.1, 1, 2), bandOf(-2.1, 1, 2), bandOf(1.9, 1, 2), bandOf(-2, 1, 2), bandOf(0, 1, 2)])
    .toEqual(["above", "below", "not_distinguishable", "not_distinguishable", "not_distinguishable"]);
});

test("without a standard error nothing is distinguishable", () => {
  expect(bandOf(0, 0, 2)).toBe("not_distinguishable");
});
