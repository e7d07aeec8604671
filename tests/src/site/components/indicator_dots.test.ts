// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {indicatorDots, type IndicatorDot} from "../../../../src/site/components/indicator_dots.js";

const dot = (school: string, group: string, value: number, lead = false): IndicatorDot => ({school, group, value, lead, href: `./school.html?id=${school}`, words: `${school} ${value} 名`});
const dots = [dot("示例一中", "第一学区", 2.3, true), dot("示例二中", "第一学区", 1.1), dot("示例五中", "第二学区", 1.9, true), dot("示例六中", "第二学区", 0.6)];
const options = {width: 700, threshold: {value: 1, words: "标准 1"}, mean: {value: 1.4, words: "均值 1.40"}, summary: "四所学校"};

describe("indicatorDots", () => {
  it("fills lead schools and leaves cooperating ones hollow", () => {
    const svg = indicatorDots(dots, options);
    expect(svg.querySelectorAll(".lead circle")).toHaveLength(2);
    expect(svg.querySelectorAll(".partner circle")).toHaveLength(2);
    expect(svg.querySelector(".partner")?.getAttribute("fill")).toBe("var(--card)");
  });

  it("links every dot to its school and says its value", () => {
    const links = [...indicatorDots(dots, options).querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href") ?? link.getAttribute("xlink:href")).sort()).toEqual(dots.map((entry) => entry.href).sort());
    expect(links.map((link) => link.querySelector("title")?.textContent).sort()).toEqual(dots.map((entry) => entry.words).sort());
  });

  it("names the groups, the standard and the mean", () => {
    const text = indicatorDots(dots, options).textContent ?? "";
    for (const words of ["第一学区", "第二学区", "标准 1", "均值 1.40"]) {
      expect(text).toContain(words);
    }
  });

  it("leaves out what does not apply", () => {
    const svg = indicatorDots(dots, {...options, threshold: null, mean: null});
    expect(svg.querySelectorAll(".threshold, .mean")).toHaveLength(0);
  });

  it("is as wide as it is told", () => {
    expect(indicatorDots(dots, {...options, width: 340}).getAttribute("width")).toBe("340");
  });
});
