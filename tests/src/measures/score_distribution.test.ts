import * as fc from "fast-check";
import {expect, test} from "vitest";
import {scoreDistribution} from "../../../src/measures/score_distribution.js";

/** Of pupils with marks, written down one by one. */
function ofPupils(marks: readonly number[], others: readonly number[] = []) {
  const scores = [...new Set([...marks, ...others])].sort((a, b) => a - b);
  return scoreDistribution(Int32Array.from(scores, (mark) => mark * 1000), Int32Array.from(scores, (score) => marks.filter((mark) => mark <= score).length));
}

test("0, 10 … 90", () => {
  expect(ofPupils([0, 10, 20, 30, 40, 50, 60, 70, 80, 90])).toEqual({p10: 9, p25: 22.5, median: 45, p75: 67.5, p90: 81, gini: 3300 / 9000, lowest_mean: 10});
});

test("a single pupil, and pupils who all have the same", () => {
  const flat = {p10: 60, p25: 60, median: 60, p75: 60, p90: 60, gini: 0, lowest_mean: 60};
  expect(ofPupils([60])).toEqual(flat);
  expect(ofPupils([60, 60, 60, 60])).toEqual(flat);
});

test("all 0: Gini is 0", () => {
  expect(ofPupils([0, 0])).toEqual({p10: 0, p25: 0, median: 0, p75: 0, p90: 0, gini: 0, lowest_mean: 0});
});

const marks = fc.array(fc.integer({min: 0, max: 200}).map((half) => half / 2), {minLength: 1, maxLength: 60});

test("agrees with a plain computation over pupils", () => {
  fc.assert(fc.property(marks, (given) => {
    const sorted = given.toSorted((a, b) => a - b);
    const quantile = (p: number) => {
      const h = (sorted.length - 1) * p;
      const low = sorted[Math.floor(h)] as number;
      return low + (h - Math.floor(h)) * ((sorted[Math.ceil(h)] ?? low) - low);
    };
    const wanted = 0.3 * sorted.length;
    const lowest = sorted.reduce((sum, mark, i) => sum + mark * Math.min(1, Math.max(0, wanted - i)), 0) / wanted;
    const mean = sorted.reduce((sum, mark) => sum + mark, 0) / sorted.length;
    const difference = sorted.reduce((sum, a) => sum + sorted.reduce((inner, b) => inner + Math.abs(a - b), 0), 0) / sorted.length ** 2;
    const found = ofPupils(given);
    for (const [key, figure] of [["p10", quantile(0.1)], ["p25", quantile(0.25)], ["median", quantile(0.5)], ["p75", quantile(0.75)], ["p90", quantile(0.9)], ["gini", mean === 0 ? 0 : difference / (2 * mean)], ["lowest_mean", lowest]] as const) {
      expect(found[key], key).toBeCloseTo(figure, 9);
    }
  }), {seed: 5, numRuns: 100});
});

test("scores that nobody of them has change nothing, to the last digit", () => {
  fc.assert(fc.property(marks, marks, (given, others) => {
    expect(ofPupils(given, others)).toEqual(ofPupils(given));
  }), {seed: 6, numRuns: 50});
});

test("every pupil twice: Gini and the mean of the lowest 30% stay, to the last digit", () => {
  fc.assert(fc.property(marks, (given) => {
    const [once, twice] = [ofPupils(given), ofPupils([...given, ...given])];
    expect([twice.gini, twice.lowest_mean]).toEqual([once.gini, once.lowest_mean]);
  }), {seed: 7, numRuns: 50});
});
