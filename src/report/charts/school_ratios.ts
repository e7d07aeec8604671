import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

/** One school's standing on one indicator. */
export interface SchoolRatio {
  indicator: string;
  /** Value ÷ threshold; 1 meets the standard. */
  ratio: number;
  met: boolean;
  lead: boolean;
}

export interface SchoolRatiosOptions {
  width: number;
  /** Names from top to bottom. */
  indicators: readonly string[];
  /** The line at 1, and the lowest ratio that a single unmet indicator may have; null: no such rule. */
  standard: string;
  floor: {ratio: number; label: string} | null;
  format: (ratio: number) => string;
  summary: string;
}

const row = 33;
const top = 30;
/** Ratios under a wide axis; those outside the data are left out. A narrow one gets even steps. */
const wide = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 10, 15, 20, 30];

/** Every school as a dot on each indicator, on one scale of value ÷ threshold (by its square root): lead filled, others hollow; returns an SVG element. */
export function schoolRatios(schools: readonly SchoolRatio[], {width, indicators, standard, floor, format, summary}: SchoolRatiosOptions): SVGSVGElement {
  const lowest = Math.min(floor?.ratio ?? 1, ...schools.map((school) => school.ratio));
  const highest = Math.max(1, ...schools.map((school) => school.ratio));
  const domain: [number, number] = [Math.max(0, lowest - 0.05), highest + 0.08];
  const colour = (school: SchoolRatio) => (school.met ? "var(--pass)" : "var(--fail)");
  const svg = Plot.plot({
    width, height: indicators.length * row + top + 34, marginLeft: 128, marginRight: 12, marginTop: top, marginBottom: 34,
    style: {background: "none", color: "var(--soft)", fontFamily: "var(--sans)", fontSize: "12px", overflow: "visible"},
    // A square root, so that one school far above the others does not press the rest together.
    x: {type: "sqrt", domain, axis: null},
    y: {axis: null},
    fy: {domain: indicators, axis: null, padding: 0},
    marks: [
      Plot.ruleY([0], {stroke: "var(--line)"}),
      Plot.axisX(domain[1] - domain[0] > 1.2 ? wide.filter((ratio) => ratio >= domain[0] && ratio <= domain[1]) : d3.ticks(...domain, 7), {tickSize: 0, tickPadding: 8, tickFormat: format, label: null, anchor: "bottom", color: "var(--soft)"}),
      Plot.ruleX([1], {stroke: "var(--ink)", strokeWidth: 1.4}),
      ...(floor === null ? [] : [Plot.ruleX([floor.ratio], {stroke: "var(--faint)", strokeDasharray: "2,3"})]),
      Plot.dot(schools, Plot.dodgeY("middle", {x: "ratio", fy: "indicator", r: 4.2, padding: 0.6, stroke: colour, strokeWidth: 1.5, fill: (school: SchoolRatio) => (school.lead ? colour(school) : "var(--card)")})),
      Plot.text(indicators, {fy: (name: string) => name, text: (name: string) => name, frameAnchor: "left", textAnchor: "start", dx: -128, fill: "var(--ink)", fontSize: 13}),
      Plot.text([standard], {fy: () => indicators[0], x: 1, frameAnchor: "top", lineAnchor: "bottom", textAnchor: "start", dx: -3, dy: -12, text: (text: string) => text, fill: "var(--ink)"}),
      ...(floor === null ? [] : [Plot.text([floor.label], {fy: () => indicators[0], x: floor.ratio, frameAnchor: "top", lineAnchor: "bottom", textAnchor: "end", dx: 3, dy: -12, text: (text: string) => text, fill: "var(--faint)"})]),
    ],
  }) as SVGSVGElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", summary);
  return svg;
}
