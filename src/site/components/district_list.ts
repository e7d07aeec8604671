import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {extent} from "./extent.js";
import {number, signed, stated, statedMean} from "./format.js";
import {indicatorSchools} from "./indicator_schools.js";
import {card, figure, key} from "./layout.js";
import type {Context} from "./page.js";
import type {Balance, District, Indicator} from "./rows.js";
import {schoolDots} from "./school_dots.js";
import {table, type Column} from "./table.js";
import {tickStrip} from "./tick_strip.js";
import {valueStrip, type StripSchool} from "./value_strip.js";

/** Every 学区 on a line: its schools, how many pass, and their values on the most unequal indicator. */
export async function listCard(context: Context, districts: readonly District[], worst: {indicator: Indicator; balance: Balance} | null): Promise<HTMLElement> {
  const {manifest, rows, year, stage, link} = context;
  const {area, levels, leads} = manifest.workspace;
  const {district, parent} = levels;
  const judged = manifest.standard?.rule != null;
  const indicator = worst?.indicator;
  const [values, schools] = [await rows("district_indicators"), indicator === undefined ? [] : await indicatorSchools(context, indicator.id)];
  const rowOf = new Map(values.filter((row) => row.year === year && row.stage === stage && row.indicator_id === indicator?.id).map((row) => [row.district_id, row]));
  const rings = new Map<string, StripSchool[]>();
  for (const {row, school} of schools) {
    if (row.value !== null && school.district_id !== null && indicator !== undefined) {
      const words = `${school.school_name} ${number(row.value, indicator.decimals)} ${indicator.unit.zh}`;
      rings.set(school.district_id, [...(rings.get(school.district_id) ?? []), {name: school.school_name, value: row.value, lead: school.role === "lead", href: link("school", {id: school.school_id}), words}]);
    }
  }
  const {mean = null, threshold = null} = worst?.balance ?? {};
  const domain = extent([...[...rings.values()].flat().map((ring) => ring.value), mean, threshold]);
  const show = (value: number) => number(value, indicator?.decimals ?? 2);
  const of = (row: District) => rowOf.get(row.district_id);
  const columns: (Column<District> & {hidden?: boolean})[] = [
    {label: t("districts.list.name", {district}), cell: (row) => h("a", {href: link("districts", {id: row.district_id})}, row.district_name), sort: (row) => row.district_name},
    {label: t("districts.list.parent", {parent: parent ?? ""}), cell: (row) => row.parent_name ?? "", sort: (row) => row.parent_name, hidden: parent === null},
    {label: t("districts.list.schools"), cell: (row) => number(row.schools), sort: (row) => row.schools, numeric: true},
    {label: t("districts.list.pupils"), cell: (row) => (row.pupils === null ? t("state.missing") : number(row.pupils)), sort: (row) => row.pupils, numeric: true},
    {label: t("districts.list.pass"), cell: passCell, hidden: !judged},
    {label: t("districts.list.mean"), cell: (row) => statedMean(of(row), show), sort: (row) => of(row)?.mean ?? null, numeric: true, hidden: indicator === undefined || leads},
    {label: t("districts.list.spread", {indicator: indicator?.short.zh ?? ""}), hidden: indicator === undefined, picture: true,
      cell: (row) => (leads ? valueStrip({ticks: [], rings: rings.get(row.district_id) ?? [], focus: null, threshold, mean, domain, summary: `${row.district_name} ${indicator?.short.zh ?? ""}`})
        : tickStrip({values: (rings.get(row.district_id) ?? []).map((ring) => ring.value), own: of(row)?.mean ?? null, reference: mean, domain, summary: `${row.district_name} ${indicator?.short.zh ?? ""}`}))},
    {label: t("districts.list.gap"), cell: (row) => stated(of(row)?.gap, of(row)?.gap_state, (value) => signed(value, indicator?.decimals ?? 2)), sort: (row) => of(row)?.gap ?? null, numeric: true, hidden: !leads || indicator === undefined},
  ];
  const title = t("districts.list.title", {district});
  const sub = indicator === undefined ? t("districts.list.subNone", {year})
    : leads ? t("districts.list.sub", {indicator: indicator.short.zh, per: indicator.per?.zh ?? indicator.unit.zh})
      : t("districts.list.subPlain", {indicator: indicator.short.zh, area, district});
  const csv = manifest.tables.find((entry) => entry.name === "districts");
  const many = districts.length > 30;
  const ordered = many ? [...districts].sort((a, b) => b.schools - a.schools || (a.district_id < b.district_id ? -1 : 1)) : districts;
  const draw = (shown: readonly District[]) => table(shown, columns.filter((column) => !column.hidden), {caption: title, first: 30, className: "district-list", stacked: true, csv: csv === undefined ? undefined : context.release.base + csv.csv.path});
  const place = h("div", {}, draw(ordered));
  const filter = h("input", {type: "search", class: "filter", placeholder: t("districts.filter", {district}), "aria-label": t("districts.filter", {district})});
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    place.replaceChildren(draw(ordered.filter((row) => `${row.district_name} ${row.district_id} ${row.parent_name ?? ""}`.toLowerCase().includes(wanted))));
  });
  return card({title, sub, simulated: districts.some((row) => row.origin === "simulated")}, many && filter, place,
    leads && indicator !== undefined && key({mark: "lead", text: t("role.lead")}, {mark: "partner", text: t("role.cooperating")}, {mark: "limit", text: t("indicators.key.threshold")}, {mark: "mean", text: t("indicators.key.mean")}));
}

function passCell({schools, schools_pass: pass}: District) {
  if (pass === null) {
    return t("state.not_applicable");
  }
  const summary = t("overview.board.dotsSummary", {met: pass, unmet: schools - pass, pending: 0});
  return h("div", {class: "pass-cell", title: summary}, schoolDots({met: pass, unmet: schools - pass, pending: 0, summary}), figure(String(pass), `/ ${schools}`));
}
