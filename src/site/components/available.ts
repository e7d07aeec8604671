import type {MessageKey} from "../messages/translate.js";
import {datasetName} from "./dataset_name.js";
import {h} from "./element.js";
import {card, chip} from "./layout.js";
import type {Context} from "./page.js";

/** Pages that show a dataset. */
const pages: Readonly<Record<string, string>> = {
  schools: "school", successions: "school", memberships: "districts", enrolment: "indicators", resources: "indicators", indicator_values: "indicators", exam_scores: "exams", rates: "rates",
  training: "training", pairings: "training", awards: "training", stated_totals: "quality",
};
const order = ["overview", "indicators", "rates", "exams", "training", "districts", "school", "quality"];

/** That a page does not apply here, and why. */
export function doesNotApply({t}: Context, why: string): HTMLElement {
  return h("p", {class: "lede"}, chip(t("state.not_applicable"), "none"), " ", why);
}

/** What the release does hold, for a page that has nothing of its own to show: the pages to go on to, and what each shows. */
export function availableCard({manifest, t, link}: Context): HTMLElement {
  const datasets = [...new Set(manifest.sources.map((source) => source.dataset))];
  const pageOf = (dataset: string) => pages[dataset] ?? "quality";
  return card({title: t("quality.available.title"), sub: t("quality.available.sub")}, h("ul", {class: "available"}, order.filter((page) => datasets.some((dataset) => pageOf(dataset) === page)).map((page) => h("li", {},
    h("a", {href: link(page)}, t(`page.${page}` as MessageKey)), h("small", {}, t("quality.available.holds", {datasets: datasets.filter((dataset) => pageOf(dataset) === page).map((dataset) => datasetName(t, dataset)).join(t("word.and"))}))))));
}
