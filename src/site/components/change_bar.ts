import {create} from "d3";

/** A change as a bar from the middle, to the right where it grew; `max` is half the width. Returns an SVG element. */
export function changeBar(change: number, {max, summary, height = 12}: {max: number; summary: string; height?: number}): SVGSVGElement {
  const svg = create("svg").attr("class", "cell-chart").attr("width", "100%").attr("height", height).attr("role", "img").attr("aria-label", summary);
  const width = max > 0 ? (Math.abs(change) / max) * 50 : 0;
  svg.append("rect").attr("class", change > 0 ? "up" : "down").attr("x", `${(change > 0 ? 50 : 50 - width).toFixed(3)}%`).attr("width", `${width.toFixed(3)}%`)
    .attr("height", height).attr("rx", 2).attr("fill", change > 0 ? "var(--fail)" : "var(--pass)");
  svg.append("line").attr("x1", "50%").attr("x2", "50%").attr("y1", 0).attr("y2", height).attr("stroke", "var(--ink)");
  return svg.node()!;
}
