import {create, precisionFixed, tickStep, ticks} from "d3";
import {along} from "./along.js";

export interface StripAxisOptions {
  domain: readonly [number, number];
  /** Writes a tick; `decimals` are as many as the distance of the ticks needs. */
  format: (value: number, decimals: number) => string;
  count?: number;
}

/** The scale above a column of strips. Decoration for the eye: the values stand in the cells. Returns an SVG element. */
export function stripAxis({domain, format, count = 4}: StripAxisOptions): SVGSVGElement {
  const at = along(domain);
  const svg = create("svg").attr("class", "cell-chart axis").attr("width", "100%").attr("height", 22).attr("aria-hidden", "true");
  const decimals = domain[0] === domain[1] ? 0 : precisionFixed(tickStep(domain[0], domain[1], count));
  for (const tick of ticks(domain[0], domain[1], count)) {
    svg.append("line").attr("x1", at(tick)).attr("x2", at(tick)).attr("y1", 17).attr("y2", 22).attr("stroke", "var(--faint)");
    svg.append("text").attr("x", at(tick)).attr("y", 12).attr("text-anchor", "middle").attr("fill", "var(--faint)").attr("font-size", 11).text(format(tick, decimals));
  }
  return svg.node()!;
}
