import {byDistrict, type DistrictGroup} from "./by_district.js";
import {districtDots} from "./district_dots.js";
import {h} from "./element.js";
import {extent} from "./extent.js";
import {fluid} from "./fluid.js";
import {number, stated} from "./format.js";
import {intakeScatter} from "./intake_scatter.js";
import {card, key} from "./layout.js";
import type {Context} from "./page.js";
import type {ExamResult, SchoolYear} from "./rows.js";
import {simulated} from "./simulated.js";
import {stripAxis} from "./strip_axis.js";

const one = (value: number) => number(value, 1);
const shownIn = (row: ExamResult) => row.state === "ok" && row.small_n !== "hide" && row.mean !== null;

export interface SubjectRows {
  /** The subject's name. */
  subject: string;
  area: ExamResult | null;
  districts: readonly ExamResult[];
  schools: readonly ExamResult[];
  /** school_years of the exam's year and stage. */
  members: readonly SchoolYear[];
}

/** Schools' means as dots, a line a 学区. */
export function examDistrictsCard({manifest, t, link}: Context, {subject, area, districts, schools, members}: SubjectRows): HTMLElement {
  const groups = byDistrict(members, schools.filter(shownIn), (row) => row.scope_id);
  const domain = extent([area?.mean, ...schools.filter(shownIn).map((row) => row.mean)]);
  const hidden = schools.filter((row) => row.small_n === "hide").length;
  const line = (group: DistrictGroup<ExamResult>) => {
    const own = districts.find((row) => row.scope_id === group.district_id);
    const name = group.district_name ?? t("rates.schools.ungrouped");
    const [low, high] = extent(group.schools.map(({row}) => row.mean));
    return h("tr", {},
      h("th", {scope: "row"}, name),
      h("td", {class: "picture"}, districtDots(
        group.schools.map(({row, role}) => ({name: row.scope_name, value: row.mean!, lead: role === "lead", href: link("school", {id: row.scope_id})})),
        {domain, reference: area?.mean ?? null, own: own !== undefined && shownIn(own) ? own.mean : null, format: one, summary: t("exams.districts.label", {district: name, schools: group.schools.length, low: one(low), high: one(high)})})),
      h("td", {class: "num"}, own === undefined ? t("state.none") : stated(own.mean, own.state, one)));
  };
  const title = t("exams.districts.title", {subject});
  return card({title, sub: t("exams.districts.sub", {area: t("rates.area", {level: manifest.workspace.levels.area}), mean: area?.mean === null || area === null ? "—" : one(area.mean)}), simulated: simulated(schools)},
    h("div", {class: "table strips exam-districts"}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("exams.districts.name")), h("th", {scope: "col", class: "picture"}, h("div", {class: "axis-place"}, stripAxis({domain, format: number}))), h("th", {scope: "col", class: "num"}, t("exams.districts.mean")))),
      h("tbody", {}, groups.map(line)))),
    roleKey(manifest.workspace.leads, t),
    hidden > 0 && h("p", {class: "note"}, t("exams.districts.hidden", {count: hidden})));
}

/** Means beside intake, a small picture for each 学区. */
export function examIntakeCard({manifest, t}: Context, {subject, area, schools, members}: SubjectRows): HTMLElement {
  const title = t("exams.intake.title", {subject});
  const groups = byDistrict(members, schools.filter((row) => shownIn(row) && row.intake_mean !== null), (row) => row.scope_id);
  const points = groups.flatMap((group) => group.schools.map(({row, role}) => ({name: row.scope_name, district_id: group.district_id ?? "", intake: row.intake_mean!, mean: row.mean!, lead: role === "lead"})));
  if (points.length === 0) {
    return card({title}, h("p", {class: "absent"}, t("exams.intake.none")));
  }
  const domain = {intake: extent(points.map((point) => point.intake)), mean: extent(points.map((point) => point.mean))};
  return card({title, sub: t("exams.intake.sub", {area: t("rates.area", {level: manifest.workspace.levels.area})}), simulated: simulated(schools)},
    h("div", {class: "multiples"}, groups.map((group) => {
      const name = group.district_name ?? t("rates.schools.ungrouped");
      return h("figure", {}, h("figcaption", {}, name), fluid((width) => intakeScatter(points, {
        width, district_id: group.district_id ?? "", area: {intake: area?.intake_mean ?? null, mean: area?.mean ?? null}, domain,
        labels: {intake: t("exams.intake.x"), mean: t("exams.intake.y")}, summary: t("exams.intake.summary", {district: name, schools: group.schools.length}),
      })));
    })),
    roleKey(manifest.workspace.leads, t));
}

function roleKey(leads: boolean, t: Context["t"]): HTMLElement {
  return leads ? key({mark: "lead", text: t("rates.key.lead")}, {mark: "partner", text: t("rates.key.other")}) : key({mark: "partner", text: t("rates.key.member")});
}
