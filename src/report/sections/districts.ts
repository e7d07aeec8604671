import type {Block, Cell, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {count, cvText, decimal, ownText, valueText} from "../format.js";
import type {State} from "../../site/components/rows.js";
import {balanceOf} from "../balance_of.js";
import {cvDigits} from "./board.js";

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
  const text = (value: number | null, state: State, show: (known: number) => string): Cell => ({text: ownText(t, value, state, show), ...(value === null ? {tone: "faint"} : {})});
  const mean = (row: {mean: number | null; state: State} | undefined, id: string) => text(row?.mean ?? null, row?.state ?? "missing", (value) => decimal(value, indicator(id).decimals));
  const rows: TableRow[] = shown.map((district) => ({kind: "row", cells: [
    {text: district.district_name, ...(district.parent_name === null ? {} : {after: district.parent_name})},
    {text: count(district.schools)},
    {text: valueText(t, district.pupils, district.pupils === null ? "missing" : "ok", count), ...(district.pupils === null ? {tone: "faint"} : {})},
    ...balance.flatMap((row) => {
      const value = values.get(`${district.district_id} ${row.indicator_id}`);
      return [mean(value, row.indicator_id), text(value?.cv ?? null, value?.state ?? "missing", (cv) => decimal(cv, cvDigits))];
    }),
  ]}));
  const area: TableRow = {kind: "reference", cells: [
    {text: context.manifest.workspace.area}, {text: balance[0] === undefined ? "" : count(balance[0].schools)}, {text: ""},
    ...balance.flatMap((row) => [mean(row, row.indicator_id), text(row.cv, row.state, (cv) => cvText(cv, row.limit_cv))]),
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
      ...(cut > 0 ? {note: t("districts.cut", {shown: count(shown.length), cut: count(cut), district: levels.district, school: levels.school})} : {}),
    },
  ];
}
