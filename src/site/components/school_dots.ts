import {svg} from "./element.js";

export interface SchoolDots {
  met: number;
  unmet: number;
  pending: number;
  summary: string;
}

/** From this many schools on a bar says it better than dots. */
const dotsUpTo = 40;

/** Schools that meet a figure, do not, or have not reported: a filled, hollow or dashed dot each; a bar where they are many. */
export function schoolDots({met, unmet, pending, summary}: SchoolDots): SVGSVGElement {
  const total = met + unmet + pending;
  if (total > dotsUpTo) {
    return bar([{n: met, fill: "var(--pass)"}, {n: unmet, fill: "var(--fail)"}, {n: pending, fill: "var(--wait)"}], total, summary);
  }
  const perLine = 20;
  const lines = Math.max(1, Math.ceil(total / perLine));
  const step = 9;
  return svg("svg", {class: "cell-chart dots", width: Math.min(total, perLine) * step + 2, height: lines * 11 + 3, role: "img", "aria-label": summary},
    Array.from({length: total}, (_, i) => {
      const place = {cx: 5 + (i % perLine) * step, cy: 7 + Math.floor(i / perLine) * 11};
      if (i < met) {
        return svg("circle", {class: "met", ...place, r: 3.4, fill: "var(--pass)"});
      }
      return i < met + unmet
        ? svg("circle", {class: "unmet", ...place, r: 2.8, fill: "none", stroke: "var(--fail)", "stroke-width": 1.4})
        : svg("circle", {class: "pending", ...place, r: 2.8, fill: "none", stroke: "var(--wait)", "stroke-width": 1.4, "stroke-dasharray": "1.8 1.6"});
    }));
}

function bar(parts: readonly {n: number; fill: string}[], total: number, summary: string): SVGSVGElement {
  let start = 0;
  return svg("svg", {class: "cell-chart", width: "100%", height: 12, role: "img", "aria-label": summary}, parts.filter((part) => part.n > 0).map((part) => {
    const x = `${(start / total * 100).toFixed(2)}%`;
    start += part.n;
    return svg("rect", {x, width: `${(part.n / total * 100).toFixed(2)}%`, height: 12, fill: part.fill, rx: 1});
  }));
}
