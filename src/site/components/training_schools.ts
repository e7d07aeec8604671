import {byDistrict} from "./by_district.js";
import {h, type Child} from "./element.js";
import {extent} from "./extent.js";
import {number, stated} from "./format.js";
import {intervalStrip, type Interval} from "./interval_strip.js";
import {card, key} from "./layout.js";
import {listed} from "./listed.js";
import type {Context} from "./page.js";
import type {SchoolYear, TrainingTotal} from "./rows.js";
import {simulated} from "./simulated.js";
import {stripAxis} from "./strip_axis.js";

/** Person-times per teacher of 学区 and schools, where teachers are known: grouped by 学区, never ranked. */
export function trainingSchoolsCard({manifest, t, link, stage}: Context, totals: readonly TrainingTotal[], area: TrainingTotal | null, members: readonly SchoolYear[]): HTMLElement {
  const title = t("training.schools.title");
  const schools = totals.filter((row) => row.scope === "school" && (row.stage === null || row.stage === stage));
  if (!totals.some((row) => row.scope === "school")) return card({title}, h("p", {class: "absent"}, t("training.schools.none")));
  const word = listed(manifest, "stages", stage);
  const groups = byDistrict(members, schools, (row) => row.scope_id);
  if (groups.length === 0) return card({title}, h("p", {class: "absent"}, t("training.schools.noStage", {stage: word})));
  const districts = new Map(totals.filter((row) => row.scope === "district" && (row.stage === null || row.stage === stage)).map((row) => [row.scope_id, row]));
  const reference = area?.per_teacher_state === "ok" ? area.per_teacher : null;
  const domain = extent([0, reference, ...schools.map((row) => row.per_teacher)]);
  const line = (row: TrainingTotal, label: Child, mark: Interval["mark"]) => {
    const per = row.per_teacher_state === "ok" ? row.per_teacher : null;
    const shown = stated(row.per_teacher, row.per_teacher_state, (value) => number(value, 1));
    const total = stated(row.person_times, row.state, (value) => number(value));
    return h("tr", {class: mark === "band" ? "district" : "school"},
      h("th", {scope: "row"}, label),
      h("td", {class: "picture"}, intervalStrip(per === null ? null : {value: per, low: null, high: null, mark},
        {domain, reference, summary: t("training.schools.summary", {name: row.scope_name, total, per: shown})})),
      h("td", {class: "num"}, shown),
      h("td", {class: "num quiet-cell"}, total),
      h("td", {class: "num quiet-cell"}, stated(row.teachers, undefined, (value) => number(value))));
  };
  const bodies = groups.map((group) => {
    const own = group.district_id === null ? undefined : districts.get(group.district_id);
    const name = group.district_name ?? t("rates.schools.ungrouped");
    return h("tbody", {},
      own === undefined ? h("tr", {class: "district"}, h("th", {scope: "rowgroup", colspan: 5}, name)) : line(own, name, "band"),
      group.schools.map(({row, school, role}) => line(row, h("a", {href: link("school", {id: school.school_id})}, school.school_name), role === "lead" ? "filled" : "hollow")));
  });
  return card({title, sub: reference === null ? t("training.schools.sub.plain", {stage: word}) : t("training.schools.sub", {stage: word, area: t("rates.area", {level: manifest.workspace.levels.area}), value: number(reference, 1)}), simulated: simulated(schools)},
    h("div", {class: "table strips training-schools"}, h("table", {}, h("caption", {}, title),
      h("thead", {}, h("tr", {}, h("th", {scope: "col"}, t("training.schools.name")), h("th", {scope: "col", class: "picture"}, h("div", {class: "axis-place"}, stripAxis({domain, format: number}))),
        [t("training.schools.per"), t("training.schools.total"), t("training.schools.teachers")].map((label) => h("th", {scope: "col", class: "num"}, label)))),
      bodies)),
    manifest.workspace.leads
      ? key({mark: "lead", text: t("rates.key.lead")}, {mark: "partner", text: t("rates.key.other")})
      : key({mark: "partner", text: t("rates.key.member")}));
}
