import {h} from "./element.js";
import {fluid} from "./fluid.js";
import {number, percent} from "./format.js";
import {card, key} from "./layout.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import {rateSeries} from "./rate_series.js";
import type {Rate} from "./rows.js";

/** The area's rate through the years; null where the release has none. */
export async function rateCard(context: Context): Promise<HTMLElement | null> {
  const {manifest, rows, t, link} = context;
  const definition = manifest.catalogue.rates[0];
  const series = (await rows("rates")).filter((row) => row.scope === "area" && row.rate_id === definition?.id).sort((a, b) => a.year - b.year);
  if (definition === undefined || series.length === 0) {
    return null;
  }
  const points = series.map((row) => ({
    ...row, published: row.stated_percent !== null,
    note: t(row.stated_percent !== null ? "overview.rate.published" : row.origin === "reported" ? "overview.rate.reported" : "overview.rate.simulated"),
  }));
  const values = series.filter((row) => row.rate_0_1 !== null).map((row) => `${row.year} ${percent(row.rate_0_1 as number, 2)}`).join(t("word.semicolon"));
  return card({title: rateTitle(context, definition.zh, series), sub: t("overview.rate.sub", {formula: definition.formula.zh}), simulated: series.some((row) => row.origin === "simulated")},
    fluid((width) => rateSeries(points, {width, height: 250, summary: t("overview.rate.summary", {rate: definition.zh, values})})),
    key({mark: "lead", text: t("rates.series.key.stated")}, {mark: "simulated", text: t("rates.series.key.other")}, {mark: "band", text: t("rates.series.key.band")}),
    h("p", {class: "note"}, h("a", {href: link("rates", {stage: definition.stage})}, t("overview.rate.more"))));
}

function rateTitle({t, year}: Context, rate: string, series: readonly Rate[]) {
  const shown = series.findLast((row) => row.year <= year && row.rate_0_1 !== null);
  const first = series.find((row) => row.rate_0_1 !== null);
  if (shown === undefined || first === undefined) {
    return rate;
  }
  const points = shown.since_first_points;
  if (points === null || first === shown) {
    return marked(t("overview.rate.one", {year: shown.year, rate, percent: percent(shown.rate_0_1 as number, 2)}), null);
  }
  const words = {rate, from: first.year, to: shown.year, points: number(Math.abs(points), 2)};
  return points === 0 ? [t("overview.rate.same", words)] : marked(t(points > 0 ? "overview.rate.up" : "overview.rate.down", words), shown.since_first_reading !== "clear" ? "wait" : points > 0 ? "pass" : "fail");
}
