import * as fc from "fast-check";
import {expect, test} from "vitest";
import {countingSort} from "../../../src/measures/counting_sort.js";

test("rows by key, in their order within a key; a key without rows has none", () => {
  const {order, starts} = countingSort(Int32Array.of(3, 0, 3, 1, 0), 5);
  expect([...order]).toEqual([1, 4, 3, 0, 2]);
  expect([...starts]).toEqual([0, 2, 3, 3, 5, 5]);
});

test("no rows, no keys", () => {
  expect(countingSort(new Int32Array(0), 0)).toEqual({order: new Int32Array(0), starts: Int32Array.of(0)});
});

test("is a stable sort by key", () => {
  fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 9})), (keys) => {
    expect([...countingSort(Int32Array.from(keys), 10).order]).toEqual([...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number)));
  }), {seed: 1, numRuns: 50});
});
