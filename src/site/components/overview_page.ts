import {board} from "./board.js";
import {h} from "./element.js";
import {overviewFinding} from "./findings/overview.js";
import {asWritten, count} from "./format.js";
import {card, columns, heading, key, notApplicable, verdictChip} from "./layout.js";
import {stageName} from "./names.js";
import {helpCard, leadGapsCard, passingCard} from "./overview_standard.js";
import {partsCard} from "./overview_parts.js";
import {rateCard} from "./overview_rate.js";
import {largestDistrictsCard, levelsCard} from "./overview_many.js";
import {awardsCard, pairingsOfYear, trainingCard, workFinding} from "./overview_work.js";
import {mostUnequal} from "./most_unequal.js";
import type {Context} from "./page.js";
import type {Balance} from "./rows.js";

/** 总览: what the area's figures say this year, judged where a standard applies. */
export async function overviewPage(context: Context): Promise<Node> {
  const {rows, year, stage} = context;
  const balance = (await rows("balance")).filter((row) => row.stage === stage);
  return balance.some((row) => row.year === year) ? balancePage(context, balance) : workPage(context);
}

/** Where there are indicators: the board, then what stands behind it. */
async function balancePage(context: Context, balance: readonly Balance[]): Promise<Node> {
  const {manifest, rows, year, stage} = context;
  const {indicators} = manifest.catalogue;
  const now = indicators.flatMap((indicator) => balance.filter((row) => row.year === year && row.indicator_id === indicator.id));
  const [verdicts, stages, totals, composites] = await Promise.all([rows("stage_verdicts"), rows("stage_balance"), rows("district_totals"), (manifest.catalogue.composites ?? []).length > 0 ? rows("composites") : []]);
  const ofStage = verdicts.filter((row) => row.stage === stage).sort((a, b) => a.year - b.year);
  const rule = manifest.standard?.rule ?? null;
  const worst = mostUnequal(context, stages, now);
  const finding = overviewFinding({
    stage: stageName(context), balance: now, worst, indicators, rule,
    verdict: ofStage.find((row) => row.year === year),
    composite: composites.find((row) => row.year === year && row.stage === stage),
    district: manifest.workspace.levels.district, districts: totals.find((row) => row.year === year && row.stage === stage)?.districts ?? 0,
  });
  const standard = rule === null
    ? [await largestDistrictsCard(context, worst ?? now[0]), ...levelsCard(context, now, manifest.workspace.levels.parent === null ? [] : await rows("balance_splits"))]
    : [await leadGapsCard(context, worst), passingCard(context, ofStage), await helpCard(context), await partsCard(context)];
  const judged = rule === null ? undefined : ofStage.find((row) => row.year === year && row.verdict !== "not_applicable");
  return h("div", {}, heading(finding, judged !== undefined && h("p", {class: "note"}, verdictChip(judged.verdict), " ", context.t("overview.stage", {stage: stageName(context)}))), boardCard(context, now, balance), columns(await rateCard(context), standard));
}

function boardCard(context: Context, now: readonly Balance[], balance: readonly Balance[]): HTMLElement {
  const {manifest, year, t, link} = context;
  const {district} = manifest.workspace.levels;
  const limits = [...new Set(now.flatMap((row) => (row.limit_cv === null ? [] : [row.limit_cv])))];
  const hasThresholds = now.some((row) => row.threshold !== null);
  const title = t(limits.length > 0 ? "overview.board.title" : "overview.board.titlePlain", {count: count(now.length)});
  const words = {stage: stageName(context), year};
  const sub = limits.length === 0
    ? t("overview.board.subPlain", words)
    : t("overview.board.sub", {...words, limit: limits.length === 1 ? ` ${asWritten(limits[0] as number, 2)}` : "", source: limitSource(context)});
  return card({title, sub, simulated: now.some((row) => row.origin === "simulated")},
    board(now.flatMap((row) => {
      const indicator = manifest.catalogue.indicators.find((entry) => entry.id === row.indicator_id);
      const history = balance.filter((past) => past.indicator_id === row.indicator_id && past.year <= year).sort((a, b) => a.year - b.year);
      return indicator === undefined ? [] : [{indicator, balance: row, history, href: link("indicators", {id: indicator.id})}];
    }), {caption: title, district}),
    key({mark: "in", text: t("overview.board.key.within", {district})}, {mark: "between", text: t("overview.board.key.between", {district})},
      ...(limits.length > 0 ? [{mark: "limit", text: t("overview.board.key.limit")}] : []),
      ...(hasThresholds ? [{mark: "met", text: t("overview.board.key.met")}, {mark: "unmet", text: t("overview.board.key.unmet")}] : []),
      ...(hasThresholds && now.some((row) => (row.schools_pending ?? 0) > 0) ? [{mark: "pending", text: t("overview.board.key.pending")}] : [])));
}

/** The clause behind the limits, or that they are the bureau's own. */
function limitSource({manifest, stage, t}: Context): string {
  const limits = manifest.catalogue.limits.filter((limit) => limit.stage === stage);
  return limits.some((limit) => limit.local) ? `${t("overview.board.local")} · ${[...new Set(limits.map((limit) => limit.clause))].join(t("word.semicolon"))}` : (manifest.standard?.clause ?? "");
}

/** Where there is nothing to judge: training, pairings and awards, and why no standard applies. */
async function workPage(context: Context): Promise<Node> {
  const {manifest, t} = context;
  return h("div", {}, heading(await workFinding(context)),
    columns(await trainingCard(context), h("div", {class: "stack"}, await awardsCard(context),
      manifest.whyNone !== null && notApplicable(t("overview.standard.none"), manifest.whyNone))),
    await pairingsOfYear(context));
}
