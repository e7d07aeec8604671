import {create} from "d3";

/** Shares of those who sat, 0–1: below the low cut, at or above the pass cut, at or above the excellent cut. */
export interface ScoreShares {
  low_0_1: number;
  pass_0_1: number;
  excellent_0_1: number;
}

const width = (share: number) => `${(share * 100).toFixed(2)}%`;

/** Low from the left, passed and excellent from the right, on one bar of all who sat. Returns an SVG element as wide as its cell. */
export function scoreBands({low_0_1, pass_0_1, excellent_0_1}: ScoreShares, summary: string): SVGSVGElement {
  const svg = create("svg").attr("class", "cell-chart").attr("width", "100%").attr("height", 18).attr("role", "img").attr("aria-label", summary);
  const bar = (name: string, x: string, share: number, fill: string) =>
    svg.append("rect").attr("class", name).attr("x", x).attr("y", 4).attr("width", width(share)).attr("height", 10).attr("fill", fill);
  bar("all", "0%", 1, "var(--line)");
  bar("low", "0%", low_0_1, "var(--fail)").attr("opacity", 0.75);
  bar("pass", width(1 - pass_0_1), pass_0_1, "var(--in)");
  bar("excellent", width(1 - excellent_0_1), excellent_0_1, "var(--between)");
  return svg.node()!;
}
