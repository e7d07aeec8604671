import * as Plot from "@observablehq/plot";

export interface IndicatorDot {
  school: string;
  group: string;
  value: number;
  lead: boolean;
  href: string;
  /** What a pointer resting on the dot reads. */
  words: string;
}

export interface IndicatorDotsOptions {
  width: number;
  threshold: {value: number; words: string} | null;
  mean: {value: number; words: string} | null;
  summary: string;
}

/** Every school as a dot on the line of its group: lead schools filled, others hollow; the standard and the mean across all lines. */
export function indicatorDots(dots: readonly IndicatorDot[], {width, threshold, mean, summary}: IndicatorDotsOptions): SVGSVGElement {
  const groups = [...new Set(dots.map((dot) => dot.group))];
  const label = Math.min(116, Math.max(...groups.map((group) => group.length)) * 13.5 + 14);
  const lines = [threshold && {...threshold, dash: "none", anchor: "bottom"}, mean && {...mean, dash: "2 3", anchor: "top"}].filter((line) => line !== null);
  // Two labels at nearly the same place would cover each other: the standard's stands below, the mean's above.
  const dot = {x: "value", y: "group", href: "href", title: "words", stroke: "var(--between)", strokeWidth: 1.7, ariaLabel: "words"};
  const chart = Plot.plot({
    width, height: groups.length * 46 + 66, marginLeft: label, marginRight: 24, marginTop: 26, marginBottom: 40,
    style: {background: "none", color: "var(--soft)", fontFamily: "var(--sans)", fontSize: "12px", overflow: "visible"},
    x: {nice: true, grid: false, label: null, tickSize: 0, ticks: Math.max(3, Math.floor(width / 130))},
    y: {domain: groups, label: null, tickSize: 0, padding: 0.2},
    marks: [
      Plot.ruleY(groups, {y: (group: string) => group, stroke: "var(--line)"}),
      ...lines.map((line) => Plot.ruleX([line.value], {stroke: "var(--ink)", strokeWidth: line.dash === "none" ? 1.6 : 1.2, strokeDasharray: line.dash, className: line.dash === "none" ? "threshold" : "mean"})),
      Plot.dot(dots.filter((entry) => !entry.lead), {...dot, r: 5.4, fill: "var(--card)", className: "partner"}),
      Plot.dot(dots.filter((entry) => entry.lead), {...dot, r: 6, fill: "var(--between)", className: "lead"}),
      Plot.text(lines.filter((line) => line.anchor === "top"), {x: "value", text: "words", frameAnchor: "top", dy: -18, fill: "var(--soft)"}),
      Plot.text(lines.filter((line) => line.anchor === "bottom"), {x: "value", text: "words", frameAnchor: "bottom", dy: 34, fill: "var(--ink)", fontWeight: 600}),
    ],
  }) as SVGSVGElement;
  chart.setAttribute("role", "group");
  chart.setAttribute("aria-label", summary);
  return chart;
}
