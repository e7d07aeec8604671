import {h} from "./element.js";
import {number} from "./format.js";
import {card} from "./layout.js";
import type {Context} from "./page.js";
import {datasetName} from "./quality_sources.js";

/** Pages that show a dataset. */
const pages: Readonly<Record<string, string>> = {
  schools: "school", memberships: "districts", enrolment: "indicators", resources: "indicators", indicator_values: "indicators", exam_scores: "exams", rates: "rates",
  training: "training", pairings: "training", awards: "training", stated_totals: "quality",
};

/** What the release does hold, for a page that has nothing of its own to show: each dataset with the page that shows it. */
export function availableCard({manifest, t, link}: Context): HTMLElement {
  const datasets = [...new Set(manifest.sources.map((source) => source.dataset))];
  return card({title: t("quality.available.title"), sub: t("quality.available.sub")}, h("ul", {class: "available"}, datasets.map((dataset) => {
    const files = manifest.sources.filter((source) => source.dataset === dataset).length;
    return h("li", {}, h("a", {href: link(pages[dataset] ?? "quality")}, datasetName(t, dataset)), " ", h("small", {}, t("quality.available.files", {files: number(files)})));
  })));
}
