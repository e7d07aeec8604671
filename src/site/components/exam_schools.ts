import {byDistrict} from "./by_district.js";
import {h, type Child} from "./element.js";
import type {SubjectRows} from "./exam_districts.js";
import {number, percent, signed, stated} from "./format.js";
import {card, chip} from "./layout.js";
import type {Context} from "./page.js";
import type {ExamResult} from "./rows.js";

/** One subject's figures of 学区 and schools: grouped by 学区, in a fixed order, not sortable by score. */
export function examSchoolsCard({t, link}: Context, {subject, districts, schools, members}: SubjectRows): HTMLElement {
  const title = t("exams.schools.title", {subject});
  const labels = {
    participation: t("exams.column.participation"), intake: t("exams.column.intake"), mean: t("exams.column.mean"),
    low: t("exams.column.low"), pass: t("exams.column.pass"), excellent: t("exams.column.excellent"), above: t("exams.column.above"),
  };
  const line = (row: ExamResult, label: Child, className: string) => {
    const hidden = row.small_n === "hide";
    const cell = (name: string, value: number | null, show: (value: number) => string, ...more: Child[]) =>
      h("td", {class: "num", "data-label": name}, hidden ? h("span", {class: "faint"}, t("exams.schools.hidden")) : stated(value, row.state, show), more);
    const share = (value: number) => percent(value, 1);
    return h("tr", {class: className},
      h("th", {scope: "row"}, label, row.small_n === "flag" && [" ", chip(t("exams.schools.few"), "wait")]),
      cell(labels.participation, row.participation_0_1, share, " ", h("small", {}, t("exams.column.sat", {sat: number(row.sat), entered: number(row.entered)}))),
      cell(labels.intake, row.intake_mean, (value) => number(value, 1)),
      cell(labels.mean, row.mean, (value) => number(value, 1)),
      cell(labels.low, row.low_0_1, share), cell(labels.pass, row.pass_0_1, share), cell(labels.excellent, row.excellent_0_1, share),
      cell(labels.above, row.above_average_0_1, (value) => `${signed(value * 100, 1)}%`));
  };
  const groups = byDistrict(members, schools, (row) => row.scope_id);
  const bodies = groups.map((group) => {
    const own = districts.find((row) => row.scope_id === group.district_id);
    const name = group.district_name ?? t("rates.schools.ungrouped");
    return h("tbody", {},
      own === undefined ? h("tr", {class: "district"}, h("th", {scope: "rowgroup", colspan: 8}, name)) : line(own, name, "district"),
      group.schools.map(({row, school}) => line(row, h("a", {href: link("school", {id: school.school_id})}, school.school_name), "school")));
  });
  return card({title, sub: t("exams.schools.sub")},
    h("div", {class: "table strips cells exam-schools"}, h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": title}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.column.school")), Object.values(labels).map((label) => h("th", {scope: "col", class: "num"}, label)))),
      bodies))));
}
