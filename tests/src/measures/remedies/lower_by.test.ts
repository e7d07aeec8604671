import {expect, test} from "vitest";
import {lowerBy} from "../../../../src/measures/remedies/lower_by.js";

const schools = [{pupils: 10, resource: 40, share: 0.5}, {pupils: 20, resource: 20}, {pupils: 10, resource: 50}];

test("those above their level give down to it, and the total is given", () => {
  // Above 4 − β ÷ share: with β = 1 the first at 2 gives 20 ÷ 0.5, the third at 3 gives 20.
  const found = lowerBy(schools, 4, 60);
  expect(found?.beta).toBeCloseTo(1, 12);
  expect(found?.units.map((unit) => Number(unit.toFixed(9)))).toEqual([-40, 0, -20]);
});

test("no school gives more than it has or may, and fixed ones nothing", () => {
  expect(lowerBy(schools, 4, 150)?.units.map((unit) => Number(unit.toFixed(5)))).toEqual([-80, -20, -50]);
  expect(lowerBy([{...schools[0]!, most: 5}, ...schools.slice(1)], 4, 25)?.units.map((unit) => Number(unit.toFixed(9)))).toEqual([-5, 0, -20]);
  expect(lowerBy(schools.map((school, i) => ({...school, fixed: i === 0})), 4, 20)?.units.map((unit) => Number(unit.toFixed(9)) + 0)).toEqual([0, 0, -20]);
});

test("null where they have less, or there are none", () => {
  expect(lowerBy(schools, 4, 151)).toBeNull();
  expect(lowerBy([], 4, 1)).toBeNull();
});
