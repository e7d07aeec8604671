import {expect, test} from "vitest";
import {normalCdf} from "../../../src/measures/normal_cdf.js";

test("the usual quantiles, both sides, and the far ends", () => {
  for (const [x, share] of [[0, 0.5], [1.959963984540054, 0.975], [-1.959963984540054, 0.025], [1, 0.841344746], [-3, 0.001349898]] as const) {
    expect(Math.abs(normalCdf(x) - share)).toBeLessThan(1e-7);
  }
  expect([normalCdf(40), normalCdf(-40)]).toEqual([1, 0]);
});
