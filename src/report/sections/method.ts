import type {Block, Section} from "../blocks.js";
import type {Context} from "../context.js";
import type {Manifest} from "../../publish/manifest.js";
import {asWritten, shareRequired} from "../format.js";

type Limit = Manifest["catalogue"]["limits"][number];

/** Formulas and clauses, all from the release's catalogue. */
export function method({manifest, t, say}: Context): Section {
  const {indicators, thresholds, limits, rates} = manifest.catalogue;
  const measures = manifest.catalogue.measures.filter((measure) => used(measure.model, manifest));
  const digits = new Map(indicators.map((indicator) => [indicator.id, indicator.decimals]));
  const stage = (id: string) => {
    const found = manifest.stages.find((entry) => entry.id === id);
    return found === undefined ? id : say(found);
  };
  const short = (id: string) => {
    const found = indicators.find((entry) => entry.id === id);
    return found === undefined ? id : say(found.short);
  };
  const shown = new Set(manifest.stages.map((entry) => entry.id));
  const blocks: Block[] = [];
  const limitTerms = distinctLimits(limits.filter((limit) => shown.has(limit.stage)), indicators.length).map(({stage: id, indicator, cv, clause}) => ({
    term: indicator === null ? t("method.limit_term", {stage: stage(id)}) : t("method.limit_of", {stage: stage(id), indicator: short(indicator)}),
    text: t("method.limit_text", {cv: asWritten(cv, 2)}), under: clause,
  }));
  const composites = (manifest.catalogue.composites ?? []).filter((limit) => shown.has(limit.stage)).map((limit) => ({term: t("method.composite", {stage: stage(limit.stage)}), text: t("method.limit_text", {cv: asWritten(limit.cv, 2)}), under: limit.clause}));
  limitTerms.push(...composites);
  const rule = manifest.standard?.rule ?? null;
  if (rule !== null) {
    blocks.push({kind: "heading", text: t("method.rule")}, {kind: "terms", items: [{term: t("method.rule_term"), text: t("method.rule_text", {minimum: rule.minimumMet, floor: shareRequired(rule.floor)}), under: rule.clause}, ...limitTerms]});
  } else if (limitTerms.length > 0) {
    blocks.push({kind: "heading", text: t("method.local_limits")}, {kind: "terms", items: limitTerms});
  }
  if (indicators.length > 0) {
    blocks.push({kind: "heading", text: t("method.indicators")}, {kind: "terms", items: indicators.map((indicator) => ({
      term: say(indicator.short),
      text: `${say(indicator.formula)}${t("stop")}${say(indicator.caveat)}`,
      under: [indicator.clause, ...thresholds.filter((row) => row.indicator === indicator.id && shown.has(row.stage)).map((row) => t("method.threshold", {stage: stage(row.stage), value: asWritten(row.value, digits.get(indicator.id) ?? 2), unit: say(indicator.unit)}))].join(" · "),
    }))});
  }
  if (rates.length > 0) {
    blocks.push({kind: "heading", text: t("method.rates")}, {kind: "terms", items: rates.map((rate) => ({term: say(rate), text: `${say(rate.formula)}${t("stop")}${say(rate.caveat)}`, under: `${inEnglish(t, rate.clause, rate.clauseEn)} · ${rate.source}`}))});
  }
  if (measures.length > 0) {
    blocks.push({kind: "heading", text: t("method.measures")}, {kind: "terms", items: measures.map((measure) => ({term: say(measure), text: `${inEnglish(t, measure.formula, measure.formulaEn)}${t("stop")}${say(measure.meaning)}`, under: [inEnglish(t, measure.clause, measure.clauseEn), say(measure.caveat)].filter((text) => text !== "").join(" · ")}))});
  }
  return {follows: true, kicker: t("method.kicker"), title: t("method.title"), lede: t("method.lede"), blocks};
}

/** The text of the report's language; in Chinese alone where the release has no other. */
function inEnglish(t: Context["t"], zh: string, en: string | undefined): string {
  return t.language === "en" ? en ?? zh : zh;
}

/** Datasets behind a family of models; a measure of none of these is always listed. */
const families: readonly {model: RegExp; datasets: readonly string[]}[] = [
  {model: /^(?:measures|marts)\.(?:balance|school_|shared_|standard_|composites|convergence|verdicts|lead_|audit_)/, datasets: ["resources", "indicator_values"]},
  {model: /^measures\.rate_/, datasets: ["rates"]},
  {model: /^measures\.(?:exam_|value_)/, datasets: ["exam_scores"]},
  {model: /^measures\.training_/, datasets: ["training"]},
  {model: /^measures\.stated_/, datasets: ["stated_totals"]},
];

/** Whether a report of these sources and tables can hold a figure of the model: a method that nothing was computed with is left out. */
export function used(model: string, {sources, tables}: {sources: readonly {dataset: string}[]; tables: readonly {name: string; rows: number}[]}): boolean {
  const table = tables.find((entry) => entry.name === model.replace(/^\w+\./, ""));
  if (table !== undefined && table.rows === 0) {
    return false;
  }
  const family = families.find((entry) => entry.model.test(model));
  return family === undefined || sources.some((source) => family.datasets.includes(source.dataset));
}

/** One line a stage where every indicator has the same limit, else one an indicator. */
function distinctLimits(limits: Limit[], indicators: number): Limit[] {
  const groups = new Map<string, Limit[]>();
  for (const limit of limits) {
    const key = `${limit.stage} ${limit.cv} ${limit.clause}`;
    groups.set(key, [...(groups.get(key) ?? []), limit]);
  }
  return [...groups.values()].flatMap((group) => (group.length === indicators && indicators > 1 ? group.slice(0, 1).map((limit) => ({...limit, indicator: null})) : group));
}
