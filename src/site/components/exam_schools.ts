import {byDistrict} from "./by_district.js";
import {h, type Child} from "./element.js";
import type {SubjectRows} from "./exam_districts.js";
import {number, percent, signed, stated} from "./format.js";
import {card, chip} from "./layout.js";
import type {Context} from "./page.js";
import type {ExamResult} from "./rows.js";
import {simulated} from "./simulated.js";

const share = (value: number) => percent(value, 1);

/** One subject's figures of 学区 and schools: grouped by 学区, in a fixed order, not sortable by score. */
export function examSchoolsCard({t, link}: Context, {subject, districts, schools, members}: SubjectRows): HTMLElement {
  const title = t("exams.schools.title", {subject});
  const labels = {
    participation: t("exams.column.participation"), intake: t("exams.column.intake"), mean: t("exams.column.mean"),
    low: t("exams.column.low"), pass: t("exams.column.pass"), excellent: t("exams.column.excellent"), above: t("exams.column.above"),
  };
  const line = (row: ExamResult, label: Child, className: string) => {
    const cell = (value: number | null, show: (value: number) => string, ...more: Child[]) =>
      h("td", {class: "num"}, stated(value, row.state, show), more);
    if (row.small_n === "hide") {
      return h("tr", {class: className}, h("th", {scope: "row"}, label), h("td", {colspan: 7, class: "faint"}, t("exams.schools.hidden"), " ", h("small", {}, t("rates.schools.n", {n: number(row.entered)}))));
    }
    return h("tr", {class: className},
      h("th", {scope: "row"}, label, row.small_n === "flag" && [" ", chip(t("exams.schools.few"), "wait")]),
      cell(row.participation_0_1, share, " ", h("small", {}, t("exams.column.sat", {sat: number(row.sat), entered: number(row.entered)}))),
      cell(row.intake_mean, (value) => number(value, 1)),
      cell(row.mean, (value) => number(value, 1)),
      cell(row.low_0_1, share), cell(row.pass_0_1, share), cell(row.excellent_0_1, share),
      h("td", {class: "num"}, row.reason === "all_zero" ? h("span", {class: "faint"}, t("exams.schools.all_zero")) : stated(row.above_average_0_1, row.state, (value) => `${signed(value * 100, 1)}%`)));
  };
  const groups = byDistrict(members, schools, (row) => row.scope_id);
  const bodies = groups.map((group) => {
    const own = districts.find((row) => row.scope_id === group.district_id);
    const name = group.district_name ?? t("rates.schools.ungrouped");
    return h("tbody", {},
      own === undefined ? h("tr", {class: "district"}, h("th", {scope: "rowgroup", colspan: 8}, name)) : line(own, name, "district"),
      group.schools.map(({row, school}) => line(row, h("a", {href: link("school", {id: school.school_id})}, school.school_name), "school")));
  });
  return card({title, sub: [t("exams.schools.sub"), schools[0]?.subject === "total" && t("exams.total")], simulated: simulated(schools)},
    h("div", {class: "table grouped exam-schools"}, h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": title}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.column.school")), Object.values(labels).map((label) => h("th", {scope: "col", class: "num"}, label)))),
      bodies))));
}
