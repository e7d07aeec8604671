import type {Block, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {decimal, percent} from "../format.js";

/** Formulas and clauses, all from the release's catalogue. */
export function method({manifest, t, say}: Context): Section {
  const {indicators, thresholds, limits, rates, measures} = manifest.catalogue;
  const digits = new Map(indicators.map((indicator) => [indicator.id, indicator.decimals]));
  const stage = (id: string) => {
    const found = manifest.stages.find((entry) => entry.id === id);
    return found === undefined ? id : say(found);
  };
  const shown = new Set(manifest.stages.map((entry) => entry.id));
  const blocks: Block[] = [];
  if (manifest.standard?.rule) {
    const {minimumMet, floor, clause} = manifest.standard.rule;
    blocks.push({kind: "heading", text: t("method.rule")}, {kind: "terms", items: [
      {term: t("method.rule_term"), text: t("method.rule_text", {minimum: minimumMet, floor: percent(floor, 0)}), under: clause},
      ...limits.filter((limit) => shown.has(limit.stage)).map((limit) => ({term: t("method.limit_term", {stage: stage(limit.stage)}), text: t("method.limit_text", {cv: decimal(limit.cv, 2)}), under: limit.clause})),
    ]});
  } else if (limits.length > 0) {
    blocks.push({kind: "heading", text: t("method.local_limits")}, {kind: "terms", items: limits.map((limit) => ({term: t("method.limit_term", {stage: stage(limit.stage)}), text: t("method.limit_text", {cv: decimal(limit.cv, 2)}), under: limit.clause}))});
  }
  if (indicators.length > 0) {
    blocks.push({kind: "heading", text: t("method.indicators")}, {kind: "terms", items: indicators.map((indicator) => ({
      term: say(indicator.short),
      text: `${say(indicator.formula)}${t("stop")}${say(indicator.caveat)}`,
      under: [indicator.clause, ...thresholds.filter((row) => row.indicator === indicator.id && shown.has(row.stage)).map((row) => t("method.threshold", {stage: stage(row.stage), value: decimal(row.value, digits.get(indicator.id) ?? 2), unit: say(indicator.unit)}))].join(" · "),
    }))});
  }
  if (rates.length > 0) {
    blocks.push({kind: "heading", text: t("method.rates")}, {kind: "terms", items: rates.map((rate) => ({term: say(rate), text: `${say(rate.formula)}${t("stop")}${say(rate.caveat)}`, under: `${rate.clause} · ${rate.source}`}))});
  }
  if (measures.length > 0) {
    blocks.push({kind: "heading", text: t("method.measures")}, {kind: "terms", items: measures.map((measure) => ({term: say(measure), text: `${measure.formula}${t("stop")}${say(measure.meaning)}`, under: [measure.clause, say(measure.caveat)].filter((text) => text !== "").join(" · ")}))});
  }
  return {kicker: t("method.kicker"), title: t("method.title"), lede: t("method.lede"), blocks};
}
