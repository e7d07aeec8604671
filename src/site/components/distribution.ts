import * as Plot from "@observablehq/plot";

export interface DistributionOptions {
  width: number;
  unit: string;
  /** Word of the vertical axis. */
  count: string;
  threshold: {value: number; words: string} | null;
  mean: {value: number; words: string} | null;
  summary: string;
}

/** How many schools have which value, as bars, with the standard and the mean across them. */
export function distribution(values: readonly number[], {width, unit, count, threshold, mean, summary}: DistributionOptions): SVGSVGElement {
  const line = {strokeWidth: 1.4, stroke: "var(--ink)"};
  const chart = Plot.plot({
    width, height: 190, marginTop: 26, marginBottom: 34, marginLeft: 46, marginRight: 16,
    style: {background: "none", color: "var(--soft)", fontFamily: "var(--sans)", fontSize: "12px", overflow: "visible"},
    x: {label: unit, labelArrow: "none", tickSize: 0, ticks: Math.max(3, Math.floor(width / 110))},
    y: {label: count, labelArrow: "none", ticks: 4, tickSize: 0, tickFormat: ",d"},
    marks: [
      Plot.gridY({ticks: 4, stroke: "var(--line)", strokeOpacity: 1}),
      Plot.rectY(values, {...Plot.binX({y: "count"}, {x: Plot.identity, thresholds: width < 500 ? 24 : 48}), fill: "var(--between)", fillOpacity: 0.6, inset: 0.5, className: "bars-of-schools"}),
      Plot.ruleY([0], {stroke: "var(--faint)"}),
      threshold && Plot.ruleX([threshold.value], {...line, className: "threshold"}),
      mean && Plot.ruleX([mean.value], {...line, strokeDasharray: "2 3", className: "mean"}),
      Plot.text([threshold, mean].filter((entry) => entry !== null), {x: "value", text: "words", frameAnchor: "top", dy: -16, fill: "var(--ink)"}),
    ],
  }) as SVGSVGElement;
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", summary);
  return chart;
}
