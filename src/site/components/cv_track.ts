import {svg} from "./element.js";
import {cvText} from "./format.js";
import {along} from "./along.js";

/** Values of one indicator through the years, oldest first; the last is the one shown large. */
export interface CvTrack {
  history: readonly {year: number; cv: number}[];
  limit: number | null;
  /** Largest value that the track must hold. */
  max: number;
  tone: "pass" | "fail" | "wait" | "none";
  summary: string;
}

/** A differential coefficient against its limit on a line from 0, with its past as a trail. As wide as its place. */
export function cvTrack({history, limit, max, tone, summary}: CvTrack): SVGSVGElement {
  const at = along([0, max]);
  const colour = tone === "none" ? "var(--between)" : `var(--${tone})`;
  const last = history.at(-1);
  const past = history.slice(0, -1);
  const first = past[0];
  return svg("svg", {class: "cell-chart track", width: "100%", height: 28, role: "img", "aria-label": summary},
    svg("line", {x1: "0.5%", x2: "99.5%", y1: 14, y2: 14, stroke: "var(--line)", "stroke-width": 6, "stroke-linecap": "round"}),
    last !== undefined && first !== undefined && svg("line", {class: "trail", x1: at(first.cv), x2: at(last.cv), y1: 14, y2: 14, stroke: colour, "stroke-width": 1.6, opacity: 0.55}),
    past.map((point, index) => svg("circle", {class: "past", cx: at(point.cv), cy: 14, r: 2.6 + index * 0.4, fill: colour, opacity: 0.4 + index * 0.15},
      svg("title", {}, `${point.year}: ${cvText(point.cv, limit)}`))),
    limit !== null && svg("line", {class: "limit", x1: at(limit), x2: at(limit), y1: 2, y2: 26, stroke: "var(--ink)", "stroke-width": 1.6}),
    last !== undefined && svg("circle", {class: "now", cx: at(last.cv), cy: 14, r: 6.5, fill: colour, stroke: "var(--card)", "stroke-width": 2}));
}
