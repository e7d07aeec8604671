// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {districtDots} from "../../../../src/site/components/district_dots.js";

const options = {domain: [60, 80] as const, reference: 70, own: 72, format: (value: number) => value.toFixed(1), summary: "第一学区"};
const dots = [{name: "示例一中", value: 75, lead: true, href: "school.html?id=1"}, {name: "示例二中", value: 65, lead: false}];

describe("districtDots", () => {
  it("fills lead schools, leaves others hollow, and draws the lead last", () => {
    const fills = [...districtDots(dots, options).querySelectorAll("circle")].map((circle) => circle.getAttribute("fill"));
    expect(fills).toEqual(["var(--card)", "var(--between)"]);
  });

  it("makes a dot with an address a link that says school and value", () => {
    const links = [...districtDots(dots, options).querySelectorAll("a")];
    expect(links.map((link) => [link.getAttribute("href"), link.getAttribute("aria-label")])).toEqual([["school.html?id=1", "示例一中 75.0"]]);
  });

  it("draws the area's and the 学区's values only where they are known", () => {
    const svg = districtDots(dots, {...options, reference: null, own: null});
    expect(svg.querySelector(".reference")).toBeNull();
    expect(svg.querySelector(".own")).toBeNull();
    expect(districtDots(dots, options).querySelectorAll(".reference, .own")).toHaveLength(2);
  });

  it("draws a line without dots for a 学区 without values", () => {
    expect(districtDots([], options).querySelectorAll("circle")).toHaveLength(0);
  });
});
