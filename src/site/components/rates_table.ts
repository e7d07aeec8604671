import {byDistrict} from "./by_district.js";
import {h, type Child} from "./element.js";
import {extent} from "./extent.js";
import {number, percent, signed, stated} from "./format.js";
import {intervalReading} from "./interval_reading.js";
import {intervalStrip, type Interval} from "./interval_strip.js";
import {chip} from "./layout.js";
import type {Context} from "./page.js";
import type {Rate, Role, SchoolYear} from "./rows.js";
import {stripAxis} from "./strip_axis.js";

interface Options {
  /** The rate's name. */
  name: string;
  area: Rate | null;
  firstYear: number;
  year: number;
}

/** Rates of 学区 and schools with their intervals and their change since the first year: grouped by 学区, never ranked. */
export function ratesTable({t, link, manifest}: Pick<Context, "t" | "link" | "manifest">, rates: readonly Rate[], schools: readonly SchoolYear[], {name, area, firstYear, year}: Options): HTMLElement {
  const shown = rates.filter((row) => row.scope !== "area" && row.rate_0_1 !== null && row.small_n !== "hide");
  const reference = area?.rate_0_1 ?? null;
  const domain = extent(shown.flatMap((row) => [row.rate_0_1, row.low_0_1, row.high_0_1]).concat(reference));
  const changes = extent(shown.flatMap((row) => [row.since_first_points, row.since_first_low_points, row.since_first_high_points]).concat(0));
  const hasChange = year !== firstYear;
  const areaWord = t("rates.area", {level: manifest.workspace.levels.area});

  const line = (row: Rate, label: Child, mark: Interval["mark"]): HTMLElement => {
    const hidden = row.small_n === "hide";
    const visible = !hidden && row.rate_0_1 !== null;
    const few = row.small_n === "flag";
    const reading = intervalReading(row.gap_low_points, row.gap_high_points, 0);
    const words = {
      name: row.scope_name, rate: name, percent: show(row.rate_0_1), low: show(row.low_0_1), high: show(row.high_0_1), n: row.denominator ?? "—",
      first: firstYear, points: points(row.since_first_points),
    };
    const moved = visible && row.since_first_points !== null;
    return h("tr", {class: mark === "band" ? "district" : "school"},
      h("th", {scope: "row"}, label, " ", h("small", {}, row.denominator === null ? "" : t("rates.schools.n", {n: number(row.denominator)})), few && [" ", chip(t("rates.schools.few"), "wait")]),
      h("td", {class: "picture"}, intervalStrip(visible ? {value: row.rate_0_1!, low: row.low_0_1, high: row.high_0_1, mark, few} : null,
        {domain, reference, summary: visible ? t(row.low_0_1 === null ? "rates.schools.rate.summaryAbove" : "rates.schools.rate.summary", words) : row.scope_name})),
      h("td", {class: "num", "data-label": name}, hidden ? t("rates.schools.hidden") : stated(row.rate_0_1, row.state, (value) => percent(value, 2))),
      hasChange && h("td", {class: "picture"}, intervalStrip(moved ? {value: row.since_first_points!, low: row.since_first_low_points, high: row.since_first_high_points, mark, few} : null,
        {domain: changes, reference: 0, summary: moved ? t(row.since_first_low_points === null ? "rates.schools.change.summaryAbove" : "rates.schools.change.summary", {...words, low: points(row.since_first_low_points), high: points(row.since_first_high_points)}) : row.scope_name})),
      hasChange && h("td", {class: "num", "data-label": t("rates.schools.change", {first: firstYear})}, hidden ? "" : stated(row.since_first_points, undefined, (value) => signed(value, 2))),
      // Above 100% there is no interval to read, of the school's rate or of that of the others.
      visible && row.gap_points !== null && reading === null ? h("td", {class: "reading"}, t(row.reason === "above_one" ? "rates.schools.above_one" : "rates.schools.rest_above"), " ", h("small", {}, t("rates.schools.no_interval"))) : h("td", {class: `reading ${visible && reading !== null ? reading : ""}`.trim()}, visible && reading !== null && [t(`rates.schools.${reading}`, {area: areaWord}), " ",
        h("small", {}, t("rates.schools.gap", {points: points(row.gap_points), low: points(row.gap_low_points), high: points(row.gap_high_points)}))]));
  };

  const districts = new Map(rates.filter((row) => row.scope === "district").map((row) => [row.scope_id, row]));
  const groups = byDistrict(schools, rates.filter((row) => row.scope === "school"), (row) => row.scope_id);
  const bodies = groups.map((group) => {
    const district = group.district_id === null ? undefined : districts.get(group.district_id);
    const title = group.district_name ?? t("rates.schools.ungrouped");
    return h("tbody", {},
      district === undefined
        ? h("tr", {class: "district"}, h("th", {scope: "rowgroup", colspan: hasChange ? 6 : 4}, title))
        : line(district, title, "band"),
      group.schools.map(({row, school, role}) => line(row, h("a", {href: link("school", {id: school.school_id})}, school.school_name), markOf(role))));
  });
  return h("div", {class: "table strips rates-strips"}, h("table", {},
    h("caption", {}, t("rates.schools.title", {year, rate: name})),
    h("colgroup", {}, h("col", {class: "name"}), h("col", {class: "picture"}), h("col", {class: "value"}), hasChange && [h("col", {class: "picture"}), h("col", {class: "value"})], h("col", {class: "reading"})),
    h("thead", {}, h("tr", {},
      h("th", {scope: "col"}, t("rates.schools.name")),
      h("th", {scope: "colgroup", colspan: 2, class: "picture"}, t("rates.schools.rate", {rate: name}), half(stripAxis({domain, format: (value, decimals) => number(value * 100, Math.max(0, decimals - 2))}))),
      hasChange && h("th", {scope: "colgroup", colspan: 2, class: "picture"}, t("rates.schools.change", {first: firstYear}), half(stripAxis({domain: changes, format: signed}))),
      h("th", {scope: "col"}, t("rates.schools.reading", {area: areaWord})))),
    bodies));
}

/** The axis above the strip column only; the value column beside it stays free. */
function half(axis: SVGSVGElement): HTMLElement {
  return h("div", {class: "axis-place"}, axis);
}

function markOf(role: Role | null): Interval["mark"] {
  return role === "lead" ? "filled" : "hollow";
}

const show = (value: number | null) => (value === null ? "—" : percent(value, 2));
const points = (value: number | null) => (value === null ? "—" : signed(value, 2));
