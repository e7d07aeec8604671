import * as fc from "fast-check";
import {expect, test} from "vitest";
import {standingAmong} from "../../../src/measures/standing_among.js";

/** The standing of each school's pupils, given by their marks, among those of all. */
function standings(schools: readonly (readonly number[])[]) {
  const all = schools.flat();
  const scores = [...new Set(all)].sort((a, b) => a - b);
  const upTo = (marks: readonly number[]) => Int32Array.from(scores, (score) => marks.filter((mark) => mark <= score).length);
  return schools.map((marks) => standingAmong(upTo(all))(upTo(marks)));
}

test("the lowest three of ten are all of the lowest 30%", () => {
  expect(standings([[10, 20, 30], [40, 50, 60, 70, 80, 90, 100]])).toEqual([{lowest_share_0_1: 1, percentile_mean_0_1: 0.15}, {lowest_share_0_1: 0, percentile_mean_0_1: 0.65}]);
});

test("all equal, or all 0: 30% of each school, in the middle", () => {
  for (const mark of [0, 50]) {
    expect(standings([[mark], [mark, mark, mark]])).toEqual([{lowest_share_0_1: 0.3, percentile_mean_0_1: 0.5}, {lowest_share_0_1: 0.3, percentile_mean_0_1: 0.5}]);
  }
});

test("a single pupil of all", () => {
  expect(standings([[70]])).toEqual([{lowest_share_0_1: 0.3, percentile_mean_0_1: 0.5}]);
});

test("agrees with a plain computation over pupils; weighed by pupils, schools make 30% and the middle", () => {
  const school = fc.array(fc.integer({min: 0, max: 12}), {minLength: 1, maxLength: 15});
  fc.assert(fc.property(fc.array(school, {minLength: 1, maxLength: 4}), (schools) => {
    const all = schools.flat();
    const found = standings(schools);
    for (const [i, marks] of schools.entries()) {
      const mean = (of: (mark: number) => number) => marks.reduce((sum, mark) => sum + of(mark), 0) / marks.length;
      const below = (mark: number) => all.filter((other) => other < mark).length;
      const equal = (mark: number) => all.filter((other) => other === mark).length;
      expect(found[i]?.percentile_mean_0_1).toBeCloseTo(mean((mark) => (below(mark) + equal(mark) / 2) / all.length), 12);
      expect(found[i]?.lowest_share_0_1).toBeCloseTo(mean((mark) => Math.min(1, Math.max(0, (0.3 * all.length - below(mark)) / equal(mark)))), 12);
    }
    const weighed = (key: "lowest_share_0_1" | "percentile_mean_0_1") => found.reduce((sum, standing, i) => sum + standing[key] * (schools[i]?.length ?? 0), 0) / all.length;
    expect(weighed("lowest_share_0_1")).toBeCloseTo(0.3, 12);
    expect(weighed("percentile_mean_0_1")).toBeCloseTo(0.5, 12);
  }), {seed: 8, numRuns: 100});
});
