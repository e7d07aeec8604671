import {along} from "./along.js";
import {svg} from "./element.js";

export interface TickStrip {
  values: readonly number[];
  /** The group's mean, a short line. */
  own: number | null;
  /** The area's mean, dotted. */
  reference: number | null;
  domain: readonly [number, number];
  summary: string;
}

/** Many schools on one line as faint dots that darken where they crowd. As wide as its place. */
export function tickStrip({values, own, reference, domain, summary}: TickStrip): SVGSVGElement {
  const at = along(domain);
  return svg("svg", {class: "cell-chart strip-line", width: "100%", height: 22, role: "img", "aria-label": summary},
    svg("line", {x1: "0%", x2: "100%", y1: 11, y2: 11, stroke: "var(--line)"}),
    values.map((value) => svg("circle", {cx: at(value), cy: 11, r: 3, fill: "var(--between)", "fill-opacity": 0.22})),
    reference !== null && svg("line", {class: "reference", x1: at(reference), x2: at(reference), y1: 0, y2: 22, stroke: "var(--soft)", "stroke-dasharray": "2 3"}),
    own !== null && svg("line", {class: "own", x1: at(own), x2: at(own), y1: 3, y2: 19, stroke: "var(--ink)", "stroke-width": 2}));
}
