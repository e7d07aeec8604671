import {expect, test} from "vitest";
import {seededRandom} from "../../../src/measures/random.js";

const bytes = (...values: number[]) => Uint8Array.from(values);
const take = (random: (n: number) => number, n: number, count: number) => Array.from({length: count}, () => random(n));

test("the same seed gives the same numbers, another seed others", () => {
  expect(take(seededRandom(bytes(1, 2, 3)), 1000, 8)).toEqual(take(seededRandom(bytes(1, 2, 3)), 1000, 8));
  expect(take(seededRandom(bytes(1, 2, 3)), 1000, 8)).not.toEqual(take(seededRandom(bytes(1, 2, 4)), 1000, 8));
  expect(take(seededRandom(bytes()), 1, 3)).toEqual([0, 0, 0]);
});

test("every number from 0 to below n comes about equally often", () => {
  const counts = [0, 0, 0, 0, 0];
  for (const drawn of take(seededRandom(bytes(7)), 5, 50_000)) {
    counts[drawn] = (counts[drawn] as number) + 1;
  }
  // Four standard deviations of a binomial with p = 1/5.
  for (const count of counts) {
    expect(Math.abs(count - 10_000)).toBeLessThan(4 * Math.sqrt(50_000 * 0.2 * 0.8));
  }
});
