import {expect, test} from "vitest";
import {changeAlone} from "../../../../src/measures/remedies/change_alone.js";
import {cvOf, type AuditSchool} from "../../../../src/measures/remedies/cv_of.js";
import {official, smallCases} from "./official.js";

const limit = 0.5;
const ways = [1, -1] as const;

test("the fraction that is added or taken brings the CV exactly to the limit, and only where one school can", () => {
  for (const way of ways) {
    const found = changeAlone(official, limit, way, false);
    const after = found.flatMap((amount, index) => (amount === null ? [] : [cvOf(official, official.map((_, i) => (i === index ? way * amount : 0))) ?? 0]));
    expect(after.length).toBeGreaterThan(0);
    expect(after.every((cv) => Math.abs(cv - limit) < 1e-12)).toBe(true);
  }
  // The school with 935 books for 89 pupils is the one that is above: more there makes it worse, less better.
  expect(changeAlone(official, limit, 1, false)[2]).toBeNull();
  expect(changeAlone(official, limit, 1, false)[3]).toBeGreaterThan(0);
  expect(changeAlone(official, limit, -1, false)[2]).toBeGreaterThan(0);
  expect(changeAlone(official, limit, -1, false)[3]).toBeNull();
});

test("whole units: no smaller number passes, and null where no number does, as trying them all says", () => {
  for (const schools of smallCases(60)) {
    for (const way of ways) {
      const found = changeAlone(schools, limit, way, true);
      for (const index of schools.keys()) {
        expect(found[index], JSON.stringify([schools, index, way])).toBe(tried(schools, index, way));
      }
    }
  }
});

test("one school that is too high: nothing that is added mends it, what is taken away does", () => {
  const schools = [{pupils: 100, resource: 10}, {pupils: 100, resource: 10}, {pupils: 100, resource: 10}, {pupils: 100, resource: 90}];
  expect(changeAlone(schools, limit, 1, true)).toEqual([null, null, null, null]);
  expect(changeAlone(schools, limit, -1, true)).toEqual([null, null, null, 64]);
});

test("a school gives no more than it has, and one that is fixed neither gets nor gives", () => {
  expect(changeAlone([{pupils: 900, resource: 10}, {pupils: 100, resource: 90}, {pupils: 10, resource: 5}, {pupils: 10, resource: 5}], 0.05, -1, false)).toEqual([null, null, null, null]);
  const fixed = official.map((school, i) => ({...school, fixed: i === 2 || i === 3}));
  expect(changeAlone(fixed, limit, 1, false)[3]).toBeNull();
  expect(changeAlone(fixed, limit, -1, false)[2]).toBeNull();
});

test("where a share arrives here the amount is that at the school: its share brings the CV to the limit, and whole ones are the fewest there", () => {
  const shared = official.map((school) => ({...school, share: 0.4}));
  for (const way of ways) {
    const [plain, found] = [changeAlone(official, limit, way, false), changeAlone(shared, limit, way, false)];
    expect(found.map((amount) => amount === null)).toEqual(plain.map((amount) => amount === null));
    found.forEach((amount, index) => expect((amount ?? 0) * 0.4).toBeCloseTo(plain[index] ?? 0, 9));
    changeAlone(shared, limit, way, true).forEach((amount, index) => expect(amount).toBe(found[index] === null ? null : Math.ceil(found[index] as number)));
  }
  expect(changeAlone(official.map((school) => ({...school, most: 30})), limit, -1, false)[2]).toBeNull();
});

test("within the limit nothing is needed", () => {
  for (const way of ways) {
    expect(changeAlone(official, 0.52, way, true)).toEqual([0, 0, 0, 0, 0]);
    expect(changeAlone([{pupils: 5, resource: 0}], limit, way, true)).toEqual([null]);
    expect(changeAlone([], limit, way, true)).toEqual([]);
  }
});

/** The smallest number of units that passes, of 0 to 400, or to what the school has. */
function tried(schools: readonly AuditSchool[], index: number, way: 1 | -1): number | null {
  const most = way === 1 ? 400 : schools[index]?.resource ?? 0;
  for (let units = 0; units <= most; ++units) {
    if ((cvOf(schools, schools.map((_, i) => (i === index ? way * units : 0))) ?? Infinity) <= limit * (1 + 1e-12)) {
      return units;
    }
  }
  return null;
}
