import {expect, test} from "vitest";
import {normalQuantile} from "../../../src/measures/normal_quantile.js";

test("the inverse of the distribution, and finite at 0 and 1", () => {
  for (const [share, x] of [[0.5, 0], [0.975, 1.959963984540054], [0.025, -1.959963984540054], [0.8, 0.8416212335729143]] as const) {
    expect(Math.abs(normalQuantile(share) - x)).toBeLessThan(5e-6);
  }
  expect(normalQuantile(0)).toBeCloseTo(-8, 6);
  expect(normalQuantile(1)).toBeGreaterThan(5);
});
