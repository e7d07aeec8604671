import {expect, test} from "vitest";
import {root} from "../../../../src/measures/random_intercept/root.js";

test("finds a root to the last digits, from either side", () => {
  expect(Math.abs(root((x) => x * x - 2, 0, 10) - Math.SQRT2)).toBeLessThan(1e-14);
  expect(Math.abs(root((x) => x * x - 2, 10, 0) - Math.SQRT2)).toBeLessThan(1e-14);
});

test("finds a root of a flat function, where the secant alone crawls", () => {
  let calls = 0;
  const found = root((x) => {
    calls += 1;
    return (x - 1) ** 9;
  }, 0, 1e6);
  expect(Math.abs(found - 1)).toBeLessThan(1e-2);
  expect(calls).toBeLessThan(210);
});

test("an end that is a root is the root", () => {
  expect(root((x) => x, 0, 3)).toBe(0);
  expect(root((x) => x - 3, 0, 3)).toBe(3);
});
