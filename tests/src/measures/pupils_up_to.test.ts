import * as fc from "fast-check";
import {expect, test} from "vitest";
import {countingSort} from "../../../src/measures/counting_sort.js";
import {pupilsUpTo, type ScoreCounts} from "../../../src/measures/pupils_up_to.js";

type Row = readonly [unit: number, score: number, pupils: number];

const counts = (rows: readonly Row[], units: number): ScoreCounts => {
  const {starts, columns: [scores, pupils]} = countingSort(Int32Array.from(rows, ([unit]) => unit), units, [Int32Array.from(rows, ([, score]) => score), Int32Array.from(rows, ([, , n]) => n)]);
  return {scores, pupils, starts};
};

test("schools, and a place of two of them, at every score of the exam; a school that did not sit has nobody", () => {
  const {scores, upTo} = pupilsUpTo(counts([[2, 9000, 5], [0, 5000, 1], [0, 7000, 2], [1, 7000, 4], [4, 1000, 9]], 5), Int32Array.of(0, 1, 2, 0, 1, 3), Int32Array.of(10, 11, 12, 20, 20, 13));
  expect([...scores]).toEqual([5000, 7000, 9000]);
  expect(Object.fromEntries([...upTo].map(([place, pupils]) => [place, [...pupils]]))).toEqual({10: [1, 3, 3], 11: [0, 4, 4], 12: [0, 0, 5], 13: [0, 0, 0], 20: [1, 7, 7]});
});

test("no unit with a score: no scores, and places without figures", () => {
  expect(pupilsUpTo(counts([], 1), Int32Array.of(0), Int32Array.of(5))).toEqual({scores: new Int32Array(0), upTo: new Map([[5, new Int32Array(0)]])});
});

test("counts the pupils at or below each score, in whatever order rows come", () => {
  const row = fc.tuple(fc.integer({min: 0, max: 3}), fc.integer({min: -2, max: 5}), fc.integer({min: 1, max: 9}));
  fc.assert(fc.property(fc.uniqueArray(row, {selector: ([unit, score]) => `${unit}/${score}`}), (rows) => {
    const {scores, upTo} = pupilsUpTo(counts(rows, 4), Int32Array.of(0, 1, 2, 3, 1, 3), Int32Array.of(0, 1, 2, 3, 9, 9));
    expect([...scores]).toEqual([...new Set(rows.map(([, score]) => score))].sort((a, b) => a - b));
    for (const [place, units] of [[0, [0]], [2, [2]], [9, [1, 3]]] as const) {
      expect([...upTo.get(place) ?? []]).toEqual([...scores].map((score) => rows.filter(([unit, own]) => (units as readonly number[]).includes(unit) && own <= score).reduce((sum, [, , pupils]) => sum + pupils, 0)));
    }
  }), {seed: 2, numRuns: 50});
});
