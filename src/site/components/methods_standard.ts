import {h} from "./element.js";
import {asWritten, number, shareRequired} from "./format.js";
import {chip} from "./layout.js";
import type {Context} from "./page.js";
import type {Manifest} from "./release.js";
import {table} from "./table.js";

/** What each school needs and how unequal schools may be, each number with its clause and whether it is local. */
export function standardSection({manifest, t}: Context): HTMLElement[] {
  const {standard} = manifest;
  const parts: HTMLElement[] = [];
  if (standard === null) {
    parts.push(h("p", {}, chip(t("methods.standard.none"), "none"), " ", manifest.whyNone ?? ""));
  } else {
    parts.push(h("p", {}, h("b", {}, standard.zh)), h("p", {class: "quiet-text"}, standard.source));
    if (standard.rule !== null) {
      parts.push(h("p", {}, t("methods.standard.rule", {met: standard.rule.minimumMet, floor: shareRequired(standard.rule.floor)}), standard.rule.local === true && [" ", chip(t("methods.local"), "wait")], h("small", {class: "under"}, standard.rule.clause)));
    }
    const limits = (manifest.catalogue.composites ?? []).filter(({stage}) => manifest.stages.some(({id}) => id === stage));
    if (limits.length > 0) {
      parts.push(h("p", {}, t("methods.standard.composite", {limits: limits.map(({stage, cv}) => `${manifest.stages.find(({id}) => id === stage)?.zh ?? stage} ≤ ${asWritten(cv, 2)}`).join(t("word.comma"))}),
        limits.map(({clause}) => h("small", {class: "under"}, clause))));
    }
    const size = manifest.catalogue.schoolSize;
    if (size !== undefined) {
      parts.push(h("p", {}, t("methods.standard.schoolSize", {one: number(size.one), both: number(size.both)}), " ", size.local && chip(t("methods.local"), "wait"), h("small", {class: "under"}, size.clause)));
    }
    const small = manifest.catalogue.minimumPupils;
    if (small !== undefined) {
      parts.push(h("p", {}, t("methods.standard.minimumPupils", {n: number(small.teachingPoint)}), " ", small.local && chip(t("methods.local"), "wait"), h("small", {class: "under"}, small.clause)));
    }
    if (standard.retrospective.length > 0) {
      parts.push(h("p", {}, t("methods.standard.retrospective", {years: standard.retrospective.join(t("word.and")), since: standard.since})));
    }
  }
  const rows = [...thresholdRows(manifest, t), ...limitRows(manifest, t)];
  parts.push(rows.length === 0 ? h("p", {class: "absent"}, t("methods.standard.empty")) : table(rows, [
    {label: t("methods.standard.indicator"), cell: (row) => [row.id === null ? row.name : h("a", {href: `#${row.id}`}, row.name), " ", h("small", {}, row.kind)]},
    ...manifest.stages.map((stage) => ({label: stage.zh, cell: (row: StandardRow) => h("span", {class: "nowrap"}, row.values[stage.id] ?? "—"), numeric: true})),
    {label: t("methods.standard.level"), cell: (row) => chip(t(row.local ? "methods.local" : "methods.national"), row.local ? "wait" : "none")},
    {label: t("methods.standard.clause"), cell: (row) => row.clauses.map((clause) => h("small", {class: "under"}, clause))},
  ], {caption: t("methods.section.standard"), className: "plain stacked standard-table"}));
  return parts;
}

interface StandardRow {
  id: string | null;
  name: string;
  kind: string;
  /** What each stage requires, by stage id. */
  values: Record<string, string>;
  local: boolean;
  clauses: string[];
}

/** What a school needs, a row an indicator. */
function thresholdRows({catalogue, stages}: Manifest, t: Context["t"]): StandardRow[] {
  return catalogue.indicators.flatMap((indicator) => {
    const own = catalogue.thresholds.filter((entry) => entry.indicator === indicator.id && stages.some((stage) => stage.id === entry.stage));
    return own.length === 0 ? [] : [{
      id: indicator.id, name: indicator.short.zh, kind: t("methods.thresholds"), local: own.some((entry) => entry.local), clauses: [...new Set(own.map((entry) => entry.clause))],
      values: Object.fromEntries(own.map((entry) => [entry.stage, required(t, entry.value, indicator)])),
    }];
  });
}

/** How unequal schools may be: one row where all indicators share a limit, else a row each. */
function limitRows({catalogue, stages}: Manifest, t: Context["t"]): StandardRow[] {
  const limits = catalogue.limits.filter((entry) => stages.some((stage) => stage.id === entry.stage));
  const shared = limits.length > stages.length && stages.every((stage) => new Set(limits.filter((entry) => entry.stage === stage.id).map((entry) => entry.cv)).size <= 1);
  const ids = shared ? [null] : [...new Set(limits.map((entry) => entry.indicator))];
  return ids.map((id) => {
    const own = limits.filter((entry) => shared || entry.indicator === id);
    return {
      id, name: id === null ? t("methods.standard.all") : catalogue.indicators.find((entry) => entry.id === id)?.short.zh ?? id, kind: t("methods.limits"),
      local: own.some((entry) => entry.local), clauses: [...new Set(own.map((entry) => entry.clause))],
      values: Object.fromEntries(own.map((entry) => [entry.stage, t("methods.standard.atMost", {value: asWritten(entry.cv, 2)})])),
    };
  });
}

/** `≥ 4.2 名`, or `≤ …` where less is better. */
export function required(t: Context["t"], value: number, indicator: Pick<Manifest["catalogue"]["indicators"][number], "direction" | "unit"> | undefined): string {
  return t(indicator?.direction === "down" ? "methods.standard.atMostValue" : "methods.standard.atLeast", {value: asWritten(value), unit: indicator?.unit.zh ?? ""});
}
