import {availableCard, doesNotApply} from "./available.js";
import {h} from "./element.js";
import {examAreaCard} from "./exam_area.js";
import {examBetweenCard} from "./exam_between.js";
import {examDistrictsCard, examIntakeCard, type SubjectRows} from "./exam_districts.js";
import {examName} from "./exam_name.js";
import {examItemsCard} from "./exam_items.js";
import {examSpreadCard} from "./exam_spread.js";
import {examStandingsCard} from "./exam_standings.js";
import {examValueAddedCard} from "./exam_value_added.js";
import {examSchoolsCard} from "./exam_schools.js";
import {examsFinding} from "./exams_words.js";
import {goButton} from "./go_button.js";
import {columns, heading} from "./layout.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {Exam} from "./rows.js";
import {choice} from "./strip.js";
import {subjectName, subjectOrder} from "./subject_name.js";

/** A subject of its own, not all together. */
const single = ({subject}: {subject: string}) => subject !== "total";

/** 考试: one exam and subject at a time; bands and intervals, never an order of schools. */
export async function examsPage(context: Context): Promise<Node> {
  const {manifest, rows, stage, t, year, params} = context;
  const exams = await rows("exams");
  const here = exams.filter((exam) => exam.stage === stage && exam.year === year);
  const chosen = here.find((exam) => exam.exam_id === params.get("exam")) ?? here[0];
  if (chosen === undefined) return nothing(context, exams);

  const [results, between, schoolYears, valueAdded, models, distributions, bands, progress] = await Promise.all([
    rows("exam_results"), rows("exam_between"), rows("school_years"), rows("value_added"), rows("value_added_models"), rows("exam_distributions"), rows("exam_bands"), rows("exam_progress"),
  ]);
  const [items, papers] = await Promise.all([rows("exam_items"), rows("exam_reliability")]);
  const own = results.filter((row) => row.exam_id === chosen.exam_id && row.stage === stage);
  const bySubject = (a: {subject: string}, b: {subject: string}) => subjectOrder(context, a.subject) - subjectOrder(context, b.subject);
  const area = own.filter((row) => row.scope === "area").sort(bySubject);
  const result = area.find((row) => row.subject === params.get("subject")) ?? area[0];
  if (result === undefined) return nothing(context, exams);

  const subjectWord = subjectName(context, result.subject);
  const name = examName(context, chosen);
  const shares = between.filter((row) => row.exam_id === chosen.exam_id && row.stage === stage).sort(bySubject);
  const subject: SubjectRows = {
    subject: subjectWord, area: result,
    districts: own.filter((row) => row.scope === "district" && row.subject === result.subject),
    schools: own.filter((row) => row.scope === "school" && row.subject === result.subject),
    members: schoolYears.filter((school) => school.year === year && school.stage === stage),
  };
  const shown = <T extends {exam_id: string; subject: string}>(all: readonly T[]) => all.filter((row) => row.exam_id === chosen.exam_id && row.subject === result.subject);
  const standing = shown(distributions);
  const paper = shown(papers)[0];
  const finding = examsFinding(t, {
    exam: name, area: manifest.workspace.area, result, subject: subjectWord, subjects: area.filter(single).length, between: shares.filter(single),
    confirmed: manifest.catalogue.exams.limitBetween.confirmed,
  });
  return h("div", {},
    heading(finding),
    h("aside", {class: "policy"}, h("b", {}, t("exams.policy.title")), t("exams.policy")),
    here.length > 1 && h("div", {class: "chooser"}, choice(t("exams.choose.exam"), here.map((exam) => ({key: "exam", value: exam.exam_id, label: examName(context, exam), on: exam === chosen})))),
    h("div", {class: "chooser"}, choice(t("exams.choose.subject"), area.map((row) => ({key: "subject", value: row.subject, label: subjectName(context, row.subject), on: row === result})))),
    examAreaCard(context, area, name, result.subject),
    columns(examDistrictsCard(context, subject), examBetweenCard(context, shares, result.subject)),
    examSpreadCard(context, {subject: subjectWord, area: standing.find((row) => row.scope === "area") ?? null, bands: shown(bands).filter((row) => row.scope === "area")}),
    examStandingsCard(context, {
      subject: subjectWord, members: subject.members, progress: shown(progress), exams,
      districts: standing.filter((row) => row.scope === "district"), schools: standing.filter((row) => row.scope === "school"),
    }),
    examIntakeCard(context, subject),
    examValueAddedCard(context, {
      subject: subjectWord, members: subject.members,
      model: models.find((row) => row.exam_id === chosen.exam_id && row.subject === result.subject) ?? null,
      schools: valueAdded.filter((row) => row.exam_id === chosen.exam_id && row.subject === result.subject),
    }),
    examSchoolsCard(context, subject),
    paper !== undefined && examItemsCard(context, {subject: subjectWord, items: shown(items), paper}));
}

/** Why there is no exam here: none at all, none of this stage, none of this year. */
function nothing(context: Context, exams: readonly Exam[]): HTMLElement {
  const {manifest, stage, t, year, go} = context;
  if (exams.length === 0) return h("div", {}, heading({title: [t("exams.title.none")], lede: ""}, doesNotApply(context, t("exams.lede.none"))), availableCard(context));
  const word = listed(manifest, "stages", stage);
  const years = [...new Set(exams.filter((exam) => exam.stage === stage).map((exam) => exam.year))].sort((a, b) => a - b);
  if (years.length > 0) return heading({title: [t("exams.title.year", {year, stage: word})], lede: t("exams.lede.year", {years: years.join(t("word.and"))})}, h("p", {class: "lede"}, goButton(go, t("exams.switch.year", {year: years.at(-1)!}), {year: years.at(-1)!})));
  const stages = [...new Set(exams.map((exam) => exam.stage))];
  const other = stages.map((id) => listed(manifest, "stages", id)).join(t("word.and"));
  return heading({title: [t("exams.title.stage", {stage: word})], lede: t(stage === "primary" ? "exams.lede.stage" : "exams.lede.otherStage", {other})},
    h("p", {class: "lede"}, stages.map((id) => goButton(go, t("rates.switch", {stage: listed(manifest, "stages", id)}), {stage: id}))));
}
