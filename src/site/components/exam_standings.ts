import {byDistrict} from "./by_district.js";
import {examName} from "./exam_name.js";
import {h, type Child} from "./element.js";
import {extent} from "./extent.js";
import {number, percent, signed, stated} from "./format.js";
import {intervalReading} from "./interval_reading.js";
import {intervalStrip} from "./interval_strip.js";
import {card, chip} from "./layout.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import {progressBases} from "./progress_bases.js";
import type {Exam, ExamDistribution, ExamProgress, SchoolYear} from "./rows.js";
import {simulated} from "./simulated.js";
import {stripAxis} from "./strip_axis.js";

const one = (value: number) => number(value, 1);
const shown = (row: ExamDistribution) => row.state === "ok" && row.small_n !== "hide";

export interface StandingRows {
  /** The subject's name. */
  subject: string;
  districts: readonly ExamDistribution[];
  schools: readonly ExamDistribution[];
  /** Rows of the common sample: with the intake, with earlier exams, or of why there is none. */
  progress: readonly ExamProgress[];
  /** All exams, to name those that `progress` goes back to. */
  exams: readonly Exam[];
  /** school_years of the exam's year and stage. */
  members: readonly SchoolYear[];
}

/** 横向与纵向: where each school stands on the area's scale, and how its place has moved; under its 学区, never by value. */
export function examStandingsCard(context: Context, {subject, districts, schools, progress, exams, members}: StandingRows): HTMLElement {
  const {manifest, t, link} = context;
  const known = schools.filter((row) => shown(row) && row.t_mean !== null);
  if (known.length === 0) {
    const reason = schools.find((row) => row.reason !== null)?.reason ?? null;
    return card({title: t("exams.standing.titleNone", {subject})}, h("p", {class: "absent"}, t(reason === null ? "exams.standing.none" : `exams.standing.none.${reason}`)));
  }
  const domain = extent([50, ...known.flatMap((row) => [row.t_low, row.t_high, row.t_mean])]);
  const moved = (row: ExamDistribution) => intervalReading(row.change_low, row.change_high, 0);
  const compared = known.filter((row) => row.change_t !== null);
  const words = {up: compared.filter((row) => moved(row) === "above").length, down: compared.filter((row) => moved(row) === "below").length, same: compared.filter((row) => moved(row) === "unclear").length, schools: compared.length};
  const {bases, unpaired} = progressBases(progress);
  const named = (id: string) => {
    const exam = exams.find(({exam_id}) => exam_id === id);
    return exam === undefined ? id : examName(context, exam);
  };
  const baseLabel = (base: string) => (base === "intake" ? t("exams.standing.progress") : t("exams.standing.since", {exam: named(base)}));
  const progressed = (row: ExamDistribution, base: string): Child => {
    const before = progress.find((each) => each.base_id === base && each.scope === row.scope && each.scope_id === row.scope_id);
    return before === undefined || before.change_t === null || before.coverage_0_1 === null || before.small_n === "hide" ? h("span", {class: "faint"}, t("state.none")) : [signed(before.change_t, 1), " ", h("small", {}, t(`exams.standing.${intervalReading(before.change_low, before.change_high, 0) ?? "unclear"}`)), before.pupils !== before.sat && [" ", h("small", {}, t("exams.standing.coverage", {share: percent(before.coverage_0_1, 0)}))]];
  };
  const labels = [t("exams.standing.t"), t("exams.standing.percentile"), t("exams.standing.change"), ...bases.map(baseLabel), t("exams.standing.lowest")];
  const line = (row: ExamDistribution, label: Child, mark: "filled" | "hollow" | "band", className: string) => {
    const reading = moved(row);
    return h("tr", {class: className},
      h("th", {scope: "row"}, label, row.small_n === "flag" && [" ", chip(t("exams.schools.few"), "wait")]),
      row.small_n === "hide" ? h("td", {colspan: labels.length + 1, class: "faint"}, t("exams.schools.hidden")) : [
        h("td", {class: "picture"}, row.t_mean !== null && intervalStrip({value: row.t_mean, low: row.t_low, high: row.t_high, mark, few: row.small_n === "flag"},
          {domain, reference: 50, summary: t("exams.standing.summary", {name: row.scope_name, value: one(row.t_mean), low: one(row.t_low ?? row.t_mean), high: one(row.t_high ?? row.t_mean)})})),
        h("td", {class: "num", "data-label": t("exams.standing.t")}, stated(row.t_mean, row.state, one), row.t_low !== null && row.t_high !== null && [" ", h("small", {}, `${one(row.t_low)}–${one(row.t_high)}`)]),
        h("td", {class: "num", "data-label": t("exams.standing.percentile")}, stated(row.percentile_mean_0_1, row.state, (value) => number(100 * value, 1))),
        h("td", {class: "num", "data-label": t("exams.standing.change")}, row.change_t === null ? h("span", {class: "faint"}, t("exams.standing.noBefore")) : [signed(row.change_t, 1), " ", h("small", {}, t(`exams.standing.${reading ?? "unclear"}`))]),
        bases.map((base) => h("td", {class: "num", "data-label": baseLabel(base)}, progressed(row, base))),
        h("td", {class: "num", "data-label": t("exams.standing.lowest")}, stated(row.lowest_share_0_1, row.state, (value) => percent(value, 1))),
      ]);
  };
  const groups = byDistrict(members, schools, (row) => row.scope_id);
  const years = [...new Set(compared.map((row) => row.before_year))].filter((year) => year !== null);
  const title = compared.length === 0 ? [t("exams.standing.titlePlain", {subject, schools: known.length})] : marked(t("exams.standing.title", {subject, year: years.join(t("word.and")), ...words}), null);
  return card({title, sub: t("exams.standing.sub"), simulated: simulated(schools)},
    h("div", {class: "table strips cells exam-standing"}, h("table", {}, h("caption", {}, t("exams.standing.caption", {subject})),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.column.school")), h("th", {scope: "col", class: "picture"}, h("div", {class: "axis-place"}, stripAxis({domain, format: number}))),
        labels.map((label) => h("th", {scope: "col", class: "num"}, label)))),
      groups.map((group) => {
        const own = districts.find((row) => row.scope_id === group.district_id);
        const name = group.district_name ?? t("rates.schools.ungrouped");
        return h("tbody", {},
          own === undefined ? h("tr", {class: "district"}, h("th", {scope: "rowgroup", colspan: labels.length + 2}, name)) : line(own, name, "band", "district"),
          group.schools.map(({row, school}) => line(row, h("a", {href: link("school", {id: school.school_id})}, school.school_name), school.role === "lead" ? "filled" : "hollow", "school")));
      }))),
    h("p", {class: "note"}, t("exams.standing.note"), bases.length > 0 && [" ", t("exams.standing.note.progress")], unpaired !== null && [" ", t(`exams.standing.unpaired.${unpaired.reason}`, {exam: named(unpaired.base_id)})], " ", h("a", {href: `${link("methods")}#exam_standing`}, t("exams.note.method"))),
    manifest.workspace.leads && h("p", {class: "note"}, t("exams.value.mark")));
}
