import {expect, test} from "vitest";
import {cvOf, type AuditSchool} from "../../../../src/measures/remedies/cv_of.js";
import {moveBetween} from "../../../../src/measures/remedies/move_between.js";
import {official, smallCases} from "./official.js";

const limit = 0.5;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const given = (values: readonly number[]) => sum(values.map((value) => Math.max(0, value)));

test("what moves adds up to 0, from the highest to the lowest, and the CV stands at the limit", () => {
  const moved = moveBetween(official, limit, false) as number[];
  expect(sum(moved)).toBeCloseTo(0, 9);
  expect(cvOf(official, moved)).toBeCloseTo(limit, 10);
  expect(moved[2]).toBeLessThan(0);
  expect(moved[3]).toBeGreaterThan(0);
  expect([moved[0], moved[4]]).toEqual([0, 0]);
});

test("whole units pass and move no more than the best of all ways", () => {
  for (const schools of smallCases(40)) {
    const units = moveBetween(schools, limit, true);
    expect(units === null ? null : given(units), JSON.stringify(schools)).toBe(best(schools));
    expect(sum(units ?? [])).toBe(0);
    expect(cvOf(schools, units ?? []) ?? 0).toBeLessThanOrEqual(units === null ? Infinity : limit * (1 + 1e-12));
    expect((units ?? []).every((unit, i) => Number.isInteger(unit) && unit + (schools[i] as AuditSchool).resource >= 0)).toBe(true);
  }
});

test("within the limit nothing moves; with nothing to share out there is no way", () => {
  expect(moveBetween(official, 0.52, true)).toEqual([0, 0, 0, 0, 0]);
  expect(moveBetween([{pupils: 5, resource: 0}], limit, false)).toBeNull();
  expect(moveBetween([], limit, true)).toBeNull();
});

test("schools that are fixed neither get nor give", () => {
  expect(moveBetween(official.map((school, i) => ({...school, fixed: i !== 3})), limit, false)).toBeNull();
  const found = moveBetween(official.map((school, i) => ({...school, fixed: i === 4})), limit, false) as number[];
  expect(found[4]).toBe(0);
  expect(sum(found)).toBeCloseTo(0, 9);
  expect(cvOf(official, found)).toBeCloseTo(limit, 10);
});

/** The least that must move in whole units, by trying every distribution of the same total; null where none passes. */
function best(schools: readonly AuditSchool[]): number | null {
  const total = sum(schools.map(({resource}) => resource));
  const moves = distributions(schools.length, total).map((after) => after.map((units, i) => units - (schools[i] as AuditSchool).resource))
    .filter((units) => (cvOf(schools, units) ?? Infinity) <= limit * (1 + 1e-12)).map(given);
  return moves.length === 0 ? null : Math.min(...moves);
}

function distributions(places: number, total: number): number[][] {
  return places === 1 ? [[total]] : Array.from({length: total + 1}, (_, first) => distributions(places - 1, total - first).map((rest) => [first, ...rest])).flat();
}
