// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {tickStrip} from "../../../../src/site/components/tick_strip.js";

const draw = (values: number[], own: number | null = 2, reference: number | null = 3) => tickStrip({values, own, reference, domain: [1, 4], summary: "学区"});

describe("tickStrip", () => {
  it("draws a faint dot a school, the group's mean as a line and the area's dotted", () => {
    const svg = draw([1, 2, 4]);
    expect(svg.querySelectorAll("circle")).toHaveLength(3);
    expect(svg.querySelector(".own")).not.toBeNull();
    expect(svg.querySelector(".reference")?.getAttribute("stroke-dasharray")).not.toBeNull();
  });

  it("leaves out means that are missing, and dots where there are no values", () => {
    const svg = draw([], null, null);
    expect(svg.querySelectorAll("circle, .own, .reference")).toHaveLength(0);
  });
});
