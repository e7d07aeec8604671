import {allSubjects} from "../../catalogue/exams.js";
import type {Block, Section} from "../blocks.js";
import type {Context} from "../context.js";
import {count, decimal, percent} from "../format.js";
import {subjectOrder} from "../../site/components/subject_name.js";
import type {ValueAddedModel} from "../../site/components/rows.js";

/** The models of the year's exams that have an intake, exam by exam, in the order of the subjects. */
export function modelsOf({release, manifest, year}: Context): ValueAddedModel[] {
  const models = release.rows("value_added_models").filter((row) => row.year === year);
  const known = new Set(models.filter((row) => row.reason !== "no_intake").map((row) => row.exam_id));
  return models.filter((row) => known.has(row.exam_id)).sort((a, b) => (a.exam_id === b.exam_id ? subjectOrder({manifest}, a.subject) - subjectOrder({manifest}, b.subject) : a.exam_id < b.exam_id ? -1 : 1));
}

/** `总分增值：15 所学校中 6 所与预期分不开，5 所高于、4 所低于`; of the first exam with a result, all subjects together where it has that. */
export function valueAddedTitle({t, label, levels}: Context, models: ValueAddedModel[]): string {
  const known = models.filter((row) => row.state === "ok");
  const row = known.find((model) => model.subject === allSubjects.id) ?? known[0];
  if (row === undefined) {
    return t("value.title_none");
  }
  return t("value.title", {
    subject: label("subjects", row.subject), schools: count(row.schools), school: levels.school,
    middle: count(row.schools_not_distinguishable ?? 0), above: count(row.schools_above ?? 0), below: count(row.schools_below ?? 0),
  });
}

/** What schools add to their pupils' intake, as counts of three bands. No school is named and nothing is ranked. */
export function valueAdded(context: Context): Section | null {
  const {manifest, t, say} = context;
  const models = modelsOf(context);
  if (models.length === 0) {
    return null;
  }
  const caveats = manifest.catalogue.measures.filter((measure) => measure.id === "value_added").map((measure) => say(measure.caveat));
  return {
    follows: true,
    kicker: t("value.kicker"), title: valueAddedTitle(context, models),
    lede: [t("value.lede"), ...(models.some((row) => row.origin === "simulated") ? [t("value.simulated")] : [])].join(t("space")),
    blocks: [...new Set(models.map((row) => row.exam_id))].flatMap((exam) => examTable(context, exam, models.filter((row) => row.exam_id === exam), models.every((row) => row.exam_id === exam), caveats)),
  };
}

function examTable({release, manifest, t, label, say}: Context, examId: string, models: ValueAddedModel[], only: boolean, caveats: string[]): Block[] {
  const exam = release.rows("exams").find((row) => row.exam_id === examId);
  const stage = manifest.stages.find((entry) => entry.id === exam?.stage);
  const none = {text: t("none"), tone: "faint"} as const;
  return [
    ...(exam === undefined || only ? [] : [{kind: "heading", text: t("exams.heading", {kind: label("examKinds", exam.kind), stage: stage === undefined ? exam.stage : say(stage), year: exam.year})} as const]),
    {
      kind: "table", small: true,
      columns: [
        {head: t("exams.subject"), align: "left", width: 1.3}, {head: t("value.pupils"), align: "right", width: 1}, {head: t("value.above"), align: "right", width: 1}, {head: t("value.middle"), align: "right", width: 1},
        {head: t("value.below"), align: "right", width: 1}, {head: t("value.icc"), align: "right", width: 1.7}, {head: t("value.same"), align: "right", width: 1.3},
      ],
      rows: models.map((row) => ({kind: "row", cells: row.state !== "ok"
        ? [{text: label("subjects", row.subject)}, {text: count(row.pupils)}, none, none, none, none, {text: t(row.reason === "few_schools" ? "value.few_schools" : row.reason === "no_intake" ? "value.no_intake" : row.reason === "partial_intake" ? "value.partial_intake" : "value.no_model"), tone: "faint"}]
        : [
          {text: label("subjects", row.subject)}, {text: count(row.pupils)},
          {text: count(row.schools_above ?? 0)}, {text: count(row.schools_not_distinguishable ?? 0), bold: true}, {text: count(row.schools_below ?? 0)},
          row.icc === null ? none : {text: decimal(row.icc, 3), ...(row.icc_low === null || row.icc_high === null ? {} : {after: t("rates.interval", {low: decimal(row.icc_low, 3), high: decimal(row.icc_high, 3)})})},
          row.previous_same_band_0_1 === null || row.previous_schools === null ? none : {text: percent(row.previous_same_band_0_1, 0), after: t("value.of_schools", {n: count(row.previous_schools)})},
        ]})),
      note: [t("value.note"), ...caveats].join(t("space")),
    },
  ];
}
