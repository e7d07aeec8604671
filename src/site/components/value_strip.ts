import {along} from "./along.js";
import {svg} from "./element.js";
import type {Tone} from "./layout.js";

export interface StripSchool {
  name: string;
  value: number;
  /** Lead schools are filled. */
  lead: boolean;
  href?: string;
  words: string;
}

export interface ValueStrip {
  /** Everybody else, as ticks: drawn as one path, so that thousands cost no more than ten. */
  ticks: readonly number[];
  /** Peers, as rings (or filled where they lead). */
  rings: readonly StripSchool[];
  /** The school that the page is about. */
  focus: {value: number; tone: Tone | "none"} | null;
  threshold: number | null;
  mean: number | null;
  domain: readonly [number, number];
  summary: string;
  /** How dark a tick is; by default fainter where there are hundreds. */
  tickOpacity?: number;
}

/** One indicator on one line: every school a tick, peers rings, the school in question the large dot, the standard a bar. */
export function valueStrip({ticks, rings, focus, threshold, mean, domain, summary, tickOpacity = ticks.length > 200 ? 0.16 : 0.75}: ValueStrip): SVGSVGElement {
  const at = along(domain);
  const path = ticks.map((value) => `M${Number.parseFloat(at(value))} 0V1`).join("");
  return svg("svg", {class: "cell-chart strip-line", width: "100%", height: 30, role: rings.some((ring) => ring.href !== undefined) ? "group" : "img", "aria-label": summary},
    svg("line", {x1: "0%", x2: "100%", y1: 15, y2: 15, stroke: "var(--line)"}),
    path !== "" && svg("svg", {class: "ticks", x: 0, y: 10, width: "100%", height: 10, viewBox: "0 0 100 1", preserveAspectRatio: "none"},
      svg("path", {d: path, stroke: "var(--faint)", "stroke-width": 1.2, "stroke-opacity": tickOpacity, "vector-effect": "non-scaling-stroke", fill: "none"})),
    mean !== null && svg("line", {class: "mean", x1: at(mean), x2: at(mean), y1: 3, y2: 27, stroke: "var(--soft)", "stroke-dasharray": "2 3"}),
    rings.filter((ring) => !ring.lead).concat(rings.filter((ring) => ring.lead)).map((ring) => {
      const circle = svg("circle", {class: ring.lead ? "lead" : "partner", cx: at(ring.value), cy: 15, r: 4.8, fill: ring.lead ? "var(--between)" : "var(--card)", stroke: "var(--between)", "stroke-width": 1.6},
        svg("title", {}, ring.words));
      return ring.href === undefined ? circle : svg("a", {href: ring.href, "aria-label": ring.words}, circle);
    }),
    threshold !== null && svg("line", {class: "threshold", x1: at(threshold), x2: at(threshold), y1: 3, y2: 27, stroke: "var(--ink)", "stroke-width": 1.6}),
    focus !== null && svg("circle", {class: "focus", cx: at(focus.value), cy: 15, r: 7, fill: focus.tone === "none" ? "var(--ink)" : `var(--${focus.tone})`, stroke: "var(--card)", "stroke-width": 2}));
}
