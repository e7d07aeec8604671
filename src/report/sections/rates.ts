import type {Block, Cell, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {draw} from "../draw.js";
import {count, decimal, percent, signed, valueText} from "../format.js";
import {rateSeries} from "../../site/components/rate_series.js";
import type {Marts} from "../../site/components/rows.js";
import {chartWidth} from "./school_charts.js";

type Rate = Marts["rates"];

/** Area rows of one rate up to the report's year, oldest first. */
export function series({release, year}: Context, rateId: string): Rate[] {
  return release.rows("rates").filter((row) => row.rate_id === rateId && row.scope === "area" && row.year <= year).sort((a, b) => a.year - b.year);
}

/** One rate as a series: numerator, denominator, interval and change, published apart from simulated. */
export function rates(context: Context, rateId: string): Section | null {
  const {manifest, t, say} = context;
  const rate = manifest.catalogue.rates.find((item) => item.id === rateId);
  const rows = series(context, rateId);
  if (rate === undefined || rows.length === 0) {
    return null;
  }
  const blocks: Block[] = [
    ...(rows.filter((row) => row.state === "ok").length > 1 ? [seriesChart(context, rateId, say(rate), rows)] : []),
    {kind: "heading", text: t("rates.table", {rate: say(rate)}), sub: say(rate.formula)},
    seriesTable(context, rows),
    ...districtRates(context, rateId, say(rate)),
  ];
  return {
    kicker: t("rates.kicker"),
    title: ratesTitle(context, say(rate), rows),
    lede: [t("rates.lede", {clause: t.language === "en" ? rate.clauseEn ?? rate.clause : rate.clause, area: manifest.workspace.area}), say(rate.caveat)].join(t("space")),
    blocks,
  };
}

/** `初中升学率 96.40%，比 2011 年提高 2.67 个百分点`. */
export function ratesTitle({t}: Context, rate: string, rows: Rate[]): string {
  const last = rows.at(-1);
  if (last === undefined || last.rate_0_1 === null || last.state !== "ok") {
    return t("rates.title_missing", {rate});
  }
  const first = rows.find((row) => row.state === "ok");
  const now = percent(last.rate_0_1, 2);
  const points = last.since_first_points;
  if (points === null || first === undefined || first.year === last.year) {
    return t("rates.title", {rate, now, year: last.year});
  }
  return t(points >= 0 ? "rates.title_up" : "rates.title_down", {rate, now, year: last.year, first: first.year, points: decimal(Math.abs(points), 2)});
}

/** The site's chart of the same series. */
function seriesChart(context: Context, rateId: string, name: string, rows: Rate[]): Block {
  const {t, label, chart} = context;
  const summary = ratesTitle(context, name, rows);
  const points = rows.map((row) => ({year: row.year, rate_0_1: row.state === "ok" ? row.rate_0_1 : null, low_0_1: row.low_0_1, high_0_1: row.high_0_1, published: row.stated_percent !== null, note: row.stated_percent === null ? label("origins", row.origin) : t("rates.stated")}));
  return {kind: "chart", file: chart(`rate-${rateId}.svg`, draw(() => rateSeries(points, {width: chartWidth, height: 250, summary}))), alt: summary, note: t("rates.chart_note")};
}

function seriesTable({t, label}: Context, rows: Rate[]): Block {
  const interval = (low: number | null, high: number | null, format: (value: number) => string): string => (low === null || high === null ? "" : t("rates.interval", {low: format(low), high: format(high)}));
  const points = (value: number | null, low: number | null, high: number | null): Cell => (value === null
    ? {text: t("none"), tone: "faint"}
    : {text: signed(value, 2), under: interval(low, high, (bound) => signed(bound, 2))});
  return {
    kind: "table",
    columns: [
      {head: t("rates.year"), align: "left", width: 1}, {head: t("rates.numerator"), align: "right", width: 1.1}, {head: t("rates.denominator"), align: "right", width: 1.1},
      {head: t("rates.rate"), align: "right", width: 1.5}, {head: t("rates.change"), align: "right", width: 1.5}, {head: t("rates.since_first"), align: "right", width: 1.5},
      {head: t("rates.stated"), align: "right", width: 1.1}, {head: t("rates.origin"), align: "left", width: 1.2},
    ],
    rows: rows.map((row) => ({kind: "row", cells: [
      {text: String(row.year), bold: true},
      {text: valueText(t, row.numerator, row.state, count)},
      {text: valueText(t, row.denominator, row.state, count)},
      {text: valueText(t, row.rate_0_1, row.state, (rate) => percent(rate, 2)), bold: true, under: row.reason === "above_one" ? t("rates.above_one") : interval(row.low_0_1, row.high_0_1, (bound) => percent(bound, 2))},
      points(row.change_points, row.change_low_points, row.change_high_points),
      points(row.since_first_points, row.since_first_low_points, row.since_first_high_points),
      row.stated_percent === null ? {text: t("none"), tone: "faint"} : {text: `${decimal(row.stated_percent, 2)}%`},
      originCell(label("origins", row.origin), row.origin),
    ]})),
    note: t("rates.note"),
  };
}

function originCell(text: string, origin: string): Cell {
  return origin === "simulated" ? {text, tone: "wait"} : {text};
}

/** 学区 in the report's year; groups too small to show keep their place and say so. */
function districtRates({t, release, year, levels}: Context, rateId: string, name: string): Block[] {
  const rows = release.rows("rates").filter((row) => row.rate_id === rateId && row.scope === "district" && row.year === year);
  if (rows.length === 0 || rows.length > 40) {
    return [];
  }
  const text = (row: Rate, value: number | null, format: (value: number) => string): Cell => {
    const state = row.small_n === "hide" ? "suppressed" : row.state;
    return {text: valueText(t, value, state, format), ...(state === "ok" ? {} : {tone: "faint"})};
  };
  return [
    {kind: "heading", text: t("rates.districts", {rate: name, district: levels.district, year})},
    {
      kind: "table",
      columns: [
        {head: levels.district, align: "left", width: 2}, {head: t("rates.numerator"), align: "right", width: 1}, {head: t("rates.denominator"), align: "right", width: 1},
        {head: t("rates.rate"), align: "right", width: 1}, {head: t("rates.interval_head"), align: "right", width: 1.8},
      ],
      rows: rows.toSorted((a, b) => (a.scope_id < b.scope_id ? -1 : 1)).map((row) => ({kind: "row", cells: [
        {text: row.scope_name},
        text(row, row.numerator, count), text(row, row.denominator, count), text(row, row.rate_0_1, (rate) => percent(rate, 2)),
        row.low_0_1 === null || row.high_0_1 === null || row.small_n === "hide" ? {text: t(row.reason === "above_one" && row.small_n !== "hide" ? "rates.above_one" : "none"), tone: "faint"} : {text: t("rates.interval", {low: percent(row.low_0_1, 2), high: percent(row.high_0_1, 2)})},
      ]})),
    },
  ];
}
