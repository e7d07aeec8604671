import {h, type Child} from "./element.js";
import {number, shareRequired} from "./format.js";
import {chip, heading, verdictChip} from "./layout.js";
import {listed} from "./listed.js";
import {methodsEntry} from "./methods_entry.js";
import {required, standardSection} from "./methods_standard.js";
import type {Context} from "./page.js";
import type {Manifest} from "./release.js";
import {datasetName} from "./dataset_name.js";
import type {State, Verdict} from "./rows.js";
import {toAnchor} from "./to_anchor.js";

interface Section {
  id: string;
  title: string;
  /** Entries that the index names under the section. */
  entries: readonly {id: string; name: string}[];
  body: Child;
}

/** 方法: every definition, formula and clause of the release's catalogue, each with an address of its own. */
export function methodsPage(context: Context): HTMLElement {
  const {manifest, t} = context;
  const {indicators, rates, measures} = manifest.catalogue;
  const words = {indicators: indicators.length, rates: rates.length, measures: measures.length};
  const sections = [statesSection(context), originsSection(context), {id: "standard", title: t("methods.section.standard"), entries: [], body: standardSection(context)}, ...catalogueSections(context), notesSection(context)]
    .filter((section): section is Section => section !== null);
  return toAnchor(h("div", {},
    heading({title: [t(indicators.length > 0 && rates.length > 0 ? "methods.title" : "methods.title.few", words)], lede: t("methods.lede")}),
    h("div", {class: "methods"},
      h("nav", {class: "contents", "aria-label": t("methods.index")}, h("h2", {}, t("methods.index")), h("ol", {}, sections.map((section) =>
        h("li", {}, h("a", {href: `#${section.id}`}, section.title), section.entries.length > 0 && h("ul", {}, section.entries.map((entry) => h("li", {}, h("a", {href: `#${entry.id}`}, entry.name)))))))),
      h("div", {}, sections.map((section) => h("section", {class: "card prose", id: section.id}, h("h2", {}, section.title), section.body))))));
}

const states: readonly State[] = ["ok", "missing", "suppressed", "not_applicable"];
const verdicts: readonly Verdict[] = ["pass", "fail", "pending", "not_applicable"];

function statesSection({manifest, t}: Context): Section {
  return {id: "states", title: t("methods.section.states"), entries: [], body: [
    h("p", {}, t("methods.states.lede")),
    terms(states.map((state) => [chip(listed(manifest, "states", state), state === "missing" ? "wait" : "none"), t(`methods.states.${state}`)])),
    h("h3", {}, t("methods.verdicts.title")),
    terms(verdicts.map((verdict) => [verdictChip(verdict), t(`methods.verdicts.${verdict}`)])),
    h("h3", {}, t("methods.smalln.title")), h("p", {}, t("methods.smalln")),
  ]};
}

function originsSection({manifest, t}: Context): Section {
  const {any, datasets} = manifest.simulated;
  return {id: "simulated", title: t("methods.section.origins"), entries: [], body: [
    h("p", {}, t("methods.origins.lede")),
    terms((["published", "reported", "simulated"] as const).map((origin) => [chip(t(`origin.${origin}`), origin === "simulated" ? "wait" : "none"), t(`methods.origins.${origin}`)])),
    h("p", {}, any ? t("methods.origins.here", {datasets: datasets.map((dataset) => datasetName(t, dataset)).join(t("word.and"))}) : t("methods.origins.none")),
  ]};
}

function catalogueSections(context: Context): (Section | null)[] {
  const {manifest, t} = context;
  const {indicators, rates, measures} = manifest.catalogue;
  return [
    indicators.length === 0 ? null : {id: "indicators", title: t("methods.section.indicators"), entries: indicators.map((entry) => ({id: entry.id, name: entry.short.zh})), body: indicators.map((entry) => methodsEntry({
      id: entry.id, name: entry.zh, formula: entry.formula.zh,
      sentence: entry.numeratorName === null || entry.per === null ? t("methods.indicator.ready", {name: entry.zh}) : t("methods.indicator.sentence", {name: entry.short.zh, numerator: entry.numeratorName.zh, per: entry.per.zh}),
      facts: [
        [t("methods.per"), entry.per === null ? t("methods.unit", {unit: entry.unit.zh}) : t("methods.unit.per", {unit: entry.unit.zh, per: entry.per.zh})],
        [t("methods.direction"), t(`methods.direction.${entry.direction}`)],
        [t("methods.thresholds"), requirements(context, entry.id)],
        [t("methods.clause"), [entry.clause, entry.local && [" ", chip(t("methods.local"), "wait")]]],
        [t("methods.source"), entry.source], [t("methods.model"), h("code", {}, entry.model)], [t("methods.caveat"), entry.caveat.zh], ...worked(t, entry),
      ],
    }))},
    rates.length === 0 ? null : {id: "rates", title: t("methods.section.rates"), entries: rates.map((entry) => ({id: entry.id, name: entry.zh})), body: rates.map((entry) => methodsEntry({
      id: entry.id, name: entry.zh, formula: entry.formula.zh, sentence: t("methods.rate.sentence", {name: entry.zh, stage: listed(manifest, "stages", entry.stage)}),
      facts: [[t("methods.clause"), entry.clause], [t("methods.source"), entry.source], [t("methods.caveat"), entry.caveat.zh], ...worked(t, entry)],
    }))},
    examsSection(context),
    measures.length === 0 ? null : {id: "measures", title: t("methods.section.measures"), entries: measures.map((entry) => ({id: entry.id, name: entry.zh})), body: measures.map((entry) => methodsEntry({
      id: entry.id, name: entry.zh, formula: entry.formula, sentence: entry.meaning.zh,
      facts: [[t("methods.literature"), unconfirmed(context, entry.clause)], [t("methods.model"), h("code", {}, entry.model)], ...printed(t, entry), [t("methods.caveat"), entry.caveat.zh], ...worked(t, entry)],
    }))},
  ];
}

/** The keys of the command line that an entry explains. */
function printed(t: Context["t"], {printed: keys}: Manifest["catalogue"]["measures"][number]): [string, Child | null][] {
  const commands = (["measure", "value-added"] as const).filter((command) => (keys?.[command] ?? []).length > 0);
  return commands.map((command) => [t("methods.printed", {command}), (keys?.[command] ?? []).flatMap((key, i) => [i === 0 ? "" : " ", h("code", {}, key)])]);
}

/** The worked example and what is done with small numbers; null where the release says nothing of them. */
function worked(t: Context["t"], {example, smallN}: Manifest["catalogue"]["measures"][number] | Manifest["catalogue"]["rates"][number] | Manifest["catalogue"]["indicators"][number]): [string, Child | null][] {
  return [[t("methods.example"), example === undefined ? null : h("span", {class: "example"}, example.zh)], [t("methods.smalln.title"), smallN?.zh ?? null]];
}

/** What each stage requires of an indicator, e.g. `小学 ≥ 4.2 名`; null where nothing is required. */
function requirements({manifest, t}: Context, id: string): string | null {
  const {thresholds, indicators} = manifest.catalogue;
  const own = indicators.find((entry) => entry.id === id);
  const shown = manifest.stages.flatMap((stage) => thresholds.filter((entry) => entry.indicator === id && entry.stage === stage.id).map((entry) =>
    `${stage.zh} ${required(t, entry.value, own)}`));
  return shown.length === 0 ? null : shown.join(t("word.semicolon"));
}

function examsSection({manifest, t}: Context): Section {
  const {exams, lists} = manifest.catalogue;
  return {id: "exams", title: t("methods.section.exams"), entries: [], body: [
    h("p", {}, t("methods.exams.lede")),
    h("p", {}, t("methods.exams.cuts", {excellent: shareRequired(exams.excellent), pass: shareRequired(exams.pass), low: shareRequired(exams.low)}), h("small", {class: "under"}, exams.clause)),
    h("p", {}, t("methods.exams.participation"), " ", t("methods.exams.statuses", {statuses: (lists.statuses ?? []).map((entry) => entry.zh).join(t("word.and"))})),
    h("p", {}, h("b", {}, t("methods.exams.limit", {value: number(exams.limitBetween.value, 2)})), !exams.limitBetween.confirmed && [" ", chip(t("methods.unconfirmed"), "wait")], h("small", {class: "under"}, exams.limitBetween.clause)),
    h("p", {}, t("methods.exams.limit.note")),
    h("p", {}, t("methods.exams.privacy")),
  ]};
}

function notesSection({manifest, t}: Context): Section | null {
  const {notes} = manifest.workspace;
  return notes.length === 0 ? null : {id: "notes", title: t("methods.section.notes"), entries: [], body: h("ul", {}, notes.map((note) => h("li", {}, note)))};
}

/** The clause, flagged where it is the one whose text was not confirmed. */
function unconfirmed({manifest, t}: Context, clause: string): Child {
  const {limitBetween} = manifest.catalogue.exams;
  return [clause, !limitBetween.confirmed && clause.includes(limitBetween.clause.split(/[：:]/)[0]!) && [" ", chip(t("methods.unconfirmed"), "wait")]];
}

function terms(entries: readonly (readonly [Node, string])[]): HTMLElement {
  return h("dl", {class: "terms"}, entries.map(([term, words]) => [h("dt", {}, term), h("dd", {}, words)]));
}
