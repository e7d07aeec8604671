import * as fc from "fast-check";
import {expect, test} from "vitest";
import {countingSort} from "../../../src/measures/counting_sort.js";

test("columns by key, rows of a key in their order; a key without rows has none", () => {
  const {starts, columns: [firsts, seconds]} = countingSort(Int32Array.of(3, 0, 3, 1, 0), 5, [Int32Array.of(10, 11, 12, 13, 14), Int32Array.of(0, -1, -2, -3, -4)]);
  expect([...firsts]).toEqual([11, 14, 13, 10, 12]);
  expect([...seconds]).toEqual([-1, -4, -3, 0, -2]);
  expect([...starts]).toEqual([0, 2, 3, 3, 5, 5]);
});

test("rows in order stay as they are, not copied", () => {
  const column = Int32Array.of(5, 6, 7);
  const {starts, columns} = countingSort(Int32Array.of(0, 2, 2), 4, [column]);
  expect(columns[0]).toBe(column);
  expect([...starts]).toEqual([0, 1, 1, 3, 3]);
});

test("no rows, no keys", () => {
  expect(countingSort(new Int32Array(0), 0, [new Int32Array(0)])).toEqual({starts: Int32Array.of(0), columns: [new Int32Array(0)]});
});

test("is a stable sort by key", () => {
  fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 9})), (keys) => {
    const {columns: [rows]} = countingSort(Int32Array.from(keys), 10, [Int32Array.from(keys.keys())]);
    expect([...rows]).toEqual([...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number)));
  }), {seed: 1, numRuns: 50});
});
