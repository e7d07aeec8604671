import {t} from "../../messages/translate.js";
import {count, number, percent} from "../format.js";
import type {Finding} from "../layout.js";
import {marked} from "../marked.js";
import type {Balance, District, DistrictIndicator, DistrictTotal, Indicator} from "../rows.js";

export interface DistrictsFacts {
  stage: string;
  total: DistrictTotal;
  /** The most unequal indicator of the stage, with its balance row. */
  worst: {indicator: Indicator; balance: Balance} | null;
  judged: boolean;
  leads: boolean;
  district: string;
}

/** All 学区 of a stage: how many schools pass, and how much of the gap lies inside 学区. */
export function districtsFinding({stage, total, worst, judged, leads, district}: DistrictsFacts): Finding {
  const words = {stage, district, n: total.districts > 10 ? number(total.districts) : count(total.districts), schools: number(total.schools)};
  const single = total.districts_of_one_school;
  const {share_within_0_1: within = null, share_between_0_1: between = null} = worst?.balance ?? {};
  return {
    title: judged
      ? marked(t("districts.title.list", {...words, pass: number(total.schools_pass ?? 0)}), "pass")
      : [t("districts.title.plain", {...words, n: number(total.districts)})],
    lede: [
      worst !== null && within !== null && between !== null
        ? t("districts.lede.within", {indicator: worst.indicator.short.zh, within: percent(within), between: percent(between), district}) : "",
      worst === null ? t("districts.lede.noIndicators") : "",
      worst !== null && single > 0 ? t("districts.lede.single", {n: number(single), district}) : "",
      leads ? "" : t("districts.lede.noLead", {district}),
    ].join(""),
  };
}

export interface DistrictFacts {
  row: District;
  lead: string | null;
  /** The indicator shown in the title: the stage's most unequal one. */
  indicator: Indicator | null;
  now: DistrictIndicator | undefined;
  first: DistrictIndicator | undefined;
  areaMean: number | null;
  area: string;
  district: string;
  judged: boolean;
  leads: boolean;
}

/** One 学区: its gap between lead and cooperating schools and how it moved, or its mean against the area's. */
export function districtFinding(facts: DistrictFacts): Finding {
  return {title: districtTitle(facts), lede: districtLede(facts)};
}

function districtTitle({row, indicator, now, first, areaMean, area}: DistrictFacts): Finding["title"] {
  const name = row.district_name;
  if (indicator === null || now === undefined) {
    return [t("districts.title.bare", {name, schools: number(row.schools)})];
  }
  const show = (value: number) => number(value, indicator.decimals);
  const words = {name, indicator: indicator.short.zh, unit: indicator.unit.zh};
  const change = now.gap_size_since_first;
  if (now.gap !== null && change !== null && first !== undefined && show(change) !== show(0)) {
    const closer = change < 0;
    return marked(t(closer ? "districts.title.closer" : "districts.title.apart", {...words, gap: show(now.gap), year: first.year, change: show(Math.abs(change))}), null);
  }
  if (now.gap !== null) {
    return [t("districts.title.steady", {...words, gap: show(now.gap)})];
  }
  return now.mean === null || areaMean === null
    ? [t("districts.title.bare", {name, schools: number(row.schools)})]
    : marked(t("districts.title.mean", {...words, mean: show(now.mean), area, areaMean: show(areaMean)}), null);
}

function districtLede({row, lead, indicator, now, area, district, judged, leads}: DistrictFacts): string {
  if (indicator === null && row.pupils === null) {
    return t("districts.lede.noIndicators") + (leads ? "" : t("districts.lede.noLead", {district}));
  }
  return [
    row.pupils === null ? t("districts.title.bare", {name: row.district_name, schools: number(row.schools)}) : t("districts.lede.members", {schools: number(row.schools), pupils: number(row.pupils)}),
    lead === null ? "" : t("districts.lede.lead", {lead}),
    judged && row.schools_pass !== null ? t("districts.lede.pass", {pass: row.schools_pass}) : "",
    t("word.stop"),
    indicator !== null && row.schools === 1 ? t("districts.lede.one")
      : indicator !== null && now?.within_part_0_1 != null ? t("districts.lede.part", {area, indicator: indicator.short.zh, share: percent(now.within_part_0_1, now.within_part_0_1 < 0.01 ? 2 : 0), district}) : "",
  ].join("");
}
