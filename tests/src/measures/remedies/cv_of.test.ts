import {expect, test} from "vitest";
import {cvOf} from "../../../../src/measures/remedies/cv_of.js";
import {official} from "./official.js";

test("the official worked example gives 0.515256630, not the unweighted 0.488770682", () => {
  expect(cvOf(official)?.toFixed(9)).toBe("0.515256630");
});

test("equal values give 0, additions count, and nothing to share out gives null", () => {
  expect(cvOf([{pupils: 10, resource: 20}, {pupils: 30, resource: 60}])).toBe(0);
  expect(cvOf([{pupils: 10, resource: 20}, {pupils: 30, resource: 50}], [0, 10])).toBe(0);
  expect(cvOf([{pupils: 10, resource: 0}])).toBeNull();
  expect(cvOf([])).toBeNull();
});
