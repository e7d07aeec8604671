import {t} from "../../messages/translate.js";
import {againstLimit, asWritten, count, number, percent, shareRequired} from "../format.js";
import {toneOf, type Finding} from "../layout.js";
import {marked} from "../marked.js";
import type {Balance, Composite, Indicator, StageVerdict} from "../rows.js";

export interface OverviewFacts {
  stage: string;
  /** Balance rows of one stage and year, in catalogue order. */
  balance: readonly Balance[];
  /** The most unequal of them (marts.stage_balance). */
  worst: Balance | undefined;
  /** The stage's verdict of the year. */
  verdict: StageVerdict | undefined;
  /** The mean of all CVs, where the standard judges that. */
  composite?: Composite | undefined;
  indicators: readonly Indicator[];
  rule: {minimumMet: number; floor: number} | null;
  district: string;
  districts: number;
}

/** The overview's title and sentence where a standard or a local limit judges the indicators. */
export function overviewFinding(facts: OverviewFacts): Finding {
  return {title: overviewTitle(facts), lede: schoolsSentence(facts) + whereSentence(facts)};
}

function overviewTitle({stage, balance, indicators, rule, composite}: OverviewFacts): Finding["title"] {
  const short = nameOf(indicators);
  const of = (verdict: Balance["verdict"]) => balance.filter((row) => row.verdict === verdict);
  const [fails, pending, passes, judged] = [of("fail"), of("pending"), of("pass"), balance.filter((row) => row.limit_cv !== null)];
  const words = {stage, count: count(balance.length), pass: count(passes.length)};
  const only = judged[0];
  if (composite !== undefined) {
    return compositeTitle(composite, words);
  }
  if (only === undefined) {
    return [t("overview.title.noLimit", words)];
  }
  if (rule === null && judged.length === 1 && only.limit_cv !== null) {
    if (only.cv === null) {
      return marked(t("overview.title.localMissing", {stage, name: short(only), limit: asWritten(only.limit_cv, 2)}), "wait");
    }
    const {value, limit} = againstLimit(only.cv, only.limit_cv);
    return marked(t("overview.title.local", {stage, name: short(only), cv: value, verdict: t(only.over_limit === true ? "overview.title.localFail" : "overview.title.localPass"), limit}), toneOf(only.verdict));
  }
  const [fail] = fails;
  if (fails.length === 1 && fail?.cv != null && fail.limit_cv !== null) {
    return marked(t("overview.title.oneFail", {...words, name: short(fail), gap: againstLimit(fail.cv, fail.limit_cv).gap}), "fail");
  }
  const names = (rows: readonly Balance[]) => rows.map(short).join(t("word.and"));
  if (fails.length > 0) {
    return marked(t("overview.title.fails", {...words, names: names(fails)}), "fail");
  }
  if (pending.length > 0) {
    return marked(t("overview.title.pending", {...words, names: names(pending)}), "wait");
  }
  // A figure that is 0 at every school has no CV, and so no verdict.
  const none = judged.filter((row) => row.verdict === "not_applicable");
  return none.length > 0
    ? marked(t("overview.title.allBut", {...words, names: names(none)}), "wait")
    : marked(t("overview.title.all", words), "pass");
}

function compositeTitle({cv_mean: mean, limit_cv: limit, indicators_known: known, indicators_missing: missing, verdict}: Composite, words: {stage: string; count: string}): Finding["title"] {
  if (mean === null) {
    return marked(t(verdict === "fail" ? "overview.title.compositeFailing" : "overview.title.compositeMissing", {...words, n: missing, limit: asWritten(limit, 2)}), toneOf(verdict));
  }
  const shown = againstLimit(mean, limit);
  return marked(t(verdict === "fail" ? "overview.title.compositeOver" : "overview.title.compositeWithin", {...words, count: count(known), mean: shown.value, limit: shown.limit}), toneOf(verdict));
}

/** `15 所学校中 11 所综合达标（…），比 2012 年多 3 所。` */
function schoolsSentence({verdict, rule, balance, district, districts}: OverviewFacts): string {
  if (verdict === undefined || rule === null) {
    const schools = Math.max(0, ...balance.map((row) => row.schools));
    return t("overview.lede.count", {schools: number(schools), districts: number(districts), district});
  }
  const {schools, schools_pass: pass, schools_pending: pending, schools_pass_change: difference, change_from_year: year} = verdict;
  const compared = difference === null || year === null ? ""
    : difference === 0 ? t("overview.lede.same", {year})
      : t(difference > 0 ? "overview.lede.more" : "overview.lede.fewer", {year, n: Math.abs(difference)});
  return t("overview.lede.schools", {schools, pass, minimum: count(rule.minimumMet), floor: shareRequired(rule.floor)})
    + compared + (pending > 0 ? t("overview.lede.pending", {n: pending}) : "") + t("word.stop");
}

/** Where the gap of the most unequal indicator lies: `骨干教师的差异有 71% 在学区之内。` */
function whereSentence({worst, indicators, district}: OverviewFacts): string {
  if (worst === undefined || worst.share_within_0_1 === null || worst.share_between_0_1 === null) {
    return "";
  }
  const {share_within_0_1: within, share_between_0_1: between} = worst;
  const share = percent(Math.max(within, between));
  return t(within >= between ? "overview.lede.within" : "overview.lede.between", {name: nameOf(indicators)(worst), share, district});
}

function nameOf(indicators: readonly Indicator[]): (row: Balance) => string {
  return (row) => indicators.find((indicator) => indicator.id === row.indicator_id)?.short.zh ?? row.indicator_id;
}
