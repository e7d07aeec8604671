import type {Document, Finding, Tone} from "../blocks.js";
import type {Context} from "../context.js";
import {count, cvText, decimal, percent} from "../format.js";
import {balanceOf} from "../balance_of.js";
import {mostUnequal} from "../../site/components/most_unequal.js";
import type {Balance} from "../../site/components/rows.js";
import {sentenceOf} from "../sentence_of.js";
import {boardTitle, compositeOf} from "./board.js";
import {changesTitle, stageOf} from "./changes.js";
import {betweenOf, examsTitle} from "./exams.js";
import {overallOf, partsTitle, verdictTones} from "./parts.js";
import {ratesTitle, series} from "./rates.js";
import {schoolsTitle} from "./schools.js";
import {fileCount} from "./notes.js";
import {modelsOf, valueAddedTitle} from "./value_added.js";

/** 结论: what the year shows, one line a finding, in the order of the sections. */
export function findings(context: Context): Document["findings"] {
  const {t, manifest, year} = context;
  return {
    kicker: t("findings.kicker"),
    title: t("findings.title", {area: manifest.workspace.area, year}),
    lede: t("findings.lede", {release: manifest.release, as_of: manifest.dataAsOf}),
    items: [
      ...manifest.stages.flatMap((stage) => stageFindings(context, stage.id, context.say(stage))),
      ...partsFinding(context),
      ...manifest.catalogue.rates.flatMap((rate) => rateFinding(context, rate.id)),
      ...examFinding(context),
      ...valueAddedFinding(context),
      ...trainingFinding(context),
      dataFinding(context),
    ],
  };
}

function stageFindings(context: Context, stage: string, name: string): Finding[] {
  const {release, year, t, levels, manifest} = context;
  const found: Finding[] = [];
  const rows = balanceOf(context, stage);
  if (rows.length > 0) {
    const failed = rows.filter((row) => row.verdict === "fail");
    const composite = compositeOf(context, stage);
    const judged = rows.some((row) => row.verdict !== "not_applicable");
    found.push({
      kicker: name,
      tone: composite === undefined ? tone(judged, failed.length, rows.filter((row) => row.verdict === "pending").length) : verdictTones[composite.verdict],
      headline: boardTitle(context, stage, name),
      text: whereText(context, mostUnequal({year, stage}, release.rows("stage_balance"), rows)),
    });
  }
  const verdict = release.rows("stage_verdicts").find((row) => row.year === year && row.stage === stage);
  const listed = release.rows("school_years").filter((row) => row.year === year && row.stage === stage).length;
  if (verdict !== undefined && verdict.schools_pass !== null && manifest.standard?.rule) {
    found.push({
      kicker: name,
      tone: tone(true, verdict.schools_fail ?? 0, verdict.schools_pending ?? 0),
      headline: schoolsTitle(context, name, verdict, listed),
      text: sentenceOf(context, {kind: "stage", stage}) ?? t("findings.schools", {fail: count(verdict.schools_fail ?? 0), pending: count(verdict.schools_pending ?? 0), school: levels.school}),
    });
  } else if (listed > 0) {
    found.push({kicker: name, tone: "soft", headline: schoolsTitle(context, name, undefined, listed), text: (rows.length === 0 ? null : sentenceOf(context, {kind: "stage", stage})) ?? t("schools.no_rule")});
  }
  const moved = stageOf(context, stage);
  const headline = moved === undefined ? null : changesTitle(context, moved, name);
  if (headline !== null) {
    found.push({kicker: name, tone: "plain", headline, text: t("findings.changes")});
  }
  return found;
}

function tone(judged: boolean, failed: number, pending: number): Tone {
  if (!judged) {
    return "soft";
  }
  if (failed > 0) {
    return "fail";
  }
  return pending > 0 ? "wait" : "pass";
}

/** Where the difference of the most unequal indicator lives: inside 学区 or between them. */
function whereText({t, say, indicator, levels}: Context, worst: Balance | undefined): string {
  if (worst === undefined || worst.cv === null || worst.share_within_0_1 === null || worst.share_between_0_1 === null) {
    return t("findings.no_split");
  }
  return t("findings.where", {
    indicator: say(indicator(worst.indicator_id).short), cv: cvText(worst.cv, worst.limit_cv), district: levels.district,
    within: percent(worst.share_within_0_1, 0), between: percent(worst.share_between_0_1, 0),
  });
}

function rateFinding(context: Context, rateId: string): Finding[] {
  const {t, manifest, say} = context;
  const rate = manifest.catalogue.rates.find((item) => item.id === rateId);
  const rows = series(context, rateId);
  const last = rows.at(-1);
  if (rate === undefined || last === undefined) {
    return [];
  }
  const [low, high] = [last.since_first_low_points, last.since_first_high_points];
  return [{
    kicker: t("rates.kicker"),
    tone: "plain",
    headline: ratesTitle(context, say(rate), rows),
    text: low === null || high === null
      ? t("findings.rate_alone", {formula: say(rate.formula)})
      : t(last.since_first_reading === "clear" ? "findings.rate_clear" : last.since_first_reading === "not_comparable" ? "findings.rate_partial" : "findings.rate_open", {low: decimal(low, 2), high: decimal(high, 2), simulated: rows.some((row) => row.origin === "simulated") ? t("findings.rate_simulated") : ""}),
  }];
}

function examFinding(context: Context): Finding[] {
  const between = betweenOf(context);
  if (between.length === 0) {
    return [];
  }
  return [{kicker: context.t("exams.kicker"), tone: "plain", headline: examsTitle(context, between), text: context.t("findings.exams")}];
}

/** The standard as a whole, where it asks for more than its indicators. */
function partsFinding(context: Context): Finding[] {
  const overall = overallOf(context);
  return overall === undefined ? [] : [{kicker: context.t("parts.kicker"), tone: verdictTones[overall.verdict], headline: partsTitle(context, overall), text: context.t("findings.parts")}];
}

function valueAddedFinding(context: Context): Finding[] {
  const models = modelsOf(context);
  return models.length === 0 ? [] : [{kicker: context.t("value.kicker"), tone: "plain", headline: valueAddedTitle(context, models), text: context.t("findings.value")}];
}

function trainingFinding({release, year, t}: Context): Finding[] {
  const total = release.rows("training_totals").find((row) => row.year === year && row.scope === "area");
  if (total === undefined || total.person_times === null) {
    return [];
  }
  const agrees = release.rows("stated_totals").some((row) => row.year === year && row.state === "agrees" && row.computed === total.person_times && row.unit === "人次");
  return [{kicker: t("training.kicker"), tone: "plain", headline: t("training.title", {year, n: count(total.person_times)}), text: t(agrees ? "findings.training_agrees" : "findings.training")}];
}

function dataFinding({manifest, release, t}: Context): Finding {
  const failed = manifest.checks.filter((check) => !check.passed);
  const records = release.rows("record_totals").find((row) => row.year === manifest.year);
  return {
    kicker: t("notes.kicker"),
    tone: failed.some((check) => check.severity === "fail") ? "fail" : failed.length > 0 ? "wait" : "pass",
    headline: t("findings.data", {passed: manifest.checks.length - failed.length, all: manifest.checks.length}),
    text: t("findings.data_text", {files: count(fileCount(manifest)), rejected: count(records?.rejected ?? 0), missing: count(release.rows("missing_values").length)}),
  };
}
