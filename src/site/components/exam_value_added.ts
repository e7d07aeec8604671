import {byDistrict} from "./by_district.js";
import {h} from "./element.js";
import {extent} from "./extent.js";
import {number, percent, signed, stated} from "./format.js";
import {intervalStrip} from "./interval_strip.js";
import {card, chip, type Tone} from "./layout.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import type {SchoolYear, ValueAddedModel, ValueAddedRow, ValueBand} from "./rows.js";
import {simulated} from "./simulated.js";
import {stripAxis} from "./strip_axis.js";

const one = (value: number) => signed(value, 1);
export const bandTone: Readonly<Record<ValueBand, Tone | "none">> = {above: "pass", not_distinguishable: "none", below: "fail"};

export interface ValueAddedRows {
  /** The subject's name. */
  subject: string;
  model: ValueAddedModel | null;
  schools: readonly ValueAddedRow[];
  /** school_years of the exam's year and stage. */
  members: readonly SchoolYear[];
}

/** What schools add to intake: counts of the three bands first, then each school's interval under its 学区, never by value. */
export function examValueAddedCard({manifest, t, link}: Context, {subject, model, schools, members}: ValueAddedRows): HTMLElement {
  if (model === null || model.state !== "ok") {
    return card({title: t("exams.value.titleNone", {subject})}, h("p", {class: "absent"}, t(model?.reason === "few_schools" ? "exams.value.few" : model?.reason === "partial_intake" ? "exams.value.partial" : model === null || model.reason === "no_intake" ? "exams.intake.none" : "exams.value.none")));
  }
  const counts = {above: model.schools_above ?? 0, middle: model.schools_not_distinguishable ?? 0, below: model.schools_below ?? 0};
  const known = schools.filter((row) => row.state === "ok" && row.effect !== null);
  const domain = extent([0, ...known.flatMap((row) => [row.low, row.high])]);
  const groups = byDistrict(members, schools, (row) => row.school_id);
  const line = (row: ValueAddedRow, school: SchoolYear) => h("tr", {},
    h("th", {scope: "row"}, h("a", {href: link("school", {id: school.school_id})}, school.school_name), " ", h("small", {}, t("rates.schools.n", {n: number(row.n)}))),
    h("td", {class: "picture"}, row.effect !== null && intervalStrip(
      {value: row.effect, low: row.low, high: row.high, mark: school.role === "lead" ? "filled" : "hollow", few: row.small_n === "flag"},
      {domain, reference: 0, summary: t("exams.value.summary", {school: school.school_name, effect: one(row.effect), low: one(row.low ?? row.effect), high: one(row.high ?? row.effect)})})),
    h("td", {class: "num"}, row.small_n === "hide" ? t("exams.schools.hidden") : stated(row.effect, row.state, one), row.low !== null && row.high !== null && [" ", h("small", {}, t("exams.value.range", {low: one(row.low), high: one(row.high)}))]),
    h("td", {class: "reading"}, row.band !== null && chip(t(`exams.value.band.${row.band}`), bandTone[row.band])));
  const title = marked(t("exams.value.title", {subject, ...counts, schools: counts.above + counts.middle + counts.below}), null);
  const stable = model.previous_schools === null || model.previous_same_band_0_1 === null ? null
    : t("exams.value.stable", {schools: number(model.previous_schools), correlation: model.previous_correlation === null ? "—" : number(model.previous_correlation, 2), same: percent(model.previous_same_band_0_1, 0)});
  const most = counts.middle * 2 > counts.above + counts.middle + counts.below;
  return card({title, sub: t("exams.value.sub"), simulated: simulated(schools)},
    h("div", {class: "table strips exam-value"}, h("table", {}, h("caption", {}, t("exams.value.caption", {subject})),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.column.school")), h("th", {scope: "col", class: "picture"}, h("div", {class: "axis-place"}, stripAxis({domain, format: number}))),
        h("th", {scope: "col", class: "num"}, t("exams.value.column")), h("th", {scope: "col"}, t("exams.value.band")))),
      groups.map((group) => h("tbody", {},
        h("tr", {class: "district"}, h("th", {scope: "rowgroup", colspan: 4}, group.district_name ?? t("rates.schools.ungrouped"))),
        group.schools.map(({row, school}) => line(row, school)))))),
    h("p", {class: "note"}, most && [t("exams.value.most"), " "], t("exams.value.model", {
      pupils: number(model.pupils), left: number(model.pupils_left_out), slope: model.slope === null ? "—" : number(model.slope, 2),
      icc: model.icc === null ? "—" : number(model.icc, 2), low: model.icc_low === null ? "—" : number(model.icc_low, 2), high: model.icc_high === null ? "—" : number(model.icc_high, 2),
    }), stable !== null && [" ", stable], " ", h("a", {href: `${link("methods")}#exams`}, t("exams.note.method"))),
    manifest.workspace.leads && h("p", {class: "note"}, t("exams.value.mark")));
}
