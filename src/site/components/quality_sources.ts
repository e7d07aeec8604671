import {datasetName} from "./dataset_name.js";
import {h} from "./element.js";
import {number} from "./format.js";
import {card, chip, type Tone} from "./layout.js";
import type {Context} from "./page.js";
import {shortFile} from "./quality_records.js";
import type {Manifest} from "./release.js";

type Source = Manifest["sources"][number];
const tones: Record<Source["origin"], Tone | "none"> = {published: "pass", reported: "none", simulated: "wait"};
const counts = ["rows", "accepted", "missing", "rejected", "skipped"] as const;

/** Every file of the release: who made it and when it came, then what became of the records of each sheet and dataset in it. */
export function sourcesCard({manifest, t}: Context): HTMLElement {
  const {sources} = manifest;
  const files = [...new Set(sources.map((source) => source.file))];
  const title = t("quality.sources.title", {files: files.length, sources: sources.length});
  const head = (label: string, numeric = false) => h("th", {role: "columnheader", scope: "col", class: numeric ? "num" : null}, label);
  return card({title, sub: t("quality.sources.sub")}, h("div", {class: "table plain sources"}, h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": title},
    h("table", {role: "table"}, h("caption", {}, title),
      h("thead", {role: "rowgroup"}, h("tr", {role: "row"}, head(t("quality.sources.file")), head(t("quality.sources.dataset")), counts.map((name) => head(t(`quality.sources.${name}`), true)))),
      files.map((file) => fileRows(t, sources.filter((source) => source.file === file)))))));
}

function fileRows(t: Context["t"], sources: readonly Source[]): HTMLElement {
  return h("tbody", {role: "rowgroup"}, sources.map((source, index) => h("tr", {role: "row"},
    index === 0 && h("th", {role: "rowheader", scope: "rowgroup", rowspan: sources.length}, fileWords(t, source)),
    h("td", {role: "cell"}, datasetName(t, source.dataset), " ", h("small", {}, [source.year ?? t("quality.sources.years"), source.sheet ?? ""].filter((word) => word !== "").join(" · "))),
    counts.map((name) => h("td", {role: "cell", class: "num", "data-label": t(`quality.sources.${name}`)}, source[name] === 0 ? h("span", {class: "faint"}, "0") : number(source[name]))))));
}

function fileWords(t: Context["t"], source: Source) {
  return [
    h("code", {title: source.file}, shortFile(source.file)), " ", chip(t(`origin.${source.origin}`), tones[source.origin]),
    h("small", {class: "under"}, [source.publisher, source.licence, `${t("quality.sources.received")} ${source.received}`].join(" · "), " · ", h("code", {title: source.sha256}, source.sha256.slice(0, 8))),
    source.note !== null && source.note !== "" && h("small", {class: "under"}, source.note),
  ];
}
