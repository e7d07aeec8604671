import {expect, test} from "vitest";
import {addLeast} from "../../../../src/measures/remedies/add_least.js";
import {addLowest} from "../../../../src/measures/remedies/add_lowest.js";
import {cvOf, type AuditSchool} from "../../../../src/measures/remedies/cv_of.js";
import {official, sharedCases, smallCases} from "./official.js";

const limit = 0.5;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const ok = (schools: readonly AuditSchool[], units: readonly number[]) => (cvOf(schools, units) ?? Infinity) <= limit * (1 + 1e-12);

test("where all arrives at this stage it is the levelling of the lowest", () => {
  for (const schools of [official, ...smallCases(20)]) {
    const [least, levelled] = [addLeast(schools, limit, false).units as number[], addLowest(schools, limit, false) as number[]];
    least.forEach((amount, index) => expect(amount).toBeCloseTo(levelled[index] as number, 7));
  }
});

test("those that get something stand at (1 + c²)·X̄ − β ÷ share, no other below that, and the CV at the limit", () => {
  const schools = official.map((school, i) => ({...school, share: [0.3, 0.5, 1, 0.8, 1][i] as number}));
  const units = addLeast(schools, 0.2, false).units as number[];
  const after = schools.map(({resource, share}, i) => resource + share * (units[i] as number));
  const mean = sum(after) / sum(schools.map(({pupils}) => pupils));
  expect(cvOf(schools, units)).toBeCloseTo(0.2, 11);
  const betas = schools.map(({pupils, share}, i) => (1.04 * mean - (after[i] as number) / pupils) * share);
  const raised = betas.filter((_, i) => (units[i] as number) > 0);
  expect(raised.length).toBeGreaterThan(1);
  expect(Math.max(...raised) - Math.min(...raised)).toBeLessThan(1e-9);
  expect(Math.max(...betas)).toBeLessThan(Math.min(...raised) + 1e-9);
});

test("no other additions of a smaller total pass: a thousand ways around the least and of others", () => {
  for (const schools of sharedCases(15).filter((each) => !ok(each, []))) {
    const {units, proven} = addLeast(schools, limit, false);
    const total = sum(units as number[]);
    expect([proven, ok(schools, units as number[])]).toEqual([true, true]);
    for (let way = 0; way < 100; ++way) {
      const near = schools.map((_, i) => Math.max(0, (units?.[i] as number) * (1 + (((way * 7919 * (i + 3)) % 101) - 50) / 100) + (((way * 31 * (i + 5)) % 7) - 2) * 0.05 * total));
      expect(ok(schools, near.map((amount) => (amount / sum(near)) * total * (1 - 1e-7))), JSON.stringify([schools, near])).toBe(false);
    }
  }
});

test("a school of which little arrives here is raised less than another one, or not at all", () => {
  const schools = [{pupils: 10, resource: 2, share: 0.25}, {pupils: 10, resource: 2}, {pupils: 10, resource: 20}];
  const [dear, own] = addLeast(schools, limit, false).units as [number, number, number];
  expect(own).toBeGreaterThan(0.25 * dear);
  expect(addLeast([{...schools[0] as AuditSchool, share: 0.01}, ...schools.slice(1)], 0.65, false).units?.[0]).toBe(0);
});

test("whole units pass with the best of all ways, and say where that is proven", () => {
  const cases = sharedCases(60).filter((each) => !ok(each, []));
  const found = cases.map((schools) => addLeast(schools, limit, true));
  for (const [index, schools] of cases.entries()) {
    const {units} = found[index] as {units: number[]};
    expect([ok(schools, units), units.every((unit) => Number.isInteger(unit) && unit >= 0)]).toEqual([true, true]);
    let best = 0;
    while (!ways(schools.length, best).some((way) => ok(schools, way))) {
      ++best;
    }
    expect(sum(units), JSON.stringify(schools)).toBe(best);
  }
  expect(found.filter(({proven}) => proven).length / found.length).toBeGreaterThan(0.9);
});

test("fixed schools stay; where they are too far from the others, or nothing is there, there is no way", () => {
  const schools = [{pupils: 10, resource: 0, fixed: true}, {pupils: 10, resource: 5, share: 0.5}, {pupils: 10, resource: 6}];
  expect(addLeast(schools, limit, false)).toEqual({units: null, proven: true});
  const some = addLeast([{pupils: 10, resource: 3, fixed: true}, {pupils: 10, resource: 1, share: 0.5}, {pupils: 10, resource: 12}], 0.55, false).units as number[];
  expect([some[0], some[1] as number > 0]).toEqual([0, true]);
  expect(addLeast([{pupils: 5, resource: 0, share: 0.5}], limit, true).units).toBeNull();
  expect(addLeast([], limit, true).units).toBeNull();
  expect(addLeast(official.map((school) => ({...school, share: 0.5})), 0.52, true).units).toEqual([0, 0, 0, 0, 0]);
});

/** Every way to spread `total` units over `places`. */
function ways(places: number, total: number): number[][] {
  return places === 1 ? [[total]] : Array.from({length: total + 1}, (_, first) => ways(places - 1, total - first).map((rest) => [first, ...rest])).flat();
}
