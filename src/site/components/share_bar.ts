import {create} from "d3";

export interface SharePart {
  name: string;
  share_0_1: number;
  fill: string;
}

/** Parts of a whole on one bar, from the left; as wide as its cell. Returns an SVG element. */
export function shareBar(parts: readonly SharePart[], {summary, height = 12}: {summary: string; height?: number}): SVGSVGElement {
  const svg = create("svg").attr("class", "cell-chart").attr("width", "100%").attr("height", height).attr("role", "img").attr("aria-label", summary);
  svg.append("rect").attr("width", "100%").attr("height", height).attr("rx", 2).attr("fill", "var(--line)").attr("opacity", 0.6);
  let start = 0;
  for (const part of parts) {
    svg.append("rect").attr("class", part.name).attr("x", `${(start * 100).toFixed(3)}%`).attr("width", `${(part.share_0_1 * 100).toFixed(3)}%`)
      .attr("height", height).attr("rx", 2).attr("fill", part.fill);
    start += part.share_0_1;
  }
  return svg.node()!;
}
