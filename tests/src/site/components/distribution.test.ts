// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {distribution} from "../../../../src/site/components/distribution.js";

const values = Array.from({length: 4421}, (_, i) => 346 + ((i * 7919) % 4421) / 4421 * 621);
const options = {width: 900, unit: "分", count: "学校", threshold: null, mean: {value: 659, words: "均值 659"}, summary: "4,421 所学校"};

describe("distribution", () => {
  it("draws bars, not thousands of marks", () => {
    const bars = distribution(values, options).querySelectorAll(".bars-of-schools rect");
    expect(bars.length).toBeGreaterThan(20);
    expect(bars.length).toBeLessThan(100);
  });

  it("has fewer bars on narrow screens", () => {
    const [narrow, wide] = [340, 900].map((width) => distribution(values, {...options, width}).querySelectorAll(".bars-of-schools rect").length);
    expect(narrow).toBeLessThan(wide as number);
  });

  it("draws and names the mean and the standard where there are any", () => {
    const svg = distribution(values, {...options, threshold: {value: 800, words: "标准 800"}});
    expect(svg.querySelectorAll(".mean line, line.mean")).toHaveLength(1);
    expect(svg.textContent).toContain("均值 659");
    expect(svg.textContent).toContain("标准 800");
    expect(distribution(values, {...options, mean: null}).querySelector(".mean")).toBeNull();
  });

  it("says what it shows", () => {
    expect(distribution(values, options).getAttribute("aria-label")).toBe("4,421 所学校");
  });
});
