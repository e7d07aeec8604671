import {describe, expect, it} from "vitest";
import {along} from "../../../../src/site/components/along.js";

describe("along", () => {
  it("runs from 3% to 97%, so that dots at the ends stay inside", () => {
    const at = along([0, 10]);
    expect([at(0), at(5), at(10)]).toEqual(["3.00%", "50.00%", "97.00%"]);
  });

  it("holds values outside the domain at its ends", () => {
    expect([along([0, 1])(-4), along([0, 1])(9)]).toEqual(["3.00%", "97.00%"]);
  });

  it("puts the only value of an empty domain in the middle", () => {
    expect(along([5, 5])(5)).toBe("50.00%");
  });
});
