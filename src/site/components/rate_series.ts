import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

/** One year of an area's rate. Shares are 0–1 and null where the year has none. */
export interface RatePoint {
  year: number;
  rate_0_1: number | null;
  low_0_1: number | null;
  high_0_1: number | null;
  /** The rate itself was published (a filled dot); otherwise it rests on simulated or reported rows (a hollow one). */
  published: boolean;
  /** A word under the year: 公布, 模拟. */
  note: string;
}

export interface RateSeriesOptions {
  width: number;
  height?: number;
  /** The finding, read out in place of the picture. */
  summary: string;
}

const percent = d3.format(".2%");

/** A rate through the years as a line over the band of its intervals; returns an SVG element. */
export function rateSeries(points: readonly RatePoint[], {width, height = 280, summary}: RateSeriesOptions): SVGSVGElement {
  const years = points.map((point) => point.year);
  const known = points.filter((point) => point.rate_0_1 !== null);
  const low = d3.min(known, (point) => point.low_0_1 ?? point.rate_0_1!) ?? 0;
  const high = d3.max(known, (point) => point.high_0_1 ?? point.rate_0_1!) ?? 1;
  const pad = Math.max((high - low) * 0.12, 0.002);
  const domain: [number, number] = [Math.max(0, low - pad), Math.min(Math.max(1, high), high + pad)];
  const ticks = d3.ticks(...domain, 4);
  const tick = d3.format(`.${d3.precisionFixed(((ticks[1] ?? 1) - (ticks[0] ?? 0)) * 100)}%`);
  const dot = {x: "year", y: "rate_0_1", r: 5.5, stroke: "var(--between)", strokeWidth: 2};
  const svg = Plot.plot({
    width, height, marginTop: 22, marginRight: 16, marginBottom: 42, marginLeft: 46,
    style: {background: "none", color: "var(--soft)", fontFamily: "var(--sans)", fontSize: "12px", overflow: "visible"},
    x: {type: "point", domain: years, padding: 0.4, axis: null},
    y: {domain, axis: null},
    marks: [
      Plot.ruleY(ticks, {stroke: "var(--line)"}),
      Plot.axisY(ticks, {tickSize: 0, tickFormat: tick, label: null, color: "var(--soft)"}),
      Plot.areaY(points, {x: "year", y1: "low_0_1", y2: "high_0_1", fill: "var(--between)", fillOpacity: 0.13}),
      Plot.ruleX(known, {x: "year", y1: "low_0_1", y2: "high_0_1", stroke: "var(--between)", strokeWidth: 1.5, strokeOpacity: 0.45}),
      Plot.lineY(points, {x: "year", y: "rate_0_1", stroke: "var(--between)", strokeWidth: 2.2}),
      Plot.dot(known.filter((point) => point.published), {...dot, fill: "var(--between)", className: "published"}),
      Plot.dot(known.filter((point) => !point.published), {...dot, fill: "var(--card)", className: "simulated"}),
      Plot.text(known, {
        x: "year", y: "rate_0_1", text: (point: RatePoint) => percent(point.rate_0_1!), dy: -15,
        fill: "var(--ink)", stroke: "var(--card)", strokeWidth: 4, fontSize: 13, fontWeight: 600,
      }),
      Plot.text(years, {x: (year: number) => year, frameAnchor: "bottom", dy: 18, text: (year: number) => String(year), fill: "var(--ink)"}),
      Plot.text(points, {x: "year", frameAnchor: "bottom", dy: 34, text: "note", fill: "var(--faint)", fontSize: 11}),
    ],
  }) as SVGSVGElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", summary);
  return svg;
}
