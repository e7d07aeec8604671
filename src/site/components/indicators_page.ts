import {availableCard, doesNotApply} from "./available.js";
import {h} from "./element.js";
import {indicatorFinding} from "./findings/indicator.js";
import {asWritten, cvText, number, percent, stated, statedMean} from "./format.js";
import {card, columns, heading, verdictChip, verdictTone} from "./layout.js";
import {convergenceNotes} from "./convergence_notes.js";
import {cvTrack} from "./cv_track.js";
import {auditCard} from "./indicator_audit.js";
import {indicatorSchools} from "./indicator_schools.js";
import {changeCard, splitsCard} from "./indicator_splits.js";
import {schoolsTable} from "./indicator_table.js";
import {manyCard, dotsCard} from "./indicator_where.js";
import type {Context} from "./page.js";
import type {Balance, Convergence, Indicator} from "./rows.js";
import {choice} from "./strip.js";
import {table} from "./table.js";
import {verdictWords} from "./verdict_words.js";

/** From this many schools on, dots on lines of 学区 give way to ticks on lines of the level above. */
const dotsUpTo = 150;

/** 指标: one indicator, all schools. `?id=` picks it. */
export async function indicatorsPage(context: Context): Promise<Node> {
  const {manifest, rows, params, year, stage, t} = context;
  const available = manifest.catalogue.indicators;
  const indicator = available.find((entry) => entry.id === params.get("id")) ?? available[0];
  if (indicator === undefined) {
    return h("div", {}, heading({title: [t("indicators.empty.title")], lede: ""}, doesNotApply(context, manifest.whyNone ?? t("indicators.empty.why"))), availableCard(context));
  }
  const balance = (await rows("balance")).filter((row) => row.indicator_id === indicator.id && row.stage === stage).sort((a, b) => a.year - b.year);
  const now = balance.find((row) => row.year === year);
  const schools = await indicatorSchools(context, indicator.id);
  const [splits, changes, sentences, convergence] = await Promise.all([rows("balance_splits"), rows("balance_changes"), rows("verdicts"), rows("convergence")]);
  const ofIndicator = (row: {indicator_id: string; year: number}) => row.indicator_id === indicator.id && row.year === year;
  const finding = indicatorFinding({indicator, balance: now, area: manifest.workspace.area, year});
  const told = sentences.find((row) => row.kind === "indicator" && row.indicator_id === indicator.id && row.year === year && row.stage === stage);
  return h("div", {},
    h("div", {class: "picker"}, choice(t("indicators.choose"), available.map((entry) => ({key: "id", value: entry.id, label: entry.short.zh, on: entry === indicator})))),
    heading(finding, told !== undefined && h("p", {class: "note"}, verdictChip(told.verdict), " ", verdictWords(told))),
    schools.length > dotsUpTo ? manyCard(context, indicator, schools, now) : schools.length > 0 && dotsCard(context, indicator, schools, now),
    columns(splitsCard(context, splits.filter(ofIndicator)), changeCard(context, changes.filter((row) => ofIndicator(row) && row.stage === stage))),
    columns(yearsCard(context, indicator, balance, convergence.filter((row) => ofIndicator(row) && row.stage === stage)), defineCard(context, indicator)),
    schools.length > 0 && schoolsTable(context, indicator, schools),
    await auditCard(context, indicator, schools));
}

function yearsCard({manifest, t}: Context, indicator: Indicator, balance: readonly Balance[], convergence: readonly Convergence[]): HTMLElement {
  const {district} = manifest.workspace.levels;
  const max = Math.max(0.1, ...balance.flatMap((row) => [row.cv ?? 0, row.limit_cv ?? 0])) * 1.12;
  const judged = balance.some((row) => row.schools_met !== null);
  const limited = balance.some((row) => row.limit_cv !== null);
  return card({title: t("indicators.years.title"), sub: limited ? t("indicators.years.sub") : undefined, simulated: balance.some((row) => row.origin === "simulated")}, table(balance, [
    {label: t("indicators.years.year"), cell: (row) => row.year},
    {label: t("indicators.years.mean"), cell: (row) => statedMean(row, (value) => number(value, indicator.decimals)), numeric: true},
    {label: t("indicators.years.cv"), cell: (row) => h("div", {class: "track-cell"},
      cvTrack({history: row.cv === null ? [] : [{year: row.year, cv: row.cv}], limit: row.limit_cv, max, tone: verdictTone[row.verdict], summary: shown(row)}), h("b", {class: verdictTone[row.verdict]}, shown(row))), picture: true},
    {label: t("indicators.years.where", {district}), cell: (row) => stated(row.share_within_0_1, row.state, (value) => percent(value)), numeric: true},
    ...(judged ? [{label: t("indicators.years.met"), cell: (row: Balance) => (row.schools_met === null ? t("state.not_applicable") : `${number(row.schools_met)} / ${number(row.schools_met + (row.schools_unmet ?? 0) + (row.schools_pending ?? 0))}`), numeric: true}] : []),
    ...(limited ? [{label: t("indicators.years.verdict"), cell: (row: Balance) => verdictChip(row.verdict)}] : []),
  ], {caption: t("indicators.years.title"), className: "years", stacked: true}),
    balance.some((row) => row.interval_state === "ok") && h("p", {class: "note"}, t("indicators.years.interval", {intervals: balance.filter((row) => row.cv_low !== null && row.cv_high !== null).map((row) => t("indicators.years.bounds", {year: row.year, low: number(row.cv_low ?? 0, 3), high: number(row.cv_high ?? 0, 3)})).join(t("word.semicolon"))})),
    ...convergenceNotes({t}, convergence));
}

function defineCard({manifest, stage, t, link}: Context, indicator: Indicator): HTMLElement {
  const limits = manifest.catalogue.limits.filter((limit) => limit.stage === stage && (limit.indicator === null || limit.indicator === indicator.id));
  const limit = limits.find((known) => known.indicator === indicator.id) ?? limits[0];
  const threshold = manifest.catalogue.thresholds.find((known) => known.stage === stage && known.indicator === indicator.id);
  return card({title: t("indicators.define.title")}, h("dl", {class: "define"},
    defined(t("indicators.define.formula"), indicator.formula.zh),
    threshold !== undefined && defined(t("indicators.key.threshold"), `${threshold.value} ${indicator.unit.zh}　${threshold.clause}`),
    limit !== undefined && defined(limit.local ? t("overview.board.local") : t("indicators.define.limit"), `${asWritten(limit.cv, 2)}　${limit.clause}`),
    defined(t("indicators.define.caveat"), indicator.caveat.zh),
    defined(t("indicators.define.source"), [indicator.clause, indicator.source].filter((text) => text !== "").join(t("word.semicolon")))),
    h("p", {class: "note"}, h("a", {href: `${link("methods")}#${indicator.id}`}, t("source.method"))));
}

function shown({cv, limit_cv: limit, state}: Balance): string {
  return cv === null ? stated(null, state, String) : cvText(cv, limit);
}

function defined(label: string, text: string): HTMLElement[] {
  return [h("dt", {}, label), h("dd", {}, text)];
}
