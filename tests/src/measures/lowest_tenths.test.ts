import * as fc from "fast-check";
import {expect, test} from "vitest";
import {lowestTenths} from "../../../src/measures/lowest_tenths.js";

test("all pupils of a score below the boundary, a part of those at it, none above", () => {
  expect([[2, 0], [2, 2], [6, 4]].map(([pupils, before]) => lowestTenths(pupils as number, before as number, 10))).toEqual([20, 10, 0]);
  expect(lowestTenths(1, 0, 1)).toBe(3);
});

test("makes exactly 30% of all, however pupils are spread over scores", () => {
  fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 50}), {minLength: 1}), (pupils) => {
    const sat = pupils.reduce((sum, n) => sum + n, 0);
    let before = 0;
    let tenths = 0;
    for (const n of pupils) {
      tenths += lowestTenths(n, before, sat);
      before += n;
    }
    expect(tenths).toBe(3 * sat);
  }), {seed: 3, numRuns: 50});
});
