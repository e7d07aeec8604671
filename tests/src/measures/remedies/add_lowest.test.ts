import {expect, test} from "vitest";
import {addLowest} from "../../../../src/measures/remedies/add_lowest.js";
import {cvOf, type AuditSchool} from "../../../../src/measures/remedies/cv_of.js";
import {official, smallCases} from "./official.js";

const limit = 0.5;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("the lowest are raised to one level, the CV stands at the limit", () => {
  const added = addLowest(official, limit, false) as number[];
  expect(cvOf(official, added)).toBeCloseTo(limit, 11);
  const raised = official.flatMap(({pupils, resource}, i) => ((added[i] as number) > 0 ? [(resource + (added[i] as number)) / pupils] : []));
  expect(Math.max(...raised) - Math.min(...raised)).toBeLessThan(1e-12);
  const left = official.flatMap(({pupils, resource}, i) => (added[i] === 0 ? [resource / pupils] : []));
  expect(Math.min(...left)).toBeGreaterThan(Math.max(...raised));
});

test("no other additions of the same total do as well: a thousand ways of spreading it leave a larger CV", () => {
  const added = addLowest(official, 0.4, false) as number[];
  const total = sum(added);
  for (let way = 0; way < 1000; ++way) {
    const weights = official.map((_, i) => ((way + 1) * 7919 * (i + 3)) % 101 + 1);
    const spread = weights.map((weight) => (weight / sum(weights)) * total);
    expect(cvOf(official, spread)).toBeGreaterThanOrEqual(0.4 - 1e-12);
  }
});

test("whole units pass, and need no more than the best of all ways", () => {
  for (const schools of smallCases(40)) {
    const units = addLowest(schools, limit, true) as number[];
    expect(cvOf(schools, units)).toBeLessThanOrEqual(limit * (1 + 1e-12));
    expect(units.every((unit) => Number.isInteger(unit) && unit >= 0)).toBe(true);
    // The fractional least is a bound below, the best whole plan lies between it and ours.
    expect(sum(addLowest(schools, limit, false) as number[])).toBeLessThanOrEqual(best(schools) + 1e-9);
    expect(sum(units), JSON.stringify(schools)).toBe(best(schools));
  }
});

test("a unit that makes schools less equal is no end where the next ones make them more so", () => {
  const schools = [{pupils: 10, resource: 1}, {pupils: 10, resource: 1}, {pupils: 15, resource: 1}];
  expect(addLowest(schools, 0.1, true)).toEqual([1, 1, 2]);
  expect(addLowest(schools.map((school, i) => ({...school, fixed: i === 0})), 0.1, true)).toBeNull();
});

test("within the limit nothing is added; with nothing to share out there is no way", () => {
  expect(addLowest(official, 0.52, true)).toEqual([0, 0, 0, 0, 0]);
  expect(addLowest([{pupils: 5, resource: 0}], limit, true)).toBeNull();
  expect(addLowest([], limit, false)).toBeNull();
});

test("schools that are fixed stay as they are: the others pass with the least there is, or there is no way", () => {
  const cases = smallCases(60).map((schools) => schools.map((school, i) => ({...school, fixed: i === 0})));
  let none = 0;
  for (const schools of cases) {
    const units = addLowest(schools, limit, true);
    expect(units === null ? null : sum(units), JSON.stringify(schools)).toBe(bestOf(schools));
    expect(units?.[0] ?? 0).toBe(0);
    none += units === null ? 1 : 0;
  }
  expect(none).toBeGreaterThan(0);
  expect(none).toBeLessThan(cases.length);
});

/** The least total of whole additions to all but the first school that passes; null where none up to 60 does. */
function bestOf(schools: readonly AuditSchool[]): number | null {
  for (let total = 0; total <= 60; ++total) {
    if (ways(schools.length - 1, total).some((units) => (cvOf(schools, [0, ...units]) ?? Infinity) <= limit * (1 + 1e-12))) {
      return total;
    }
  }
  return null;
}

/** The least total of whole additions that passes, by trying every way. */
function best(schools: readonly AuditSchool[]): number {
  for (let total = 0; ; ++total) {
    if (ways(schools.length, total).some((units) => (cvOf(schools, units) ?? Infinity) <= limit * (1 + 1e-12))) {
      return total;
    }
  }
}

/** Every way to spread `total` units over `places`. */
function ways(places: number, total: number): number[][] {
  return places === 1 ? [[total]] : Array.from({length: total + 1}, (_, first) => ways(places - 1, total - first).map((rest) => [first, ...rest])).flat();
}
