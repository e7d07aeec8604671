import {expect, test} from "vitest";
import {addAlone} from "../../../../src/measures/remedies/add_alone.js";
import {cvOf, type AuditSchool} from "../../../../src/measures/remedies/cv_of.js";
import {official, smallCases} from "./official.js";

const limit = 0.5;

test("the fraction that is added brings the CV exactly to the limit, and only where one school can", () => {
  const found = addAlone(official, limit, false);
  const after = found.flatMap((amount, index) => (amount === null ? [] : [cvOf(official, official.map((_, i) => (i === index ? amount : 0))) ?? 0]));
  expect(after.length).toBeGreaterThan(0);
  expect(after.every((cv) => Math.abs(cv - limit) < 1e-12)).toBe(true);
  // The school with 935 books for 89 pupils is the one that is above: more there makes it worse.
  expect(found[2]).toBeNull();
  expect(found[3]).toBeGreaterThan(0);
});

test("whole units: no smaller number passes, and null where no number does, as trying them all says", () => {
  for (const schools of smallCases(60)) {
    const found = addAlone(schools, limit, true);
    for (const index of schools.keys()) {
      expect(found[index], JSON.stringify([schools, index])).toBe(tried(schools, index));
    }
  }
});

test("within the limit nothing is needed", () => {
  expect(addAlone(official, 0.52, true)).toEqual([0, 0, 0, 0, 0]);
  expect(addAlone([{pupils: 5, resource: 0}], limit, true)).toEqual([null]);
  expect(addAlone([], limit, true)).toEqual([]);
});

/** The smallest number of units that passes, of 0 to 400. */
function tried(schools: readonly AuditSchool[], index: number): number | null {
  for (let units = 0; units <= 400; ++units) {
    if ((cvOf(schools, schools.map((_, i) => (i === index ? units : 0))) ?? Infinity) <= limit * (1 + 1e-12)) {
      return units;
    }
  }
  return null;
}
