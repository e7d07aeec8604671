import {t} from "../messages/translate.js";
import {cvTrack} from "./cv_track.js";
import {h, type Child} from "./element.js";
import {againstLimit, asWritten, cvText, number, percent, stated, statedMean} from "./format.js";
import {chip, figure, verdictTone} from "./layout.js";
import type {Balance, Indicator} from "./rows.js";
import {schoolDots} from "./school_dots.js";
import {shareBar} from "./share_bar.js";

export interface BoardRow {
  indicator: Indicator;
  balance: Balance;
  /** Balance rows of the same indicator up to this year, oldest first. */
  history: readonly Balance[];
  href: string;
}

/**
 * The verdict board: one row an indicator, read from what it is to whether it passes.
 * @param district what a 学区 is called here
 */
export function board(rows: readonly BoardRow[], {caption, district}: {caption: string; district: string}): HTMLElement {
  const max = Math.max(...rows.flatMap((row) => [row.balance.limit_cv ?? 0, ...row.history.map((past) => past.cv ?? 0)]), 0.1) * 1.12;
  const thresholds = rows.some((row) => row.balance.threshold !== null);
  const limits = rows.some((row) => row.balance.limit_cv !== null);
  const columns: {name: string; label: string; cell: (row: BoardRow) => Child; hidden?: boolean}[] = [
    {name: "name", label: t("overview.board.indicator"), cell: ({indicator, href}) => [h("a", {href}, indicator.short.zh), indicator.per !== null && h("small", {}, indicator.per.zh)]},
    {name: "mean", label: t(thresholds ? "overview.board.mean" : "overview.board.meanPlain"), cell: meanCell},
    {name: "cv", label: t("overview.board.cv"), cell: (row) => trackCell(row, max)},
    {name: "where", label: t("overview.board.where"), cell: ({balance}) => whereCell(balance, district)},
    {name: "schools", label: t("overview.board.schools"), cell: ({balance}) => schoolsCell(balance), hidden: !thresholds},
    {name: "verdict", label: t("overview.board.verdict"), cell: ({balance}) => verdictCell(balance), hidden: !limits},
  ];
  const shown = columns.filter((column) => !column.hidden);
  // Roles are written out: on narrow screens the rows are laid out as grids, which takes the table out of the tree otherwise.
  return h("table", {class: "board", role: "table"},
    h("caption", {}, caption),
    h("thead", {role: "rowgroup"}, h("tr", {role: "row"}, shown.map((column) => h("th", {role: "columnheader", scope: "col", class: column.name}, column.label)))),
    h("tbody", {role: "rowgroup"}, rows.map((row) => h("tr", {role: "row"}, shown.map((column) => (column.name === "name"
      ? h("th", {role: "rowheader", scope: "row", class: "name"}, column.cell(row))
      : h("td", {role: "cell", class: column.name}, column.cell(row))))))));
}

function meanCell({indicator, balance}: BoardRow): Child {
  const show = (value: number) => number(value, indicator.decimals);
  const unit = balance.threshold === null ? indicator.unit.zh : `/ ${asWritten(balance.threshold)} ${indicator.unit.zh}`;
  return figure(statedMean(balance, show), unit);
}

function trackCell({balance, history}: BoardRow, max: number): Child {
  const known = history.flatMap((past) => (past.cv === null ? [] : [{year: past.year, cv: past.cv}]));
  const words = known.map((past) => t("overview.board.history", {year: past.year, cv: cvText(past.cv, balance.limit_cv)})).join(t("word.semicolon"));
  const limit = balance.limit_cv;
  const summary = limit === null ? t("overview.board.trackSummaryPlain", {history: words}) : t("overview.board.trackSummary", {history: words, limit: asWritten(limit, 2)});
  const shown = balance.cv === null ? null : cvText(balance.cv, limit);
  return h("div", {class: "track-cell"},
    cvTrack({history: known, limit, max, tone: verdictTone[balance.verdict], summary}),
    h("b", {class: verdictTone[balance.verdict]}, shown ?? stated(null, balance.state, String)));
}

function whereCell(balance: Balance, district: string): Child {
  const {share_within_0_1: within, share_between_0_1: between} = balance;
  if (within === null || between === null) {
    return h("small", {}, stated(null, balance.state, String));
  }
  const summary = t("overview.board.whereSummary", {district, within: percent(within), between: percent(between)});
  return h("div", {title: summary}, shareBar([{name: "within", share_0_1: within, fill: "var(--in)"}, {name: "between", share_0_1: between, fill: "var(--between)"}], {summary, height: 11}));
}

function schoolsCell({schools_met: met, schools_unmet: unmet, schools_pending: pending}: Balance): Child {
  if (met === null || unmet === null) {
    return h("small", {}, t("state.not_applicable"));
  }
  const summary = t("overview.board.dotsSummary", {met, unmet, pending: pending ?? 0});
  return h("div", {title: summary}, schoolDots({met, unmet, pending: pending ?? 0, summary}));
}

function verdictCell({verdict, cv, limit_cv: limit}: Balance): Child {
  if (verdict === "fail" && cv !== null && limit !== null) {
    return chip(t("verdict.short", {gap: againstLimit(cv, limit).gap}), "fail");
  }
  return limit === null ? chip(t("overview.board.noLimit"), "none") : chip(t(`verdict.${verdict}`), verdictTone[verdict]);
}

