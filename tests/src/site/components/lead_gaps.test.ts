// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {leadGaps, type LeadGap} from "../../../../src/site/components/lead_gaps.js";

const gap = (over: Partial<LeadGap> = {}): LeadGap => ({
  district: "第一学区", href: "./districts.html?id=J1", apart: false, summary: "第一学区 2013",
  years: [{year: 2011, lead: 2.6, partners: [0.7, 0.8]}, {year: 2013, lead: 2.3, partners: [1.1, 1.3]}], ...over,
});
const draw = (gaps: LeadGap[], threshold: number | null = 1) => leadGaps(gaps, {threshold, label: "标准 1"});

describe("leadGaps", () => {
  it("draws a line a year with the lead school filled and its partners hollow", () => {
    const element = draw([gap()]);
    expect(element.querySelectorAll(".lead")).toHaveLength(2);
    expect(element.querySelectorAll(".partner")).toHaveLength(4);
    expect(element.querySelector(".partner")?.getAttribute("fill")).toBe("var(--card)");
  });

  it("fades the first year and not the last", () => {
    const element = draw([gap()]);
    expect(Number(element.querySelector(".past")?.getAttribute("opacity"))).toBeLessThan(1);
    expect(element.querySelector("g.now")?.getAttribute("opacity")).toBe("1");
  });

  it("shows a gap that widened in the colour of failing", () => {
    expect(draw([gap({apart: true})]).querySelector("circle.lead")?.getAttribute("fill")).toBe("var(--fail)");
    expect(draw([gap()]).querySelector("circle.lead")?.getAttribute("fill")).toBe("var(--between)");
  });

  it("draws the standard through all lines and names it once", () => {
    const element = draw([gap(), gap({district: "第二学区"})]);
    expect(element.querySelectorAll(".threshold")).toHaveLength(2);
    expect(element.textContent?.match(/标准 1/g)).toHaveLength(1);
    expect(draw([gap()], null).querySelector(".threshold")).toBeNull();
  });

  it("links each 学区 and says its figures", () => {
    const element = draw([gap()]);
    expect(element.querySelector("a")?.getAttribute("href")).toBe("./districts.html?id=J1");
    expect(element.querySelector("svg")?.getAttribute("aria-label")).toBe("第一学区 2013");
  });
});
