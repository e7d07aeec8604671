import {create} from "d3";
import {along} from "./along.js";

/** A value with its interval, in the unit of the domain. */
export interface Interval {
  value: number;
  low: number | null;
  high: number | null;
  /** `filled`: lead school; `hollow`: any other school; `band`: a 学区 or an area, drawn as a bar behind its dot. */
  mark: "filled" | "hollow" | "band";
  /** Few cases: the interval is dashed. */
  few?: boolean;
}

export interface IntervalStripOptions {
  domain: readonly [number, number];
  /** The value that the eye compares with: the area's rate, no change, a limit. */
  reference: number | null;
  /** What the picture says, read out in its place. */
  summary: string;
  colour?: string;
}

/** One interval on one line, against a reference; as wide as its cell. Returns an SVG element. */
export function intervalStrip(interval: Interval | null, {domain, reference, summary, colour = "var(--between)"}: IntervalStripOptions): SVGSVGElement {
  const at = along(domain);
  const svg = create("svg").attr("class", "cell-chart").attr("width", "100%").attr("height", 26).attr("role", "img").attr("aria-label", summary);
  const line = (from: string, to: string, y1: number, y2: number) => svg.append("line").attr("x1", from).attr("x2", to).attr("y1", y1).attr("y2", y2);
  line("0%", "100%", 13, 13).attr("stroke", "var(--line)");
  if (reference !== null) line(at(reference), at(reference), -5, 31).attr("class", "reference").attr("stroke", "var(--soft)").attr("stroke-dasharray", "2 3");
  if (interval === null) return svg.node()!;
  const {value, low, high, mark, few} = interval;
  if (low !== null && high !== null) {
    line(at(low), at(high), 13, 13).attr("class", "interval").attr("stroke", colour).attr("stroke-linecap", few ? "butt" : "round")
      .attr("stroke-width", mark === "band" ? 10 : 2.2).attr("stroke-opacity", mark === "band" ? 0.22 : 0.6)
      .attr("stroke-dasharray", few ? "4 3" : null);
  }
  svg.append("circle").attr("cx", at(value)).attr("cy", 13).attr("r", mark === "band" ? 4.5 : 5)
    .attr("fill", mark === "hollow" ? "var(--card)" : colour).attr("stroke", colour).attr("stroke-width", 1.8);
  return svg.node()!;
}
