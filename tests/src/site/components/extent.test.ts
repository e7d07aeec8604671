import {describe, expect, it} from "vitest";
import {extent} from "../../../../src/site/components/extent.js";

describe("extent", () => {
  it("spans the values that are known", () => {
    expect(extent([3, null, -2, undefined, 7, Number.NaN])).toEqual([-2, 7]);
  });

  it("is a single value twice, and [0, 1] where nothing is known", () => {
    expect([extent([4]), extent([]), extent([null])]).toEqual([[4, 4], [0, 1], [0, 1]]);
  });
});
