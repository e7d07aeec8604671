import * as Plot from "@observablehq/plot";

export interface HistogramOptions {
  width: number;
  /** Vertical lines with their words: the area's mean, the standard. */
  lines: readonly {value: number; label: string; dashed: boolean}[];
  /** What is counted, for the vertical axis. */
  unit: string;
  format: (value: number) => string;
  summary: string;
}

/** How many schools have which value, where they are too many for a dot each; returns an SVG element. */
export function schoolHistogram(values: readonly number[], {width, lines, unit, format, summary}: HistogramOptions): SVGSVGElement {
  const svg = Plot.plot({
    width, height: 168, marginLeft: 44, marginRight: 12, marginTop: 30, marginBottom: 30,
    style: {background: "none", color: "var(--soft)", fontFamily: "var(--sans)", fontSize: "12px", overflow: "visible"},
    x: {axis: null},
    y: {axis: null},
    marks: [
      Plot.gridY({ticks: 3, stroke: "var(--line)", strokeOpacity: 1}),
      Plot.axisY({ticks: 3, tickSize: 0, label: null, tickFormat: (n: number) => n.toLocaleString("en-US"), color: "var(--soft)"}),
      Plot.rectY(values, {...Plot.binX({y: "count"}, {x: (value: number) => value, thresholds: 40}), fill: "var(--in)", inset: 0.4}),
      Plot.axisX({ticks: 8, tickSize: 0, tickPadding: 8, tickFormat: format, label: null, color: "var(--soft)"}),
      Plot.ruleX(lines.filter((line) => !line.dashed), {x: "value", stroke: "var(--ink)", strokeWidth: 1.3}),
      Plot.ruleX(lines.filter((line) => line.dashed), {x: "value", stroke: "var(--ink)", strokeWidth: 1.3, strokeDasharray: "2,3"}),
      Plot.text(lines, {x: "value", frameAnchor: "top", lineAnchor: "bottom", dy: -6, text: "label", fill: "var(--ink)"}),
      Plot.text([unit], {frameAnchor: "top-left", lineAnchor: "bottom", dx: -44, dy: -6, text: (text: string) => text, fill: "var(--faint)"}),
    ],
  }) as SVGSVGElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", summary);
  return svg;
}
