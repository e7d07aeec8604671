import * as Plot from "@observablehq/plot";

/** A school in one exam and subject: pupils' mean intake score beside their mean now. */
export interface IntakePoint {
  name: string;
  district_id: string;
  intake: number;
  mean: number;
  lead: boolean;
}

export interface IntakeScatterOptions {
  width: number;
  height?: number;
  /** The 学区 drawn in colour; the other schools stay as grey ticks behind it. */
  district_id: string;
  area: {intake: number | null; mean: number | null};
  domain: {intake: readonly [number, number]; mean: readonly [number, number]};
  labels: {intake: string; mean: string};
  summary: string;
}

/** Means now against intake, one 学区 at a time before all the others; returns an SVG element. */
export function intakeScatter(points: readonly IntakePoint[], {width, height = 210, district_id, area, domain, labels, summary}: IntakeScatterOptions): SVGSVGElement {
  const own = points.filter((point) => point.district_id === district_id);
  const place = {x: "intake", y: "mean"};
  const dot = {...place, r: 5, stroke: "var(--between)", strokeWidth: 1.8, title: "name"};
  const svg = Plot.plot({
    width, height, marginTop: 14, marginRight: 10, marginBottom: 34, marginLeft: 34, inset: 6,
    style: {background: "none", color: "var(--soft)", fontFamily: "var(--sans)", fontSize: "11px", overflow: "visible"},
    x: {domain: [...domain.intake], ticks: 3, tickSize: 0, label: labels.intake, labelAnchor: "right", labelArrow: "none"},
    y: {domain: [...domain.mean], ticks: 3, tickSize: 0, label: labels.mean, labelAnchor: "top", labelArrow: "none"},
    marks: [
      Plot.frame({stroke: "var(--line)"}),
      area.intake === null ? null : Plot.ruleX([area.intake], {stroke: "var(--faint)", strokeDasharray: "2 3"}),
      area.mean === null ? null : Plot.ruleY([area.mean], {stroke: "var(--faint)", strokeDasharray: "2 3"}),
      Plot.dot(points.filter((point) => point.district_id !== district_id), {...place, r: 2.5, fill: "var(--faint)", fillOpacity: 0.45, className: "others"}),
      Plot.dot(own.filter((point) => !point.lead), {...dot, fill: "var(--card)", className: "cooperating"}),
      Plot.dot(own.filter((point) => point.lead), {...dot, fill: "var(--between)", className: "lead"}),
    ],
  }) as SVGSVGElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", summary);
  return svg;
}
