import {along} from "./along.js";
import {h, svg, type Child} from "./element.js";

/** One 学区 in one year: the lead school's value and those of its cooperating schools. */
export interface LeadGapYear {
  year: number;
  lead: number;
  partners: readonly number[];
}

export interface LeadGap {
  district: string;
  href: string;
  /** Earliest first; the last is the one shown strong. */
  years: readonly LeadGapYear[];
  /** The lead school moved further from its partners. */
  apart: boolean;
  summary: string;
}

/** Lead schools (filled) against cooperating ones (hollow), one line a 学区 and year; the threshold dotted through all. */
export function leadGaps(gaps: readonly LeadGap[], {threshold, label}: {threshold: number | null; label: string}): HTMLElement {
  const values = gaps.flatMap((gap) => gap.years.flatMap((year) => [year.lead, ...year.partners]));
  const at = along([Math.min(...values, threshold ?? Infinity), Math.max(...values, threshold ?? -Infinity)]);
  const rule = (height: number) => threshold !== null && svg("line", {class: "threshold", x1: at(threshold), x2: at(threshold), y1: 0, y2: height, stroke: "var(--ink)", "stroke-width": 1.2, "stroke-dasharray": "2 3"});
  return h("div", {class: "lead-gaps"},
    gaps.map((gap) => h("div", {class: "lead-gap"},
      h("a", {href: gap.href}, gap.district),
      line(gap, at, rule),
      h("span", {class: "years", "aria-hidden": "true"}, gap.years.map((year, index) => h("small", {class: index === gap.years.length - 1 ? "now" : null}, year.year))))),
    threshold !== null && h("div", {class: "lead-gap foot", "aria-hidden": "true"}, h("span"), svg("svg", {class: "cell-chart", width: "100%", height: 16},
      svg("text", {x: at(threshold), y: 13, "text-anchor": "middle", fill: "var(--soft)", "font-size": 12}, label)), h("span")));
}

function line({years, apart, summary}: LeadGap, at: (value: number) => string, rule: (height: number) => Child): SVGSVGElement {
  const colour = apart ? "var(--fail)" : "var(--between)";
  const height = years.length * 19 + 8;
  return svg("svg", {class: "cell-chart", width: "100%", height, role: "img", "aria-label": summary},
    rule(height),
    years.map(({year, lead, partners}, index) => {
      const y = 13 + index * 19;
      const all = [lead, ...partners];
      return svg("g", {class: index === years.length - 1 ? "now" : "past", opacity: index === years.length - 1 ? 1 : 0.42},
        svg("title", {}, String(year)),
        svg("line", {x1: at(Math.min(...all)), x2: at(Math.max(...all)), y1: y, y2: y, stroke: colour, "stroke-width": 1.6}),
        partners.map((value) => svg("circle", {class: "partner", cx: at(value), cy: y, r: 4.4, fill: "var(--card)", stroke: colour, "stroke-width": 1.7})),
        svg("circle", {class: "lead", cx: at(lead), cy: y, r: 5.2, fill: colour}));
    }));
}
