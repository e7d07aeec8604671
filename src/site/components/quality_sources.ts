import type {MessageKey} from "../messages/translate.js";
import {h} from "./element.js";
import {number} from "./format.js";
import {card, chip, type Tone} from "./layout.js";
import type {Context} from "./page.js";
import {shortFile} from "./quality_records.js";
import type {Manifest} from "./release.js";
import {table, type Column} from "./table.js";

type Source = Manifest["sources"][number];
const tones: Record<Source["origin"], Tone | "none"> = {published: "pass", reported: "none", simulated: "wait"};

/** Every file of the release: what it is, who made it, and what became of its records. */
export function sourcesCard({manifest, t}: Context): HTMLElement {
  const {sources} = manifest;
  const count = (name: "rows" | "accepted" | "missing" | "rejected" | "skipped"): Column<Source> => ({
    label: t(`quality.sources.${name}`), cell: (source) => (source[name] === 0 ? h("span", {class: "faint"}, "0") : number(source[name])), sort: (source) => source[name], numeric: true,
  });
  return card({title: t("quality.sources.title", {files: sources.length}), sub: t("quality.sources.sub")}, table(sources, [
    {label: t("quality.sources.file"), cell: (source) => [h("code", {title: source.file}, shortFile(source.file)), source.sheet !== null && source.sheet !== "" && h("small", {}, ` › ${source.sheet}`), source.note !== null && source.note !== "" && h("small", {class: "under"}, source.note)], sort: (source) => source.file},
    {label: t("quality.sources.dataset"), cell: (source) => [datasetName(t, source.dataset), " ", h("small", {}, source.year ?? t("quality.sources.years"))], sort: (source) => source.dataset},
    {label: t("quality.sources.origin"), cell: (source) => chip(t(`origin.${source.origin}`), tones[source.origin]), sort: (source) => source.origin},
    count("rows"), count("accepted"), count("missing"), count("rejected"), count("skipped"),
    {label: t("quality.sources.publisher"), cell: (source) => [source.publisher, h("small", {class: "under"}, source.licence)], sort: (source) => source.publisher},
    {label: t("quality.sources.received"), cell: (source) => source.received, sort: (source) => source.received},
    {label: t("quality.sources.sha"), cell: (source) => h("code", {title: source.sha256}, source.sha256.slice(0, 8))},
  ], {caption: t("quality.sources.title", {files: sources.length}), first: 24, className: "plain sources stacked"}));
}

/** The word of a dataset; a dataset without one stands for itself. */
export function datasetName(t: Context["t"], dataset: string): string {
  return known.has(dataset) ? t(`quality.dataset.${dataset}` as MessageKey) : dataset;
}

const known = new Set(["schools", "memberships", "enrolment", "resources", "exam_scores", "rates", "training", "pairings", "awards", "indicator_values", "stated_totals"]);
