import {h} from "./element.js";
import {number, percent} from "./format.js";
import {chip} from "./layout.js";
import type {Context} from "./page.js";
import type {Manifest} from "./release.js";
import {table} from "./table.js";

/** What each school needs and how unequal schools may be, each number with its clause and whether it is local. */
export function standardSection({manifest, t}: Context): HTMLElement[] {
  const {standard, catalogue} = manifest;
  const parts: HTMLElement[] = [];
  if (standard === null) {
    parts.push(h("p", {}, chip(t("methods.standard.none"), "none"), " ", manifest.whyNone ?? ""));
  } else {
    parts.push(h("p", {}, h("b", {}, standard.zh)), h("p", {class: "quiet-text"}, standard.source));
    if (standard.rule !== null) {
      parts.push(h("p", {}, t("methods.standard.rule", {met: standard.rule.minimumMet, floor: percent(standard.rule.floor)}), h("small", {class: "under"}, standard.rule.clause)));
    }
    if (standard.retrospective.length > 0) {
      parts.push(h("p", {}, t("methods.standard.retrospective", {years: standard.retrospective.join(t("word.and")), since: standard.since})));
    }
  }
  const rows = manifest.stages.flatMap((stage) => standardRows(catalogue, stage, t));
  parts.push(rows.length === 0 ? h("p", {class: "absent"}, t("methods.standard.empty")) : table(rows, [
    {label: t("methods.standard.indicator"), cell: (row) => (row.id === null ? row.name : h("a", {href: `#${row.id}`}, row.name))},
    {label: t("methods.thresholds"), cell: (row) => h("span", {class: "nowrap"}, row.what)},
    {label: t("methods.standard.level"), cell: (row) => chip(t(row.local ? "methods.local" : "methods.national"), row.local ? "wait" : "none")},
    {label: t("methods.standard.clause"), cell: (row) => h("small", {}, row.clause)},
  ], {caption: t("methods.section.standard"), className: "plain standard-table"}));
  return parts;
}

interface StandardRow {
  id: string | null;
  name: string;
  what: string;
  local: boolean;
  clause: string;
}

/** The stage's thresholds, then its limits; a limit that all indicators share stands once. */
function standardRows(catalogue: Manifest["catalogue"], stage: Manifest["stages"][number], t: Context["t"]): StandardRow[] {
  const indicator = (id: string | null) => catalogue.indicators.find((entry) => entry.id === id);
  const thresholds = catalogue.thresholds.filter((entry) => entry.stage === stage.id).map((entry) => {
    const own = indicator(entry.indicator);
    const words = {value: number(entry.value, Number.isInteger(entry.value) ? 0 : 1), unit: own?.unit.zh ?? ""};
    return {id: entry.indicator, name: own?.short.zh ?? entry.indicator, what: `${stage.zh} ${t(own?.direction === "down" ? "methods.standard.atMostValue" : "methods.standard.atLeast", words)}`, local: entry.local, clause: entry.clause};
  });
  const limits = catalogue.limits.filter((entry) => entry.stage === stage.id);
  const shared = limits.length > 1 && new Set(limits.map((entry) => `${entry.cv}/${entry.clause}`)).size === 1;
  const shown = shared ? [{...limits[0]!, indicator: null}] : limits;
  return [...thresholds, ...shown.map((entry) => ({
    id: entry.indicator, name: entry.indicator === null ? t("methods.standard.all") : indicator(entry.indicator)?.short.zh ?? entry.indicator,
    what: `${t("methods.standard.limit", {stage: stage.zh})} ${t("methods.standard.atMost", {value: number(entry.cv, 2)})}`, local: entry.local, clause: entry.clause,
  }))];
}
