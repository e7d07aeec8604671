import * as fc from "fast-check";
import {expect, test} from "vitest";
import {scoreBands} from "../../../src/measures/score_bands.js";

/** Of pupils with marks, written down one by one; the paper's scores may be more. */
function ofPupils(marks: readonly number[], full: number, others: readonly number[] = []): number[] {
  const scores = [...new Set([...marks, ...others])].sort((a, b) => a - b);
  return scoreBands(Int32Array.from(scores, (mark) => mark * 1000), full * 1000)(Int32Array.from(scores, (score) => marks.filter((mark) => mark <= score).length));
}

test("a bound belongs to the band above it, the full mark to the highest", () => {
  expect(ofPupils([0, 11.9, 12, 107.9, 108, 120], 120)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 1, 2]);
});

test("no pupils: every band is empty", () => {
  expect(ofPupils([], 100)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(ofPupils([], 100, [5, 50])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test("agrees with the band of each pupil, whatever the full mark, and scores that nobody has change nothing", () => {
  const halves = fc.array(fc.integer({min: 0, max: 150}).map((half) => half / 2), {maxLength: 40});
  fc.assert(fc.property(halves, halves, fc.integer({min: 75, max: 150}), (marks, others, full) => {
    const wanted = Array.from({length: 10}, (_, band) => marks.filter((mark) => Math.min(9, Math.floor(10 * mark / full)) === band).length);
    expect(ofPupils(marks, full)).toEqual(wanted);
    expect(ofPupils(marks, full, others)).toEqual(wanted);
  }), {seed: 8, numRuns: 50});
});
