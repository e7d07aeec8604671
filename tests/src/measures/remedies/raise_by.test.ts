import {expect, test} from "vitest";
import {raiseBy} from "../../../../src/measures/remedies/raise_by.js";

const schools = [{pupils: 10, resource: 10, share: 0.5}, {pupils: 20, resource: 60}, {pupils: 10, resource: 20}];

test("the total counted here or at the schools is given, those below their level stand at it", () => {
  // Below 4 − β ÷ share: with β = 1 the first at 2 and the third at 3.
  expect(raiseBy(schools, 4, 20, "stage")).toEqual({beta: 1, units: [20, 0, 10]});
  expect(raiseBy(schools, 4, 30, "school")).toEqual({beta: 1, units: [20, 0, 10]});
});

test("more than all at the top takes β below 0, nothing leaves it where the first would be raised", () => {
  expect(raiseBy(schools, 4, 100, "stage")?.beta).toBeLessThan(0);
  expect(raiseBy(schools, 4, 0, "stage")).toEqual({beta: 2, units: [0, 0, 0]});
});

test("fixed schools get nothing, and without others there is none", () => {
  expect(raiseBy(schools.map((school) => ({...school, fixed: school.pupils === 10})), 4, 10, "stage")?.units).toEqual([0, 10, 0]);
  expect(raiseBy(schools.map((school) => ({...school, fixed: true})), 4, 10, "stage")).toBeNull();
  expect(raiseBy([], 4, 10, "school")).toBeNull();
});
