import {h} from "./element.js";
import {districtPage} from "./district_page.js";
import {districtsFinding} from "./findings/district.js";
import {gapsCard} from "./district_gaps.js";
import {listCard} from "./district_list.js";
import {heading} from "./layout.js";
import {mostUnequal} from "./most_unequal.js";
import {stageName} from "./names.js";
import type {Context} from "./page.js";
import {choice} from "./strip.js";

/** Up to this many 学区 get a button each; more are found through the list. */
const choicesUpTo = 24;

/** 学区: all of them, or with `?id=` one. */
export async function districtsPage(context: Context): Promise<Node> {
  const {manifest, rows, params, year, stage, t} = context;
  const {district} = manifest.workspace.levels;
  const [all, totals, stages, balance] = await Promise.all([rows("districts"), rows("district_totals"), rows("stage_balance"), rows("balance")]);
  const districts = all.filter((row) => row.year === year && row.stage === stage).sort((a, b) => (a.district_id < b.district_id ? -1 : 1));
  const total = totals.find((row) => row.year === year && row.stage === stage);
  if (districts.length === 0 || total === undefined) {
    return heading({title: [t("page.districts")], lede: t("districts.none", {year, district})});
  }
  const wanted = params.get("id");
  const chosen = districts.find((row) => row.district_id === wanted) ?? (districts.length === 1 ? districts[0] : undefined);
  const worstBalance = mostUnequal(context, stages, balance);
  const indicator = manifest.catalogue.indicators.find((entry) => entry.id === worstBalance?.indicator_id);
  const worst = indicator === undefined || worstBalance === undefined ? null : {indicator, balance: worstBalance};
  const picker = districts.length > 1 && districts.length <= choicesUpTo && h("div", {class: "picker"}, choice(t("districts.choose", {district}), [
    {key: "id", value: "", label: t("districts.all", {district}), on: chosen === undefined},
    ...districts.map((row) => ({key: "id", value: row.district_id, label: row.district_name, on: row === chosen})),
  ]));
  if (chosen !== undefined) {
    return h("div", {}, picker, districts.length > choicesUpTo && h("p", {class: "back"}, h("a", {href: context.link("districts")}, t("districts.all", {district}))),
      await districtPage(context, chosen, worst));
  }
  const judged = manifest.standard?.rule != null;
  const finding = districtsFinding({stage: stageName(context), total, worst, judged, leads: manifest.workspace.leads, district});
  return h("div", {}, picker, heading(wanted ? {...finding, lede: t("districts.missing", {district})} : finding),
    await listCard(context, districts, worst),
    manifest.workspace.leads && districts.length <= choicesUpTo && worst !== null && (await gapsCard(context, districts)));
}
