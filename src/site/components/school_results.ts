import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {bandTone} from "./exam_value_added.js";
import {extent} from "./extent.js";
import {number, percent, signed, stated} from "./format.js";
import {intervalReading} from "./interval_reading.js";
import {intervalStrip} from "./interval_strip.js";
import {card, chip} from "./layout.js";
import {listed} from "./listed.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import type {ExamResult, SchoolYear} from "./rows.js";
import {table} from "./table.js";
import {valueStrip} from "./value_strip.js";

/** The school's promotion rate against the area's, with its interval. null where the stage has no rate. */
export async function schoolRateCard({manifest, rows, year, stage}: Context, school: SchoolYear): Promise<HTMLElement | null> {
  const definition = manifest.catalogue.rates.find((rate) => rate.stage === stage);
  if (definition === undefined) {
    return null;
  }
  const rates = (await rows("rates")).filter((row) => row.rate_id === definition.id && row.stage === stage && row.year === year);
  const own = rates.find((row) => row.scope === "school" && row.scope_id === school.school_id);
  const area = rates.find((row) => row.scope === "area")?.rate_0_1 ?? null;
  const name = manifest.workspace.area;
  if (own === undefined || own.small_n === "hide") {
    return card({title: t("school.rate.titleNone", {rate: definition.zh})}, h("p", {class: "absent"}, t(own === undefined ? "school.rate.none" : "school.rate.hide", {rate: definition.zh})));
  }
  const rate = own.rate_0_1;
  if (rate === null) {
    return card({title: t("school.rate.titleNone", {rate: definition.zh}), sub: t("school.rate.subMissing")}, h("p", {class: "absent"}, stated(null, own.state, String)));
  }
  const reading = intervalReading(own.gap_low_points, own.gap_high_points, 0);
  const others = rates.flatMap((row) => (row.scope === "school" && row.small_n !== "hide" ? [row.low_0_1, row.high_0_1] : []));
  const summary = t(own.low_0_1 === null ? "school.rate.summaryAbove" : "school.rate.summary", {percent: two(rate), low: stated(own.low_0_1, undefined, two), high: stated(own.high_0_1, undefined, two), area: name, areaPercent: stated(area, "ok", two)});
  return card({
    title: marked(t("school.rate.title", {year, rate: definition.zh, percent: two(rate)}), null), simulated: own.origin === "simulated",
    sub: t("school.rate.sub", {numerator: stated(own.numerator, own.state, number), denominator: stated(own.denominator, own.state, number), area: name, areaPercent: stated(area, "ok", two)}),
  },
  intervalStrip({value: rate, low: own.low_0_1, high: own.high_0_1, mark: school.role === "lead" ? "filled" : "hollow", few: own.small_n === "flag"}, {domain: extent([...others, area, rate]), reference: area, summary}),
  reading !== null && h("p", {class: "reading"}, chip(t(`school.rate.reading.${reading}`, {area: name}), reading === "above" ? "pass" : reading === "below" ? "fail" : "none")),
  own.small_n === "flag" && h("p", {class: "note"}, t("school.rate.few")),
  h("p", {class: "note"}, definition.caveat.zh));
}

/** Mean marks by subject, against the area's; the other schools as ticks. */
export async function schoolExamCard(context: Context, school: SchoolYear): Promise<HTMLElement | null> {
  const {manifest, rows, year, stage} = context;
  const [exams, results] = await Promise.all([rows("exams"), rows("exam_results")]);
  const exam = exams.find((row) => row.year === year && row.stage === stage && results.some((result) => result.exam_id === row.exam_id && result.scope === "school" && result.scope_id === school.school_id));
  if (exam === undefined) {
    return null;
  }
  const all = results.filter((row) => row.exam_id === exam.exam_id);
  const order = (manifest.catalogue.lists.subjects ?? []).map((entry) => entry.id);
  const own = all.filter((row) => row.scope === "school" && row.scope_id === school.school_id).sort((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject));
  const title = t("school.exam.title", {exam: listed(manifest, "examKinds", exam.kind)});
  const areaOf = (row: ExamResult) => all.find((entry) => entry.scope === "area" && entry.subject === row.subject)?.mean ?? null;
  const means = (row: ExamResult) => all.filter((entry) => entry.scope === "school" && entry.subject === row.subject && entry.scope_id !== school.school_id && !hidden(entry) && entry.mean !== null).map((entry) => (entry.mean as number) / entry.full_mark);
  const domain = extent(own.flatMap((row) => [...means(row), row.mean === null ? null : row.mean / row.full_mark]));
  return card({title, sub: t("school.exam.sub", {area: manifest.workspace.area, pupils: number(Math.max(...own.map((row) => row.entered)))}), simulated: exam.origin === "simulated"},
    table(own, [
      {label: t("school.exam.subject"), cell: (row) => listed(manifest, "subjects", row.subject)},
      {label: t("indicators.dots.title"), cell: (row) => valueStrip({
        ticks: means(row), rings: [], focus: row.mean === null || hidden(row) ? null : {value: row.mean / row.full_mark, tone: "none"}, threshold: null,
        mean: areaOf(row) === null ? null : (areaOf(row) as number) / row.full_mark, domain, summary: `${listed(manifest, "subjects", row.subject)} ${show(row, row.mean, (value) => number(value, 1))}`,
      }), picture: true},
      {label: t("school.exam.mean"), cell: (row) => show(row, row.mean, (value) => number(value, 1)), numeric: true},
      {label: t("school.exam.area", {area: manifest.workspace.area}), cell: (row) => stated(areaOf(row), "ok", (value) => number(value, 1)), numeric: true},
      {label: t("school.exam.pass"), cell: (row) => show(row, row.pass_0_1, (value) => percent(value, 1)), numeric: true},
      {label: t("school.exam.excellent"), cell: (row) => show(row, row.excellent_0_1, (value) => percent(value, 1)), numeric: true},
      {label: t("school.exam.sat"), cell: (row) => show(row, row.participation_0_1, (value) => percent(value, 1)), numeric: true},
    ], {caption: title, className: "district-indicators", stacked: true}),
    h("p", {class: "note"}, t("school.exam.note")));
}

/** What the school adds to its pupils' intake, a line a subject, each with its interval and band. null where the exam has no intake. */
export async function schoolValueAddedCard(context: Context, school: SchoolYear): Promise<HTMLElement | null> {
  const {manifest, rows, year, stage} = context;
  const [exams, effects] = await Promise.all([rows("exams"), rows("value_added")]);
  const exam = exams.find((row) => row.year === year && row.stage === stage && effects.some((effect) => effect.exam_id === row.exam_id && effect.school_id === school.school_id));
  if (exam === undefined) {
    return null;
  }
  const order = (manifest.catalogue.lists.subjects ?? []).map((entry) => entry.id);
  const own = effects.filter((row) => row.exam_id === exam.exam_id && row.school_id === school.school_id).sort((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject));
  const title = t("school.value.title", {exam: listed(manifest, "examKinds", exam.kind)});
  if (own.every((row) => row.effect === null)) {
    return card({title}, h("p", {class: "absent"}, t("school.value.none")));
  }
  // All subjects together are on another scale, and would press the others to a point.
  const single = own.filter((row) => row.subject !== "total");
  const domain = extent([0, ...single.flatMap((row) => [row.low, row.high])]);
  const marks = (value: number) => signed(value, 1);
  return card({title, sub: t("school.value.sub"), simulated: exam.origin === "simulated"},
    table(single, [
      {label: t("school.exam.subject"), cell: (row) => listed(manifest, "subjects", row.subject)},
      {label: t("school.value.column"), cell: (row) => (row.effect === null ? "" : intervalStrip({value: row.effect, low: row.low, high: row.high, mark: school.role === "lead" ? "filled" : "hollow", few: row.small_n === "flag"},
        {domain, reference: 0, summary: t("exams.value.summary", {school: listed(manifest, "subjects", row.subject), effect: marks(row.effect), low: marks(row.low ?? row.effect), high: marks(row.high ?? row.effect)})})), picture: true},
      {label: t("school.value.column"), cell: (row) => (row.small_n === "hide" ? t("state.suppressed") : stated(row.effect, row.state, marks)), numeric: true},
      {label: t("exams.value.interval"), cell: (row) => (row.low === null || row.high === null ? "—" : t("exams.value.range", {low: marks(row.low), high: marks(row.high)})), numeric: true},
      {label: t("exams.value.band"), cell: (row) => (row.band === null ? "—" : chip(t(`exams.value.band.${row.band}`), bandTone[row.band]))},
    ], {caption: title, className: "district-indicators", stacked: true}),
    h("p", {class: "note"}, t("school.value.note")));
}

/** The school's training, per teacher against the area's; its partners and awards. */
export async function schoolTrainingCard(context: Context, school: SchoolYear): Promise<HTMLElement | null> {
  const {manifest, rows, year} = context;
  const [totals, pairings, awards] = await Promise.all([rows("training_totals"), rows("pairings"), rows("awards")]);
  const own = totals.find((row) => row.year === year && row.scope === "school" && row.scope_id === school.school_id && (row.stage === null || row.stage === context.stage));
  const area = totals.find((row) => row.year === year && row.scope === "area");
  const partners = pairings.filter((row) => row.year === year && row.school_id === school.school_id);
  const won = awards.filter((row) => row.year === year && row.school_id === school.school_id);
  if (own === undefined && partners.length === 0 && won.length === 0) {
    return totals.some((row) => row.year === year && row.scope === "school") ? card({title: t("page.training")}, h("p", {class: "absent"}, t("school.training.none"))) : null;
  }
  return card({title: own === undefined ? t("school.awards.title") : t("school.training.title", {n: stated(own.person_times, own.state, number)}), sub: own === undefined ? t("districts.members.sub", {year}) : t("school.training.sub", {year}), simulated: own?.origin === "simulated"},
    own !== undefined && h("p", {}, t("school.training.per", {n: stated(own.per_teacher, own.per_teacher_state, one)}),
      area?.per_teacher != null && h("small", {}, ` ${t("school.training.area", {area: manifest.workspace.area, n: one(area.per_teacher)})}`)),
    partners.length > 0 && h("p", {}, t("school.awards.partner", {partner: partners.map((row) => row.partner).join(t("word.and"))})),
    won.length > 0 && h("ul", {class: "won"}, won.map((row) => h("li", {}, row.competition, h("small", {}, ` ${[row.subject ?? "", listed(manifest, "levels", row.level), row.prize].filter((text) => text !== "").join(" · ")}`)))));
}

function two(share: number): string {
  return percent(share, 2);
}

function one(value: number): string {
  return number(value, 1);
}

function show(row: ExamResult, value: number | null, as: (value: number) => string): string {
  return hidden(row) ? t("state.suppressed") : stated(value, row.state, as);
}

function hidden(row: ExamResult): boolean {
  return row.small_n === "hide";
}
