import type {BoardRow, Cell, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {balanceOf} from "../balance_of.js";
import {leadTable} from "./lead_table.js";
import {draw} from "../draw.js";
import {againstLimit, asWritten, count, cvText, decimal, ownText, percent, valueText} from "../format.js";
import {cvTrack} from "../../site/components/cv_track.js";
import {mostUnequal} from "../../site/components/most_unequal.js";
import type {Balance, Composite} from "../../site/components/rows.js";
import {schoolDots} from "../../site/components/school_dots.js";
import {shareBar} from "../../site/components/share_bar.js";

/** Digits of a coefficient that stands against no limit. */
export const cvDigits = 2;

/** Pixels that the board's cells are drawn for; the template sets them to the width of their column. */
const trackWidth = 140;
const splitWidth = 120;

/** By how much a coefficient is over its limit, with the digits that tell the two apart. */
function over(row: Balance): string {
  return row.cv === null || row.limit_cv === null ? "" : againstLimit(row.cv, row.limit_cv).gap;
}

/** The finding about a stage's indicators in one sentence: how many within the limit, and which is furthest beyond it. */
export function boardTitle(context: Context, stage: string, stageName: string): string {
  const {t, say, indicator} = context;
  const rows = balanceOf(context, stage);
  const composite = compositeOf(context, stage);
  if (composite !== undefined) {
    return compositeTitle(context, composite, stageName);
  }
  const judged = rows.filter((row) => row.verdict !== "not_applicable");
  if (judged.length === 0) {
    return t("board.title_none", {stage: stageName, n: rows.length});
  }
  const failed = judged.filter((row) => row.verdict === "fail").sort((a, b) => (b.margin ?? 0) - (a.margin ?? 0));
  const pending = judged.filter((row) => row.verdict === "pending").length;
  const passed = judged.length - failed.length - pending;
  const worst = failed[0];
  const only = judged[0];
  if (judged.length === 1 && only !== undefined && only.verdict !== "pending" && only.cv !== null && only.limit_cv !== null) {
    const {value, limit} = againstLimit(only.cv, only.limit_cv);
    return t(only.verdict === "fail" ? "board.title_only_fail" : "board.title_only_pass", {stage: stageName, indicator: say(indicator(only.indicator_id).short), cv: value, limit});
  }
  const values = {stage: stageName, n: judged.length, passed, failed: failed.length, pending};
  const title = worst === undefined
    ? t(pending === 0 ? "board.title_all" : "board.title_rest", values)
    : t(failed.length === 1 ? "board.title_one" : "board.title_some", {...values, worst: say(indicator(worst.indicator_id).short), margin: over(worst)});
  return pending > 0 ? title + t("board.title_pending", values) : title;
}

/** 2012: what judges a stage is the mean of its coefficients. */
export function compositeOf({release, year}: Context, stage: string): Composite | undefined {
  return release.rows("composites").find((row) => row.year === year && row.stage === stage);
}

function compositeTitle({t}: Context, {cv_mean: mean, limit_cv: limit, indicators: n, indicators_known: known, verdict}: Composite, stage: string): string {
  if (mean === null) {
    return t(verdict === "fail" ? "board.title_composite_failing" : "board.title_composite_pending", {stage, n, known, limit: asWritten(limit, 2)});
  }
  const shown = againstLimit(mean, limit);
  return t(verdict === "fail" ? "board.title_composite_fail" : "board.title_composite_pass", {stage, n: known, mean: shown.value, limit: shown.limit});
}

/** The verdict board of a stage: each indicator against its threshold and its limit, and where the differences lie. */
export function board(context: Context, stage: string, stageName: string): Section | null {
  const {manifest, release, year, t, levels} = context;
  const rows = balanceOf(context, stage);
  if (rows.length === 0) {
    return null;
  }
  const past = release.rows("balance").filter((row) => row.stage === stage && row.year <= year);
  const max = Math.max(0.01, ...past.flatMap((row) => [row.cv ?? 0, row.limit_cv ?? 0])) * 1.06;
  const composite = compositeOf(context, stage);
  const limits = [...new Set([...manifest.catalogue.limits, ...(manifest.catalogue.composites ?? [])].filter((limit) => limit.stage === stage).map((limit) => limit.clause))];
  const verdict = release.rows("stage_verdicts").find((row) => row.year === year && row.stage === stage);
  const judged = rows.filter((row) => row.threshold !== null);
  const widest = mostUnequal({year, stage}, release.rows("stage_balance"), rows);
  const first = Math.min(...past.map((row) => row.year));
  return {
    kicker: t("board.kicker", {stage: stageName}),
    title: boardTitle(context, stage, stageName),
    lede: [
      t("board.lede", {stage: stageName, year, schools: count(verdict?.schools ?? rows[0]?.schools ?? 0), school: levels.school}),
      limits.length === 0 ? t("board.no_limit") : t("board.limit_clause", {clause: limits.join(t("semicolon"))}),
      ...(composite === undefined ? [] : [t("board.composite")]),
      ...(rows.some((row) => row.origin === "simulated") ? [t("board.simulated")] : []),
    ].join(t("space")),
    blocks: [{
      kind: "board",
      heads: [t("board.indicator"), t("board.mean"), t("board.cv"), t("board.split"), t("board.schools"), t("board.verdict")],
      rows: rows.map((row) => boardRow(context, row, past.filter((other) => other.indicator_id === row.indicator_id), max)),
      key: [
        {mark: "within", text: t("board.key_within", levels)}, {mark: "between", text: t("board.key_between", levels)},
        ...(judged.length === 0 ? [] : [{mark: "met", text: t("board.key_met")} as const, {mark: "unmet", text: t("board.key_unmet")} as const]),
        ...(judged.some((row) => (row.schools_pending ?? 0) > 0) ? [{mark: "pending", text: t("board.key_pending")} as const] : []),
      ],
      note: [first < year ? t("board.note_years", {first, year}) : t("board.note"), ...parentNote(context, rows), ...intervalNote(context, rows)].join(t("space")),
    }, ...(widest === undefined ? [] : leadTable(context, stage, widest.indicator_id))],
  };
}

/** Where there is a level between the area and its 学区: how much of each difference lies between its units. */
function parentNote({manifest, t, say, indicator}: Context, rows: Balance[]): string[] {
  const {parent} = manifest.workspace.levels;
  const shares = rows.flatMap((row) => (row.parent_share_between_0_1 === null ? [] : [`${say(indicator(row.indicator_id).short)} ${percent(row.parent_share_between_0_1)}`]));
  return parent === null || shares.length === 0 ? [] : [t("board.parent", {parent, shares: t.list(shares)})];
}

/** How far the coefficients would vary if the schools were one draw of many; only where there are enough of them. */
function intervalNote({t, say, indicator}: Context, rows: Balance[]): string[] {
  const intervals = rows.flatMap((row) => (row.cv_low === null || row.cv_high === null ? [] : [`${say(indicator(row.indicator_id).short)} ${t("rates.interval", {low: decimal(row.cv_low, 3), high: decimal(row.cv_high, 3)})}`]));
  return intervals.length === 0 ? [] : [t("board.intervals", {intervals: t.list(intervals)})];
}

function boardRow(context: Context, row: Balance, past: Balance[], max: number): BoardRow {
  const {t, say, indicator, chart} = context;
  const {short, per, unit, decimals} = indicator(row.indicator_id);
  const name = `${row.stage}-${row.indicator_id}`;
  const drawings: Pick<BoardRow, "track" | "splitBar" | "dots"> = {};
  const history = past.filter((other) => other.cv !== null).sort((a, b) => a.year - b.year).map((other) => ({year: other.year, cv: other.cv ?? 0}));
  if (row.cv !== null) {
    const tone = {pass: "pass", fail: "fail", pending: "wait", not_applicable: "none"} as const;
    drawings.track = chart(`track-${name}.svg`, draw(() => cvTrack({history, limit: row.limit_cv, max, tone: tone[row.verdict], summary: ""}), trackWidth));
  }
  if (row.share_within_0_1 !== null && row.share_between_0_1 !== null) {
    const parts = [{name: "within", share_0_1: row.share_within_0_1, fill: "var(--in)"}, {name: "between", share_0_1: row.share_between_0_1, fill: "var(--between)"}];
    drawings.splitBar = chart(`split-${name}.svg`, draw(() => shareBar(parts, {summary: "", height: 10}), splitWidth));
  }
  const judged = row.threshold !== null && row.schools_met !== null;
  if (judged) {
    const counts = {met: row.schools_met ?? 0, unmet: row.schools_unmet ?? 0, pending: row.schools_pending ?? 0};
    drawings.dots = chart(`dots-${name}.svg`, draw(() => schoolDots({...counts, summary: ""}), row.schools > 40 ? splitWidth : undefined));
  }
  return {
    name: say(short),
    per: per === null ? say(unit) : t("board.per", {per: say(per), unit: say(unit)}),
    mean: ownText(t, row.mean, row.state, (mean) => decimal(mean, decimals)),
    threshold: row.threshold === null ? t("board.no_threshold") : asWritten(row.threshold, decimals),
    cv: valueText(t, row.cv, row.state, (cv) => cvText(cv, row.limit_cv)),
    split: row.share_within_0_1 === null || row.share_between_0_1 === null ? t("state.not_applicable") : `${percent(row.share_within_0_1)} / ${percent(row.share_between_0_1)}`,
    schools: judged ? `${count(row.schools_met ?? 0)} / ${count(row.schools)}` : t("state.not_applicable"),
    verdict: verdictCell(context, row),
    ...drawings,
  };
}

function verdictCell({t}: Context, row: Balance): Cell {
  if (row.verdict === "fail") {
    return {text: t("verdict.fail"), tone: "fail", under: t("board.over", {margin: over(row)})};
  }
  const tones = {pass: "pass", pending: "wait", not_applicable: "faint"} as const;
  return {text: t(`verdict.${row.verdict}`), tone: tones[row.verdict]};
}
