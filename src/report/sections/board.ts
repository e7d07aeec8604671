import type {BoardRow, Cell, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal, percent, valueText} from "../format.js";
import type {Marts} from "../../site/components/rows.js";

/** Digits of a coefficient of variation: enough that a figure just over its limit does not read as equal to it. */
export const cvDigits = 3;

type Balance = Marts["balance"];

/** The balance rows of one stage in the report's year, in the catalogue's order. */
export function balanceOf({release, manifest, year}: Context, stage: string): Balance[] {
  const order = new Map(manifest.catalogue.indicators.map((indicator, i) => [indicator.id, i]));
  return release.rows("balance")
    .filter((row) => row.year === year && row.stage === stage)
    .sort((a, b) => (order.get(a.indicator_id) ?? 0) - (order.get(b.indicator_id) ?? 0));
}

/** The finding about a stage's indicators in one sentence: how many within the limit, and which is furthest beyond it. */
export function boardTitle(context: Context, stage: string, stageName: string): string {
  const {t, say, indicator} = context;
  const rows = balanceOf(context, stage);
  const judged = rows.filter((row) => row.verdict !== "not_applicable");
  if (judged.length === 0) {
    return t("board.title_none", {stage: stageName, n: rows.length});
  }
  const failed = judged.filter((row) => row.verdict === "fail").sort((a, b) => (b.margin ?? 0) - (a.margin ?? 0));
  const pending = judged.filter((row) => row.verdict === "pending").length;
  const passed = judged.length - failed.length - pending;
  const worst = failed[0];
  const values = {stage: stageName, n: judged.length, passed, failed: failed.length, pending};
  const title = worst === undefined
    ? t(pending === 0 ? "board.title_all" : "board.title_rest", values)
    : t(failed.length === 1 ? "board.title_one" : "board.title_some", {...values, worst: say(indicator(worst.indicator_id).short), margin: decimal(worst.margin ?? 0, cvDigits)});
  return pending > 0 ? title + t("board.title_pending", values) : title;
}

/** The verdict board of a stage: each indicator against its threshold and its limit, and where the differences lie. */
export function board(context: Context, stage: string, stageName: string): Section | null {
  const {manifest, release, year, t} = context;
  const rows = balanceOf(context, stage);
  if (rows.length === 0) {
    return null;
  }
  const years = manifest.years.filter((y) => y <= year);
  const history = new Map(release.rows("balance").filter((row) => row.stage === stage).map((row) => [`${row.indicator_id} ${row.year}`, row.cv]));
  const lines = rows.map((row): BoardRow => boardRow(context, row, years.map((y) => history.get(`${row.indicator_id} ${y}`) ?? null)));
  const largest = Math.max(...lines.flatMap((line) => [line.limit ?? 0, ...line.trail.map((cv) => cv ?? 0)]), 0.01);
  const limits = [...new Set(manifest.catalogue.limits.filter((limit) => limit.stage === stage).map((limit) => limit.clause))];
  const verdict = release.rows("stage_verdicts").find((row) => row.year === year && row.stage === stage);
  const {levels} = context;
  return {
    kicker: t("board.kicker", {stage: stageName}),
    title: boardTitle(context, stage, stageName),
    lede: [
      t("board.lede", {stage: stageName, year, schools: count(verdict?.schools ?? rows[0]?.schools ?? 0), school: levels.school}),
      limits.length === 0 ? t("board.no_limit") : t("board.limit_clause", {clause: limits.join(t.language === "zh" ? "；" : "; ")}),
    ].join(t.language === "zh" ? "" : " "),
    blocks: [{
      kind: "board",
      heads: [t("board.indicator"), t("board.mean"), t("board.cv"), t("board.split"), t("board.schools"), t("board.verdict")],
      rows: lines,
      scale: largest * 1.06,
      limit: t("board.limit"),
      key: [t("board.key_within", levels), t("board.key_between", levels), t("board.key_met"), t("board.key_unmet"), ...(lines.some((line) => (line.pending ?? 0) > 0) ? [t("board.key_pending")] : [])],
      note: t("board.note", {first: years[0] ?? year, year}),
    }],
  };
}

function boardRow(context: Context, row: Balance, trail: (number | null)[]): BoardRow {
  const {t, say, indicator} = context;
  const {short, per, unit, decimals} = indicator(row.indicator_id);
  const judged = row.schools_met !== null && row.threshold !== null;
  const split = row.share_within_0_1 === null || row.share_between_0_1 === null ? null : {within: row.share_within_0_1, between: row.share_between_0_1};
  return {
    name: say(short),
    per: per === null ? "" : say(per),
    unit: say(unit),
    mean: valueText(t, row.mean, row.state, (mean) => decimal(mean, decimals)),
    threshold: row.threshold === null ? t("board.no_threshold") : decimal(row.threshold, decimals),
    trail,
    cv: valueText(t, row.cv, row.state, (cv) => decimal(cv, cvDigits)),
    limit: row.limit_cv,
    within: split?.within ?? null,
    between: split?.between ?? null,
    split: split === null ? t("state.not_applicable") : `${percent(split.within, 0)} / ${percent(split.between, 0)}`,
    met: judged ? row.schools_met : null,
    unmet: judged ? row.schools_unmet : null,
    pending: judged ? row.schools_pending : null,
    schools: judged ? `${count(row.schools_met ?? 0)} / ${count(row.schools)}` : t("state.not_applicable"),
    verdict: verdictCell(context, row),
  };
}

function verdictCell({t}: Context, row: Balance): Cell {
  if (row.verdict === "fail") {
    return {text: t("verdict.fail"), tone: "fail", under: row.margin === null ? "" : t("board.over", {margin: decimal(row.margin, cvDigits)})};
  }
  const tones = {pass: "pass", pending: "wait", not_applicable: "faint"} as const;
  return {text: t(`verdict.${row.verdict}`), tone: tones[row.verdict]};
}
