// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {intervalStrip, type Interval} from "../../../../src/site/components/interval_strip.js";

const options = {domain: [0, 100] as const, reference: 50, summary: "示例一中 60%，区间 40% 至 80%"};
const interval: Interval = {value: 60, low: 40, high: 80, mark: "filled"};

describe("intervalStrip", () => {
  it("draws the interval from low to high and the dot at the value", () => {
    const svg = intervalStrip(interval, options);
    const line = svg.querySelector(".interval")!;
    expect([line.getAttribute("x1"), line.getAttribute("x2")]).toEqual(["40.60%", "78.20%"]);
    expect(svg.querySelector("circle")!.getAttribute("cx")).toBe("59.40%");
  });

  it("fills the lead school's dot and leaves the others' hollow", () => {
    expect(intervalStrip(interval, options).querySelector("circle")!.getAttribute("fill")).toBe("var(--between)");
    expect(intervalStrip({...interval, mark: "hollow"}, options).querySelector("circle")!.getAttribute("fill")).toBe("var(--card)");
  });

  it("dashes the interval where cases are few", () => {
    expect(intervalStrip({...interval, few: true}, options).querySelector(".interval")!.getAttribute("stroke-dasharray")).toBe("4 3");
    expect(intervalStrip(interval, options).querySelector(".interval")!.hasAttribute("stroke-dasharray")).toBe(false);
  });

  it("draws no interval without its ends, and no dot without a value", () => {
    expect(intervalStrip({...interval, low: null, high: null}, options).querySelector(".interval")).toBeNull();
    expect(intervalStrip(null, options).querySelector("circle")).toBeNull();
  });

  it("draws the reference only where there is one", () => {
    expect(intervalStrip(interval, options).querySelector(".reference")).not.toBeNull();
    expect(intervalStrip(interval, {...options, reference: null}).querySelector(".reference")).toBeNull();
  });

  it("is an image that says what it shows", () => {
    expect(intervalStrip(interval, options).getAttribute("role")).toBe("img");
    expect(intervalStrip(interval, options).getAttribute("aria-label")).toContain("40% 至 80%");
  });
});
