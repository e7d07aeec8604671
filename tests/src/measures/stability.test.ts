import {expect, test} from "vitest";
import {stability, type Pair} from "../../../src/measures/stability.js";

const pair = (one: number, other: number): Pair => ({effects: [one, other], bands: [one > 1 ? "above" : "not_distinguishable", other > 1 ? "above" : "not_distinguishable"]});

test("the correlation of effects, and the share of schools in the same band", () => {
  const {schools, correlation, sameBand} = stability([pair(0, 0), pair(1, 2), pair(2, 1), pair(3, 3)]);
  expect([schools, sameBand]).toEqual([4, 0.5]);
  expect(correlation).toBeCloseTo(0.8, 12);
});

test("no correlation below three schools or without variance, no share without schools", () => {
  expect(stability([pair(0, 0), pair(1, 1)])).toEqual({schools: 2, correlation: null, sameBand: 1});
  expect(stability([pair(0, 1), pair(0, 2), pair(0, 3)]).correlation).toBeNull();
  expect(stability([])).toEqual({schools: 0, correlation: null, sameBand: null});
});
