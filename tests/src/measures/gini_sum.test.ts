import * as fc from "fast-check";
import {expect, test} from "vitest";
import {giniSum} from "../../../src/measures/gini_sum.js";

const upTo = (pupils: readonly number[]) => {
  let sum = 0;
  return Int32Array.from(pupils, (n) => sum += n);
};

test("one score, or one pupil: no difference", () => {
  expect(giniSum(Int32Array.of(500), upTo([7]))).toBe(0);
  expect(giniSum(Int32Array.of(0, 500), upTo([0, 1]))).toBe(0);
});

test("differences of all pairs of pupils, also where a score has nobody", () => {
  // 10, 10, 30, 60: 2 × (20 + 50) + 30.
  expect(giniSum(Int32Array.of(10, 20, 30, 60), upTo([2, 0, 1, 1]))).toBe(170);
});

test("equals Σ n x (2C − n − N) to the last digit, in numbers of any size", () => {
  const level = fc.tuple(fc.integer({min: 1, max: 400_000}), fc.integer({min: 1, max: 20_000_000}));
  fc.assert(fc.property(fc.array(level, {minLength: 1, maxLength: 40}), (levels) => {
    const pupils = levels.map(([, n]) => n);
    const scores = upTo(levels.map(([gap]) => gap));
    const sat = BigInt(pupils.reduce((sum, n) => sum + n, 0));
    let [before, wanted] = [0n, 0n];
    for (const [i, n] of pupils.entries()) {
      wanted += BigInt(n) * BigInt(scores[i] as number) * (2n * before + BigInt(n) - sat);
      before += BigInt(n);
    }
    expect(giniSum(scores, upTo(pupils))).toBe(Number(wanted));
  }), {seed: 4, numRuns: 100});
});
