import {describe, expect, it} from "vitest";
import {schoolHistogram} from "../../../../src/report/charts/school_histogram.js";
import {draw} from "../../../../src/report/draw.js";

const chart = (values: number[]) => draw(() => schoolHistogram(values, {
  width: 600, lines: [{value: 2, label: "均值 2", dashed: true}, {value: 3, label: "标准 3", dashed: false}], unit: "学校数", format: String, summary: "分布",
}));
const heights = (svg: string) => Array.from(svg.matchAll(/<rect[^>]*height="([\d.]+)"/g), ([, height]) => Number(height)).filter((height) => height > 0);

describe("schoolHistogram", () => {
  it("draws a bar as tall as its schools are many", () => {
    const [first = 0, last = 0] = heights(chart([1, 1, 1, 5]));
    expect((first + 0.8) / (last + 0.8)).toBeCloseTo(3, 1);
  });

  it("marks mean and standard, one dashed and one not", () => {
    const svg = chart([1, 2, 3, 4]);
    expect(svg).toContain("均值 2");
    expect(svg).toContain("标准 3");
    expect(svg.match(/stroke-dasharray="2,3"/g)).toHaveLength(1);
  });

  it("holds schools that are all alike", () => {
    expect(heights(chart([2, 2, 2]))).toHaveLength(1);
  });
});
