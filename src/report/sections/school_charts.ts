import type {Block} from "../blocks.js";
import {schoolHistogram} from "../charts/school_histogram.js";
import {schoolRatios, type SchoolRatio} from "../charts/school_ratios.js";
import type {Context} from "../context.js";
import {draw} from "../draw.js";
import {asWritten, count, decimal, percent, shareRequired} from "../format.js";
import type {SchoolIndicator} from "../../site/components/rows.js";
import {balanceOf} from "../balance_of.js";

/** Pixels that charts are drawn for; the template sets them as wide as the text. */
export const chartWidth = 640;

/** The chart of a stage's schools: a dot each against the standard, or how they are distributed where they are many. Of a few without a standard the table says all. */
export function schoolCharts(context: Context, stage: string, stageName: string, many: boolean): Block[] {
  const {release, year} = context;
  const values = release.rows("school_indicators").filter((row) => row.year === year && row.stage === stage && row.value !== null && row.state === "ok");
  const judged = values.filter((row) => row.ratio_to_threshold !== null);
  if (values.length === 0) {
    return [];
  }
  if (many) {
    return histograms(context, stage, values);
  }
  return judged.length > 0 ? ratioChart(context, stage, stageName, judged) : [];
}

function ratioChart(context: Context, stage: string, stageName: string, judged: SchoolIndicator[]): Block[] {
  const {t, say, indicator, levels, manifest, release, year, chart} = context;
  const leads = new Set(release.rows("school_years").filter((row) => row.year === year && row.stage === stage && row.role === "lead").map((row) => row.school_id));
  const names = balanceOf(context, stage).filter((row) => row.threshold !== null).map((row) => say(indicator(row.indicator_id).short));
  const schools = judged.map((row): SchoolRatio => ({indicator: say(indicator(row.indicator_id).short), ratio: row.ratio_to_threshold ?? 0, met: row.verdict === "pass", lead: leads.has(row.school_id)}));
  const rule = manifest.standard?.rule ?? null;
  const title = t("chart.ratio_title", {stage: stageName, school: levels.school});
  const svg = draw(() => schoolRatios(schools, {
    width: chartWidth, indicators: names, standard: t("schools.standard"),
    floor: rule === null ? null : {ratio: rule.floor, label: t("chart.floor", {floor: shareRequired(rule.floor)})},
    format: (ratio) => percent(ratio, 0), summary: title,
  }));
  const notes = [t("chart.ratio_note"), ...(leads.size > 0 ? [t("schools.table_roles")] : []), ...simulatedNote(context, judged)];
  return [{kind: "heading", text: title, sub: t("chart.ratio_sub")}, {kind: "chart", file: chart(`schools-${stage}.svg`, svg), alt: title, note: notes.join(" · ")}];
}

function histograms(context: Context, stage: string, values: SchoolIndicator[]): Block[] {
  const {t, say, indicator, levels, chart} = context;
  return balanceOf(context, stage).flatMap((row): Block[] => {
    const {short, decimals, unit} = indicator(row.indicator_id);
    const shown = values.filter((value) => value.indicator_id === row.indicator_id);
    if (shown.length === 0) {
      return [];
    }
    const title = t("chart.value_title", {indicator: say(short), school: levels.school});
    const format = (value: number) => decimal(value, decimals);
    const lines = [
      ...(row.mean === null ? [] : [{value: row.mean, label: t("chart.mean", {area: context.manifest.workspace.area, mean: format(row.mean)}), dashed: true}]),
      ...(row.threshold === null ? [] : [{value: row.threshold, label: t("chart.standard", {threshold: asWritten(row.threshold, decimals)}), dashed: false}]),
    ];
    const svg = draw(() => schoolHistogram(shown.map((value) => value.value ?? 0), {width: chartWidth, lines, unit: t("districts.schools", levels), format, summary: title}));
    return [
      {kind: "heading", text: title, sub: t("chart.value_sub", {n: count(shown.length), school: levels.school, unit: say(unit)})},
      {kind: "chart", file: chart(`schools-${stage}-${row.indicator_id}.svg`, svg), alt: title, ...(simulatedNote(context, shown).length > 0 ? {note: t("simulated")} : {})},
    ];
  });
}

function simulatedNote({t}: Context, rows: SchoolIndicator[]): string[] {
  return rows.some((row) => row.origin === "simulated") ? [t("simulated")] : [];
}
