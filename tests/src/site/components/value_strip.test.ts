// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {valueStrip, type ValueStrip} from "../../../../src/site/components/value_strip.js";

const ring = (name: string, value: number, lead = false, href?: string) => ({name, value, lead, href, words: `${name} ${value}`});
const draw = (over: Partial<ValueStrip> = {}) => valueStrip({ticks: [1, 2, 3], rings: [ring("示例二中", 2), ring("示例一中", 4, true)], focus: {value: 1.5, tone: "fail"}, threshold: 2.5, mean: null, domain: [1, 4], summary: "骨干教师", ...over});

describe("valueStrip", () => {
  it("draws the others as ticks in one path, however many they are", () => {
    expect(draw().querySelectorAll(".ticks path")).toHaveLength(1);
    expect(draw({ticks: Array.from({length: 4421}, (_, i) => 1 + i / 2000)}).querySelectorAll("path")).toHaveLength(1);
    expect(draw({ticks: []}).querySelector(".ticks")).toBeNull();
  });

  it("fills lead schools, leaves others hollow, and draws lead schools on top", () => {
    const circles = [...draw().querySelectorAll("circle:not(.focus)")];
    expect(circles.map((circle) => [circle.getAttribute("class"), circle.getAttribute("fill")])).toEqual([["partner", "var(--card)"], ["lead", "var(--between)"]]);
  });

  it("draws the school in question last and largest, in the tone of its verdict", () => {
    const all = [...draw().querySelectorAll("circle")];
    expect(all.at(-1)?.getAttribute("class")).toBe("focus");
    expect(all.at(-1)?.getAttribute("fill")).toBe("var(--fail)");
    expect(draw({focus: null}).querySelector(".focus")).toBeNull();
  });

  it("keeps everything inside, with the standard in its place", () => {
    const svg = draw();
    const at = Number.parseFloat(svg.querySelector(".threshold")?.getAttribute("x1") ?? "");
    expect(at).toBeCloseTo(50, 0);
    expect(draw({threshold: null}).querySelector(".threshold")).toBeNull();
  });

  it("links schools that have a page", () => {
    const svg = draw({rings: [ring("示例二中", 2, false, "./school.html?id=2")]});
    expect(svg.querySelector("a")?.getAttribute("href")).toBe("./school.html?id=2");
    expect(svg.querySelector("a")?.getAttribute("aria-label")).toBe("示例二中 2");
    expect(svg.getAttribute("role")).toBe("group");
  });
});
