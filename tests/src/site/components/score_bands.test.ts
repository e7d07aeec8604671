// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {scoreBands} from "../../../../src/site/components/score_bands.js";

const span = (svg: SVGSVGElement, name: string) => {
  const bar = svg.querySelector(`.${name}`)!;
  return [bar.getAttribute("x"), bar.getAttribute("width")];
};

describe("scoreBands", () => {
  it("puts low scores at the left end, passed and excellent ones at the right end", () => {
    const svg = scoreBands({low_0_1: 0.1, pass_0_1: 0.7, excellent_0_1: 0.25}, "低分 10%，及格 70%，优秀 25%");
    expect(span(svg, "low")).toEqual(["0%", "10.00%"]);
    expect(span(svg, "pass")).toEqual(["30.00%", "70.00%"]);
    expect(span(svg, "excellent")).toEqual(["75.00%", "25.00%"]);
  });

  it("draws bars of no width for zero shares and full ones for one", () => {
    const svg = scoreBands({low_0_1: 0, pass_0_1: 1, excellent_0_1: 1}, "");
    expect(span(svg, "low")).toEqual(["0%", "0.00%"]);
    expect(span(svg, "excellent")).toEqual(["0.00%", "100.00%"]);
  });

  it("says its shares", () => {
    expect(scoreBands({low_0_1: 0, pass_0_1: 1, excellent_0_1: 0}, "及格 100%").getAttribute("aria-label")).toBe("及格 100%");
  });
});
