import type {Block, Cell, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal, signed, valueText} from "../format.js";
import {balanceOf, cvDigits} from "./board.js";

/** More 学区 than this are cut to the largest; the rest are in the release's own files. */
export const mostDistrictsInTable = 40;

/** 学区 of a stage: schools, pupils, and for each indicator the mean and the coefficient of variation inside. */
export function districtTable(context: Context, stage: string): Block[] {
  const {t, say, indicator, release, year, levels} = context;
  const balance = balanceOf(context, stage);
  const all = release.rows("districts").filter((row) => row.year === year && row.stage === stage);
  const shown = all.toSorted((a, b) => b.schools - a.schools || (b.pupils ?? 0) - (a.pupils ?? 0) || (a.district_id < b.district_id ? -1 : 1)).slice(0, mostDistrictsInTable);
  const values = new Map(release.rows("district_indicators").filter((row) => row.year === year && row.stage === stage).map((row) => [`${row.district_id} ${row.indicator_id}`, row]));
  const alone = all.filter((row) => row.schools === 1).length;
  const text = (value: number | null, digits: number): Cell => (value === null ? {text: t("state.not_applicable"), tone: "faint"} : {text: decimal(value, digits)});
  const rows: TableRow[] = shown.map((district) => ({kind: "row", cells: [
    {text: district.district_name, ...(district.parent_name === null ? {} : {under: district.parent_name})},
    {text: count(district.schools)},
    {text: valueText(t, district.pupils, district.pupils === null ? "missing" : "ok", count), ...(district.pupils === null ? {tone: "faint"} : {})},
    ...balance.flatMap((row) => {
      const value = values.get(`${district.district_id} ${row.indicator_id}`);
      return [text(value?.mean ?? null, indicator(row.indicator_id).decimals), text(value?.cv ?? null, cvDigits)];
    }),
  ]}));
  const area: TableRow = {kind: "reference", cells: [
    {text: levels.area}, {text: balance[0] === undefined ? "" : count(balance[0].schools)}, {text: ""},
    ...balance.flatMap((row) => [text(row.mean, indicator(row.indicator_id).decimals), text(row.cv, cvDigits)]),
  ]};
  const cut = all.length - shown.length;
  return [
    {kind: "heading", text: t("districts.table", {district: levels.district}), sub: t("districts.table_sub", {all: count(all.length), alone: count(alone), district: levels.district, school: levels.school})},
    {
      kind: "table", small: true, rows: [...rows, area],
      columns: [
        {head: levels.district, align: "left", width: 2.4},
        {head: t("districts.schools", levels), align: "right", width: 0.8},
        {head: t("schools.pupils"), align: "right", width: 1},
        ...balance.flatMap((row) => [{head: say(indicator(row.indicator_id).short), align: "right" as const, width: 1}, {head: t("districts.cv"), align: "right" as const, width: 0.9}]),
      ],
      ...(cut > 0 ? {note: t("districts.cut", {shown: count(shown.length), cut: count(cut), district: levels.district})} : {}),
    },
  ];
}

/** Lead school against its cooperating schools, for one indicator; null where no 学区 has a lead. */
export function leadGaps(context: Context, stage: string, indicatorId: string): Block[] {
  const {t, say, indicator, release, year, levels, manifest} = context;
  if (!manifest.workspace.leads) {
    return [];
  }
  const names = new Map(release.rows("districts").filter((row) => row.year === year && row.stage === stage).map((row) => [row.district_id, row.district_name]));
  const rows = release.rows("district_indicators").filter((row) => row.year === year && row.stage === stage && row.indicator_id === indicatorId && row.gap_state !== "not_applicable");
  if (rows.length === 0) {
    return [];
  }
  const {decimals, short, per, unit} = indicator(indicatorId);
  return [
    {kind: "heading", text: t("gaps.title", {indicator: say(short)}), sub: t("gaps.sub", {per: per === null ? "" : say(per), unit: say(unit), year})},
    {
      kind: "table",
      columns: [
        {head: levels.district, align: "left", width: 2},
        {head: t("gaps.lead"), align: "right", width: 1.2}, {head: t("gaps.partners"), align: "right", width: 1.2},
        {head: t("gaps.gap"), align: "right", width: 1}, {head: t("gaps.change"), align: "right", width: 1.3},
        {head: t("gaps.inside"), align: "right", width: 1.3},
      ],
      rows: rows.toSorted((a, b) => (a.district_id < b.district_id ? -1 : 1)).map((row) => ({kind: "row", cells: [
        {text: names.get(row.district_id) ?? row.district_id},
        {text: valueText(t, row.lead_value, row.gap_state, (value) => decimal(value, decimals))},
        {text: valueText(t, row.partner_mean, row.gap_state, (value) => decimal(value, decimals))},
        {text: valueText(t, row.gap, row.gap_state, (value) => signed(value, decimals)), bold: true},
        {text: row.gap_change === null ? t("none") : signed(row.gap_change, decimals), ...(row.gap_change === null ? {tone: "faint"} : {})},
        {text: row.cv === null ? t("none") : decimal(row.cv, cvDigits)},
      ]})),
    },
  ];
}
