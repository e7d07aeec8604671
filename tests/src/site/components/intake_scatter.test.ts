// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {intakeScatter, type IntakePoint} from "../../../../src/site/components/intake_scatter.js";

const point = (district_id: string, intake: number, mean: number, lead: boolean): IntakePoint => ({name: `${district_id}校`, district_id, intake, mean, lead});
const points = [point("d1", 52, 75, true), point("d1", 48, 68, false), point("d2", 50, 70, true), point("d2", 47, 66, false)];
const options = {
  width: 260, district_id: "d1", area: {intake: 50, mean: 70},
  domain: {intake: [45, 55] as const, mean: [60, 80] as const}, labels: {intake: "入学", mean: "均分"}, summary: "第一学区",
};

function lines(area: {intake: number | null; mean: number | null}): number {
  return intakeScatter(points, {...options, area}).querySelectorAll('[stroke-dasharray="2 3"]').length;
}

describe("intakeScatter", () => {
  it("shows one 学区 in full, lead filled and others hollow, and the rest behind it", () => {
    const svg = intakeScatter(points, options);
    expect(svg.querySelectorAll(".lead circle")).toHaveLength(1);
    expect(svg.querySelector(".cooperating")!.getAttribute("fill")).toBe("var(--card)");
    expect(svg.querySelectorAll(".others circle")).toHaveLength(2);
  });

  it("names each school of the 学区 on its dot", () => {
    expect(intakeScatter(points, options).querySelector(".lead title")!.textContent).toBe("d1校");
  });

  it("draws area lines only where the area has means", () => {
    expect([lines({intake: 50, mean: 70}), lines({intake: null, mean: 70}), lines({intake: null, mean: null})]).toEqual([2, 1, 0]);
  });

  it("is an image that says what it shows, and holds no NaN even without points", () => {
    const svg = intakeScatter([], options);
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
  });
});
