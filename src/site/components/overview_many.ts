import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {number, percent, statedMean} from "./format.js";
import {card, key} from "./layout.js";
import type {Context} from "./page.js";
import type {Balance, BalanceSplit} from "./rows.js";
import {shareBar} from "./share_bar.js";
import {table} from "./table.js";
import {tickStrip} from "./tick_strip.js";

/** With hundreds of 学区, the largest ones by number of schools: their schools on one line each. */
export async function largestDistrictsCard(context: Context, worst: Balance | undefined): Promise<HTMLElement | null> {
  const {manifest, rows, year, stage, link} = context;
  const {area, levels} = manifest.workspace;
  const indicator = manifest.catalogue.indicators.find((entry) => entry.id === worst?.indicator_id);
  if (worst === undefined || indicator === undefined) {
    return null;
  }
  const [districts, means, schools, values] = await Promise.all([rows("districts"), rows("district_indicators"), rows("school_years"), rows("school_indicators")]);
  const largest = districts.filter((row) => row.year === year && row.stage === stage)
    .sort((a, b) => b.schools - a.schools || (a.district_id < b.district_id ? -1 : 1)).slice(0, 10);
  const ids = new Set(largest.map((row) => row.district_id));
  const districtOf = new Map(schools.filter((row) => row.year === year && row.stage === stage && row.district_id !== null && ids.has(row.district_id)).map((row) => [row.school_id, row.district_id as string]));
  const valuesOf = new Map<string, number[]>();
  for (const row of values) {
    const district = row.year === year && row.stage === stage && row.indicator_id === indicator.id && row.value !== null ? districtOf.get(row.school_id) : undefined;
    if (district !== undefined && row.value !== null) {
      valuesOf.set(district, [...(valuesOf.get(district) ?? []), row.value]);
    }
  }
  const all = [...valuesOf.values()].flat();
  const domain: [number, number] = [Math.min(...all), Math.max(...all)];
  const meanOf = new Map(means.filter((row) => row.year === year && row.stage === stage && row.indicator_id === indicator.id).map((row) => [row.district_id, row]));
  const title = t("overview.largest.title", {n: largest.length, district: levels.district});
  return card({title, className: "wide", sub: t("overview.largest.sub", {indicator: indicator.short.zh, year, district: levels.district, area})}, table(largest, [
    {label: t("overview.largest.name", {district: levels.district}), cell: (row) => h("a", {href: link("districts", {id: row.district_id})}, row.district_name)},
    {label: t("overview.largest.schools"), cell: (row) => number(row.schools), sort: (row) => row.schools, numeric: true},
    {label: t("overview.largest.mean"), cell: (row) => statedMean(meanOf.get(row.district_id), (value) => number(value, indicator.decimals)), sort: (row) => meanOf.get(row.district_id)?.mean ?? null, numeric: true},
    {label: t("overview.largest.spread"), cell: (row) => tickStrip({values: valuesOf.get(row.district_id) ?? [], own: meanOf.get(row.district_id)?.mean ?? null, reference: worst.mean, domain, summary: row.district_name}), picture: true},
  ], {caption: title, className: "spread", stacked: true}));
}

/** The three levels of one difference, where the area has a level between itself and its 学区. */
export function levelsCard({manifest}: Context, balance: readonly Balance[], splits: readonly BalanceSplit[]): HTMLElement[] {
  const {parent, district} = manifest.workspace.levels;
  if (parent === null) {
    return [];
  }
  return balance.flatMap((row) => {
    const share = (component: BalanceSplit["component"]) => splits.find((split) => split.year === row.year && split.stage === row.stage && split.indicator_id === row.indicator_id && split.index === "variance" && split.grouping === "nested" && split.component === component)?.share_0_1 ?? null;
    const [top, between, within] = [share("between_parents"), share("between_districts"), share("within")];
    const indicator = manifest.catalogue.indicators.find((entry) => entry.id === row.indicator_id);
    if (top === null || between === null || within === null || indicator === undefined) {
      return [];
    }
    const parts = [
      {name: "parent", text: t("overview.parents.parent", {parent}), share_0_1: top, fill: "var(--lead)", mark: "school"},
      {name: "between", text: t("overview.parents.district", {parent, district}), share_0_1: between, fill: "var(--between)", mark: "between"},
      {name: "within", text: t("overview.parents.school", {district}), share_0_1: within, fill: "var(--in)", mark: "in"},
    ];
    const words = parts.map((part) => `${part.text} ${percent(part.share_0_1, 1)}`);
    return [card({title: t("overview.parents.title", {indicator: indicator.short.zh, share: percent(top), parent}), sub: t("overview.parents.sub", {parent, district})},
      shareBar(parts, {summary: words.join(t("word.comma")), height: 16}),
      key(...parts.map((part, index) => ({mark: part.mark, text: words[index] as string}))))];
  });
}
