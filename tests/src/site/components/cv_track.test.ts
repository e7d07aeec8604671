// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {cvTrack, type CvTrack} from "../../../../src/site/components/cv_track.js";

const draw = (over: Partial<CvTrack> = {}) => cvTrack({history: [{year: 2011, cv: 0.66}, {year: 2012, cv: 0.58}, {year: 2013, cv: 0.51}], limit: 0.45, max: 0.8, tone: "fail", summary: "差异系数 0.51", ...over});
const x = (element: Element | null, name = "cx") => Number.parseFloat(element?.getAttribute(name) ?? "NaN");

describe("cvTrack", () => {
  it("draws the last year large, earlier ones small, and a trail from the first to the last", () => {
    const svg = draw();
    expect(svg.querySelectorAll(".past")).toHaveLength(2);
    expect(x(svg.querySelector(".now"))).toBeLessThan(x(svg.querySelector(".past")));
    expect(x(svg.querySelector(".trail"), "x1")).toBe(x(svg.querySelector(".past")));
  });

  it("puts what is over the limit to the right of it", () => {
    const svg = draw();
    expect(x(svg.querySelector(".now"))).toBeGreaterThan(x(svg.querySelector(".limit"), "x1"));
  });

  it("names a past coefficient just over its limit so that it does not read as the limit", () => {
    expect(draw({history: [{year: 2012, cv: 0.4504}, {year: 2013, cv: 0.4}]}).querySelector(".past title")?.textContent).toBe("2012: 0.4504");
  });

  it("takes its colour from the verdict", () => {
    expect(draw().querySelector(".now")?.getAttribute("fill")).toBe("var(--fail)");
    expect(draw({tone: "pass"}).querySelector(".now")?.getAttribute("fill")).toBe("var(--pass)");
    expect(draw({tone: "none"}).querySelector(".now")?.getAttribute("fill")).toBe("var(--between)");
  });

  it("has no trail for one year, no dot for none and no bar without a limit", () => {
    expect(draw({history: [{year: 2013, cv: 0.5}]}).querySelector(".trail")).toBeNull();
    expect(draw({history: []}).querySelector("circle")).toBeNull();
    expect(draw({limit: null}).querySelector(".limit")).toBeNull();
  });

  it("is an image that says what it shows", () => {
    expect(draw().getAttribute("aria-label")).toBe("差异系数 0.51");
  });
});
