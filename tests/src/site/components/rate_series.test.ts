// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {rateSeries, type RatePoint} from "../../../../src/site/components/rate_series.js";

const point = (year: number, rate_0_1: number | null, published: boolean): RatePoint => ({
  year, rate_0_1, low_0_1: rate_0_1 === null ? null : rate_0_1 - 0.007, high_0_1: rate_0_1 === null ? null : rate_0_1 + 0.007,
  published, note: published ? "公布" : "模拟",
});
const options = {width: 480, summary: "两年提高 2.67 个百分点"};
const three = [point(2011, 0.9373, true), point(2012, 0.951, false), point(2013, 0.964, true)];

describe("rateSeries", () => {
  it("fills published points and leaves the others hollow", () => {
    const svg = rateSeries(three, options);
    expect(svg.querySelectorAll(".published circle")).toHaveLength(2);
    expect(svg.querySelectorAll(".simulated circle")).toHaveLength(1);
    expect(svg.querySelector(".simulated")!.getAttribute("fill")).toBe("var(--card)");
  });

  it("writes each rate with two decimals and each year with its note", () => {
    const text = rateSeries(three, options).textContent!;
    for (const words of ["93.73%", "95.10%", "96.40%", "2011", "2012", "2013", "公布", "模拟"]) expect(text).toContain(words);
  });

  it("is an image that says the finding", () => {
    const svg = rateSeries(three, options);
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe("两年提高 2.67 个百分点");
  });

  it("keeps the place of a year without a value and draws no dot there", () => {
    const svg = rateSeries([three[0]!, point(2012, null, false), three[2]!], options);
    expect(svg.textContent).toContain("2012");
    expect(svg.querySelectorAll("circle")).toHaveLength(2);
  });

  it("draws a single year, and nothing but the frame for none", () => {
    expect(rateSeries([three[0]!], options).querySelectorAll("circle")).toHaveLength(1);
    expect(rateSeries([], options).querySelectorAll("circle")).toHaveLength(0);
  });

  it("writes no NaN into the picture", () => {
    for (const points of [three, [three[1]!], [point(2011, null, true)], [point(2011, 1, true)], []]) {
      expect(rateSeries(points, options).outerHTML).not.toMatch(/NaN|undefined/);
    }
  });
});
