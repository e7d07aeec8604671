import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {judgedValue, number, shareMet, signed, stated} from "./format.js";
import type {IndicatorSchool} from "./indicator_schools.js";
import {card, reachChip} from "./layout.js";
import type {Context} from "./page.js";
import type {Indicator} from "./rows.js";
import {table, type Column} from "./table.js";

/** All schools of an indicator, sortable; a box narrows them down where there are many. */
export function schoolsTable({manifest, link, release}: Context, indicator: Indicator, schools: readonly IndicatorSchool[]): HTMLElement {
  const {district} = manifest.workspace.levels;
  const {numeratorName} = indicator;
  const judged = schools.some(({row}) => row.threshold !== null);
  const columns: (Column<IndicatorSchool> & {hidden?: boolean})[] = [
    {label: t("indicators.table.school"), cell: ({school}) => h("a", {href: link("school", {id: school.school_id})}, school.school_name), sort: ({school}) => school.school_name},
    {label: t("indicators.table.value"), cell: ({row}) => stated(row.value, row.state, (value) => judgedValue(value, row, indicator.decimals)), sort: ({row}) => row.value, numeric: true},
    {label: t("indicators.table.verdict"), cell: ({row}) => reachChip(row.verdict), sort: ({row}) => row.verdict, hidden: !judged},
    {label: t("indicators.table.ratio"), cell: ({row}) => (row.ratio_to_threshold === null ? "—" : shareMet(row.ratio_to_threshold, manifest.standard?.rule?.floor)), sort: ({row}) => row.ratio_to_threshold, numeric: true, hidden: !judged},
    {label: t("indicators.table.change"), cell: ({row}) => (row.change === null ? "—" : signed(row.change, indicator.decimals)), sort: ({row}) => row.change, numeric: true, hidden: schools.every(({row}) => row.change === null)},
    {label: t("indicators.table.numerator", {name: numeratorName?.zh ?? ""}), cell: ({row}) => stated(row.numerator, row.state, (value) => number(value)), sort: ({row}) => row.numerator, numeric: true, hidden: numeratorName === null},
    {label: t("indicators.table.pupils"), cell: ({school}) => stated(school.pupils, school.pupils_state, (value) => number(value)), sort: ({school}) => school.pupils, numeric: true},
    {label: t("indicators.table.district", {district}), cell: ({school}) => school.district_name ?? t("state.none"), sort: ({school}) => school.district_name},
    {label: t("indicators.table.role"), cell: ({school}) => (school.role === null ? "" : t(`role.${school.role}`)), sort: ({school}) => school.role, hidden: !manifest.workspace.leads},
  ];
  const csv = manifest.tables.find((entry) => entry.name === "school_indicators");
  const draw = (shown: readonly IndicatorSchool[]) => table(shown, columns.filter((column) => !column.hidden), {caption: t("indicators.table.title"), first: 40, csv: csv === undefined ? undefined : release.base + csv.csv.path});
  const place = h("div", {}, draw(schools));
  const filter = h("input", {type: "search", class: "filter", placeholder: t("indicators.table.filter", {district}), "aria-label": t("indicators.table.filter", {district})});
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    place.replaceChildren(draw(schools.filter(({school}) => `${school.school_name} ${school.school_id} ${school.district_name ?? ""}`.toLowerCase().includes(wanted))));
  });
  return card({title: t("indicators.table.title"), sub: t("indicators.table.sub", {district}), simulated: schools.some(({row}) => row.origin === "simulated")}, schools.length > 40 && filter, place);
}
