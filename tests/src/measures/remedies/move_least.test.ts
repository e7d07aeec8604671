import {expect, test} from "vitest";
import {cvOf, type AuditSchool} from "../../../../src/measures/remedies/cv_of.js";
import {moveBetween} from "../../../../src/measures/remedies/move_between.js";
import {moveLeast} from "../../../../src/measures/remedies/move_least.js";
import {official, sharedCases, smallCases} from "./official.js";

const limit = 0.5;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const given = (values: readonly number[]) => sum(values.map((value) => Math.max(0, value)));
const ok = (schools: readonly AuditSchool[], units: readonly number[]) => (cvOf(schools, units) ?? Infinity) <= limit * (1 + 1e-12);

test("where all is this stage's it is the levelling of the highest and lowest", () => {
  for (const schools of [official, ...smallCases(10)]) {
    const [least, levelled] = [moveLeast(schools, limit, false).units as number[], moveBetween(schools, limit, false) as number[]];
    least.forEach((amount, index) => expect(amount).toBeCloseTo(levelled[index] as number, 6));
  }
});

test("what moves adds up to 0 at the schools, the CV stands at the limit, and nearby moves of less do not pass", () => {
  for (const schools of sharedCases(15).filter((each) => !ok(each, []))) {
    const units = moveLeast(schools, limit, false).units as number[];
    expect(sum(units)).toBeCloseTo(0, 9);
    expect(cvOf(schools, units)).toBeCloseTo(limit, 9);
    for (let way = 0; way < 100; ++way) {
      const pull = units.map((unit, i) => unit + (((way * 7919 * (i + 3)) % 101) - 50) / 50 * 0.2 * given(units));
      const even = pull.map((unit) => unit - sum(pull) / pull.length);
      const less = even.map((unit) => unit / given(even) * given(units) * (1 - 1e-6));
      const allowed = schools.every(({resource, share = 1}, i) => resource + share * (less[i] as number) >= 0);
      expect(allowed && ok(schools, less), JSON.stringify([schools, less])).toBe(false);
    }
  }
});

test("whole units pass with no more moved than the best of all ways, or there is none", () => {
  const cases = sharedCases(40).filter((each) => !ok(each, []));
  const found = cases.map((schools) => moveLeast(schools, limit, true));
  for (const [index, schools] of cases.entries()) {
    const {units} = found[index] as {units: number[] | null};
    expect(units === null ? Infinity : given(units), JSON.stringify(schools)).toBe(best(schools));
    expect([sum(units ?? []), units === null || ok(schools, units)]).toEqual([0, true]);
  }
  expect(found.some(({units}) => units === null)).toBe(true);
  expect(found.filter(({units, proven}) => units !== null && proven).length).toBeGreaterThan(found.length / 2);
});

test("a school gives no more than it may, fixed ones neither get nor give, and nothing moves where nothing is needed or there", () => {
  const schools = official.map((school, i) => ({...school, share: i === 3 ? 0.5 : 1, ...(i === 2 ? {most: 5} : {})}));
  const units = moveLeast(schools, limit, false).units as number[];
  expect(units[2]).toBeCloseTo(-5, 9);
  expect(sum(units)).toBeCloseTo(0, 9);
  expect(moveLeast(schools.map((school, i) => ({...school, fixed: i !== 3})), limit, false).units).toBeNull();
  expect(moveLeast(schools, 0.52, true).units).toEqual([0, 0, 0, 0, 0]);
  expect(moveLeast([{pupils: 5, resource: 0, share: 0.5}], limit, false).units).toBeNull();
  expect(moveLeast([], limit, true).units).toBeNull();
});

/** The least that moves in whole units, by trying every way; Infinity where none passes. */
function best(schools: readonly AuditSchool[]): number {
  const most = schools.map(({resource, share = 1}) => Math.floor(resource / share + 1e-7));
  const all = sum(most);
  const tried = (units: number[]): number => {
    if (units.length < schools.length - 1) {
      const own = most[units.length] as number;
      return Math.min(...Array.from({length: all + 1}, (_, i) => tried([...units, i - own])));
    }
    const last = 0 - sum(units);
    return -last <= (most.at(-1) as number) && ok(schools, [...units, last]) ? given([...units, last]) : Infinity;
  };
  return tried([]);
}
