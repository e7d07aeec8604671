import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {signed, stated} from "./format.js";
import {card} from "./layout.js";
import type {Context} from "./page.js";
import type {District, DistrictIndicator, Indicator} from "./rows.js";
import {table} from "./table.js";

/** Lead minus cooperating for each indicator and 学区, with how it moved since the first year. */
export async function gapsCard({manifest, rows, year, stage, link}: Context, districts: readonly District[]): Promise<HTMLElement> {
  const from = Math.min(...manifest.years);
  const all = (await rows("district_indicators")).filter((row) => row.stage === stage);
  const at = (of: number, district: string, indicator: string) => all.find((row) => row.year === of && row.district_id === district && row.indicator_id === indicator);
  const title = t("districts.gaps.title");
  return card({title, sub: t(from < year ? "districts.gaps.sub" : "districts.gaps.subOne", {year, from}), simulated: all.some((row) => row.origin === "simulated")},
    table<Indicator>(manifest.catalogue.indicators, [
      {label: t("districts.gaps.indicator"), cell: (indicator) => [h("a", {href: link("indicators", {id: indicator.id})}, indicator.short.zh), " ", h("small", {}, indicator.unit.zh)]},
      ...districts.map((district) => ({
        label: district.district_name, numeric: true,
        cell: (indicator: Indicator) => gapCell(indicator, at(year, district.district_id, indicator.id), from < year ? at(from, district.district_id, indicator.id) : undefined),
      })),
    ], {caption: title, className: "gaps"}));
}

/** The gap, and by how much it grew or shrank: the size counts, so −2 after −3 is 1 closer. */
export function gapCell(indicator: Indicator, now: DistrictIndicator | undefined, first: DistrictIndicator | undefined): HTMLElement {
  const change = first?.gap == null ? null : now?.gap_size_since_first ?? null;
  return h("span", {class: "gap"}, stated(now?.gap, now?.gap_state, (value) => signed(value, indicator.decimals)),
    change !== null && h("small", {class: signed(change, indicator.decimals) === signed(0, indicator.decimals) ? null : change < 0 ? "pass" : "fail"}, signed(change, indicator.decimals)));
}
