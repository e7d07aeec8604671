import {allSubjects} from "../../catalogue/exams.js";
import type {Block, Cell, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal, percent, valueText} from "../format.js";
import {intervalReading} from "../../site/components/interval_reading.js";
import {subjectOrder} from "../../site/components/subject_name.js";
import type {Marts} from "../../site/components/rows.js";

type Between = Marts["exam_between"];

/** Exams of the year for the area as a whole: 一分三率 with 参考率, and the between-school share with its interval. No school is named. */
export function exams(context: Context): Section | null {
  const {release, manifest, year, t, label, say} = context;
  const list = release.rows("exams").filter((row) => row.year === year);
  if (list.length === 0) {
    return null;
  }
  const {limitBetween, excellent, pass, low} = manifest.catalogue.exams;
  const between = betweenOf(context);
  const stages = new Map<string, string>(manifest.stages.map((stage) => [stage.id, say(stage)]));
  return {
    kicker: t("exams.kicker"),
    title: examsTitle(context, between),
    lede: [
      t("exams.lede", {excellent: percent(excellent, 0), pass: percent(pass, 0), low: percent(low, 0)}),
      t("exams.limit", {limit: decimal(limitBetween.value, 2), clause: t.language === "en" ? limitBetween.clauseEn ?? limitBetween.clause : limitBetween.clause}),
      ...(limitBetween.confirmed ? [] : [t("exams.unconfirmed")]),
    ].join(t("space")),
    blocks: list.flatMap((exam): Block[] => [
      {
        kind: "heading",
        text: t("exams.heading", {kind: label("examKinds", exam.kind), stage: stages.get(exam.stage) ?? exam.stage, year: exam.year}),
        sub: [t("exams.pupils", {pupils: count(exam.pupils), subjects: exam.subjects}), ...(exam.origin === "simulated" ? [t("simulated")] : [])].join(" · "),
      },
      resultTable(context, exam.exam_id),
      ...betweenTable(context, exam.exam_id, between),
    ]),
  };
}

/** How the between-school shares stand to the limit: only an interval wholly on one side says anything. */
export function examsTitle({t}: Context, between: Between[]): string {
  const judged = between.filter((row) => row.state === "ok" && row.subject !== allSubjects.id);
  const above = judged.filter((row) => standing(row) === "above").length;
  const below = judged.filter((row) => standing(row) === "below").length;
  const open = judged.length - above - below;
  if (judged.length === 0) {
    return t("exams.title_none");
  }
  return open === judged.length ? t("exams.title_open", {n: open}) : t("exams.title", {n: judged.length, above, below, open});
}

/** The year's between-school shares, in the order of the subjects. */
export function betweenOf({release, year, manifest}: Context): Between[] {
  return release.rows("exam_between").filter((row) => row.year === year).sort(bySubject(manifest));
}

function bySubject(manifest: Context["manifest"]): (a: {subject: string}, b: {subject: string}) => number {
  return (a, b) => subjectOrder({manifest}, a.subject) - subjectOrder({manifest}, b.subject);
}

function standing(row: Between): "above" | "below" | "unclear" {
  return intervalReading(row.icc_low, row.icc_high, row.limit_0_1) ?? "unclear";
}

function resultTable(context: Context, examId: string): Block {
  const {release, t, label} = context;
  const rows = release.rows("exam_results").filter((row) => row.exam_id === examId && row.scope === "area").sort(bySubject(context.manifest));
  const share = (row: Marts["exam_results"], value: number | null): Cell => {
    const state = row.small_n === "hide" ? "suppressed" : row.state;
    return {text: valueText(t, value, state, (v) => percent(v, 1)), ...(state === "ok" ? {} : {tone: "faint"})};
  };
  return {
    kind: "table",
    columns: [
      {head: t("exams.subject"), align: "left", width: 1.4}, {head: t("exams.full"), align: "right", width: 0.8}, {head: t("exams.entered"), align: "right", width: 1}, {head: t("exams.sat"), align: "right", width: 1},
      {head: t("exams.participation"), align: "right", width: 1}, {head: t("exams.mean"), align: "right", width: 1.2}, {head: t("exams.excellent"), align: "right", width: 1},
      {head: t("exams.pass"), align: "right", width: 1}, {head: t("exams.low"), align: "right", width: 1},
    ],
    rows: rows.map((row) => ({kind: "row", cells: [
      {text: label("subjects", row.subject)},
      {text: decimal(row.full_mark, Number.isInteger(row.full_mark) ? 0 : 1)},
      {text: valueText(t, row.entered, row.state, count)}, {text: valueText(t, row.sat, row.state, count)},
      share(row, row.participation_0_1),
      {text: valueText(t, row.mean, row.state, (mean) => decimal(mean, 1)), bold: true},
      share(row, row.excellent_0_1), share(row, row.pass_0_1), share(row, row.low_0_1),
    ]})),
  };
}

function betweenTable(context: Context, examId: string, between: Between[]): Block[] {
  const {t, label, levels} = context;
  const rows = between.filter((row) => row.exam_id === examId);
  if (rows.length === 0) {
    return [];
  }
  const words = {above: {text: t("exams.above"), tone: "fail"}, below: {text: t("exams.below"), tone: "pass"}, unclear: {text: t("exams.open"), tone: "wait"}} as const;
  const figure = (row: Between, value: number | null): string => valueText(t, value, row.state, (v) => decimal(v, 3));
  return [{kind: "heading", text: t("exams.between", levels), sub: t("exams.between_sub")}, {
    kind: "table", small: true,
    columns: [
      {head: t("exams.subject"), align: "left", width: 1.2}, {head: t("districts.schools", levels), align: "right", width: 0.9}, {head: t("exams.icc"), align: "right", width: 1},
      {head: t("rates.interval_head"), align: "right", width: 1.6}, {head: t("exams.eta2"), align: "right", width: 1}, {head: t("exams.eta2_null"), align: "right", width: 1.2}, {head: t("exams.standing"), align: "left", width: 1.6},
    ],
    rows: rows.map((row) => ({kind: "row", cells: [
      {text: label("subjects", row.subject)}, {text: count(row.schools)},
      {text: figure(row, row.icc_anova), bold: true},
      {text: row.icc_low === null || row.icc_high === null ? t("none") : t("rates.interval", {low: decimal(row.icc_low, 3), high: decimal(row.icc_high, 3)})},
      {text: figure(row, row.eta2)}, {text: figure(row, row.eta2_null)},
      row.state === "ok" ? words[standing(row)] : {text: t(`state.${row.state}`), tone: "faint"},
    ]})),
  }];
}
