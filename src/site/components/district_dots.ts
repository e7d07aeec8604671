import {create} from "d3";
import {along} from "./along.js";

/** A school's value on the line of its 学区. */
export interface SchoolDot {
  name: string;
  value: number;
  lead: boolean;
  href?: string;
}

export interface DistrictDotsOptions {
  domain: readonly [number, number];
  /** The area's value, a dotted line; null: none. */
  reference: number | null;
  /** The 学区's own value, a short tick; null: none. */
  own: number | null;
  format: (value: number) => string;
  summary: string;
}

/** The schools of one 学区 on one line: lead filled, others hollow. Each dot is a link where it has an address. Returns an SVG element. */
export function districtDots(dots: readonly SchoolDot[], {domain, reference, own, format, summary}: DistrictDotsOptions): SVGSVGElement {
  const at = along(domain);
  const svg = create("svg").attr("class", "cell-chart").attr("width", "100%").attr("height", 30).attr("role", "group").attr("aria-label", summary);
  const line = (from: string, to: string, y1: number, y2: number) => svg.append("line").attr("x1", from).attr("x2", to).attr("y1", y1).attr("y2", y2);
  line("0%", "100%", 15, 15).attr("stroke", "var(--line)");
  if (reference !== null) line(at(reference), at(reference), 0, 30).attr("class", "reference").attr("stroke", "var(--soft)").attr("stroke-dasharray", "2 3");
  if (own !== null) line(at(own), at(own), 5, 25).attr("class", "own").attr("stroke", "var(--ink)").attr("stroke-width", 1.5);
  // Lead schools last, so that a filled dot is never hidden under a hollow one.
  for (const dot of [...dots].sort((a, b) => Number(a.lead) - Number(b.lead))) {
    const place = dot.href === undefined ? svg.append("g") : svg.append("a").attr("href", dot.href);
    place.attr("aria-label", `${dot.name} ${format(dot.value)}`);
    place.append("circle").attr("cx", at(dot.value)).attr("cy", 15).attr("r", dot.lead ? 5.5 : 5)
      .attr("fill", dot.lead ? "var(--between)" : "var(--card)").attr("stroke", "var(--between)").attr("stroke-width", 1.8)
      .append("title").text(`${dot.name} ${format(dot.value)}`);
  }
  return svg.node()!;
}
