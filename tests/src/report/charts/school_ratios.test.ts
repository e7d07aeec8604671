import {describe, expect, it} from "vitest";
import {schoolRatios, type SchoolRatio} from "../../../../src/report/charts/school_ratios.js";
import {draw} from "../../../../src/report/draw.js";

const chart = (schools: SchoolRatio[], floor: {ratio: number; label: string} | null = {ratio: 0.85, label: "底线"}) =>
  draw(() => schoolRatios(schools, {width: 600, indicators: ["骨干教师", "设备"], standard: "标准", floor, format: (ratio) => `${ratio * 100}%`, summary: "各校"}));
const dots = (svg: string) => Array.from(svg.matchAll(/<circle[^>]*>/g), ([circle]) => circle);

describe("schoolRatios", () => {
  it("draws each school once: lead filled, others hollow, unmet in the colour of unmet", () => {
    const [lead, other] = dots(chart([{indicator: "骨干教师", ratio: 1.2, met: true, lead: true}, {indicator: "设备", ratio: 0.7, met: false, lead: false}]));
    expect(lead).toMatch(/fill="#1e776a"/);
    expect(other).toMatch(/fill="#ffffff"[^>]*stroke="#b93f28"|stroke="#b93f28"[^>]*fill="#ffffff"/);
  });

  it("has room for a school with nothing at all", () => {
    expect(dots(chart([{indicator: "设备", ratio: 0, met: false, lead: false}]))[0]).not.toContain("NaN");
  });

  it("leaves out the floor where there is no such rule", () => {
    const one: SchoolRatio[] = [{indicator: "设备", ratio: 1, met: true, lead: false}];
    expect(chart(one)).toContain("底线");
    expect(chart(one, null)).not.toContain("底线");
  });
});
