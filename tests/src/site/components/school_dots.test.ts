// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {schoolDots} from "../../../../src/site/components/school_dots.js";

const draw = (met: number, unmet: number, pending: number) => schoolDots({met, unmet, pending, summary: "学校"});

describe("schoolDots", () => {
  it("draws one dot a school: met filled, not met hollow, pending dashed", () => {
    const svg = draw(11, 3, 1);
    expect([".met", ".unmet", ".pending"].map((name) => svg.querySelectorAll(name).length)).toEqual([11, 3, 1]);
    expect(svg.querySelector(".unmet")?.getAttribute("fill")).toBe("none");
    expect(svg.querySelector(".pending")?.getAttribute("stroke-dasharray")).not.toBeNull();
  });

  it("breaks into lines instead of running out of its cell", () => {
    expect(Number(draw(35, 0, 0).getAttribute("height"))).toBeGreaterThan(Number(draw(15, 0, 0).getAttribute("height")));
  });

  it("becomes a bar in proportion for many schools, without parts that are empty", () => {
    const widths = [...draw(300, 100, 0).querySelectorAll("rect")].map((rect) => rect.getAttribute("width"));
    expect(widths).toEqual(["75.00%", "25.00%"]);
  });

  it("draws nothing for no schools", () => {
    expect(draw(0, 0, 0).childElementCount).toBe(0);
  });
});
