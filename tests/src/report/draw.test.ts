import {describe, expect, it} from "vitest";
import {draw} from "../../../src/report/draw.js";
import {printPalette} from "../../../src/report/palette.js";
import {rateSeries} from "../../../src/site/components/rate_series.js";
import {shareBar} from "../../../src/site/components/share_bar.js";

const rates = () => draw(() => rateSeries([
  {year: 2011, rate_0_1: 0.9373, low_0_1: 0.93, high_0_1: 0.944, published: true, note: "公布"},
  {year: 2012, rate_0_1: 0.951, low_0_1: 0.944, high_0_1: 0.957, published: false, note: "模拟"},
], {width: 600, summary: "升学率"}));

describe("draw", () => {
  it("leaves no variable of the style sheet and no rule that only a browser reads", () => {
    expect(rates()).not.toMatch(/var\(|<style/);
    expect(rates()).toContain(printPalette()["between"]);
  });

  it("keeps text as text, in a family that the report loads", () => {
    expect(rates()).toContain("93.73%");
    expect(rates()).toMatch(/font-family[=:]\s*"?Noto Sans SC/);
  });

  it("gives a chart that is as wide as its place a size of its own", () => {
    const svg = draw(() => shareBar([{name: "a", share_0_1: 0.25, fill: "var(--in)"}], {summary: "四分之一", height: 10}), 120);
    expect(svg).toContain("viewBox=\"0 0 120 10\"");
    expect(svg).toContain("width=\"120\"");
  });

  it("lends window and document for the time of drawing only, also when that fails", () => {
    rates();
    expect(() => draw(() => {
      throw new Error("no chart");
    })).toThrow("no chart");
    expect("document" in globalThis).toBe(false);
    expect("window" in globalThis).toBe(false);
  });
});
