import {create, ticks} from "d3";
import {along} from "./along.js";

export interface StripAxisOptions {
  domain: readonly [number, number];
  format: (value: number) => string;
  count?: number;
}

/** The scale above a column of strips. Decoration for the eye: the values stand in the cells. Returns an SVG element. */
export function stripAxis({domain, format, count = 4}: StripAxisOptions): SVGSVGElement {
  const at = along(domain);
  const svg = create("svg").attr("class", "cell-chart axis").attr("width", "100%").attr("height", 22).attr("aria-hidden", "true");
  for (const tick of ticks(domain[0], domain[1], count)) {
    svg.append("line").attr("x1", at(tick)).attr("x2", at(tick)).attr("y1", 17).attr("y2", 22).attr("stroke", "var(--faint)");
    svg.append("text").attr("x", at(tick)).attr("y", 12).attr("text-anchor", "middle").attr("fill", "var(--faint)").attr("font-size", 11).text(format(tick));
  }
  return svg.node()!;
}
