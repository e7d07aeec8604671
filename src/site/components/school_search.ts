import {t} from "../messages/translate.js";
import {h} from "./element.js";
import type {Context} from "./page.js";
import type {SchoolHistory, SchoolYear} from "./rows.js";

const shown = 24;

/** A box that finds schools by name, code, 学区 or a name of a school that they came out of, and their links under it. Closed on a school's own page until something is written. */
export function schoolSearch({manifest, link, year, stage}: Context, schools: readonly SchoolYear[], {open, history}: {open: boolean; history: readonly SchoolHistory[]}): HTMLElement {
  const {parent} = manifest.workspace.levels;
  const former = new Map<string, string>();
  for (const row of history) {
    if (row.year === year && row.stage === stage && row.past_school_id !== row.school_id) {
      former.set(row.school_id, `${former.get(row.school_id) ?? ""} ${row.past_school_name} ${row.past_school_id}`);
    }
  }
  const results = h("ul", {class: "found", "aria-live": "polite"});
  const box = h("input", {type: "search", class: "filter", placeholder: t("school.choose.hint"), "aria-label": t("school.choose")});
  const draw = () => {
    const wanted = box.value.trim().toLowerCase();
    const found = wanted === "" ? (open ? schools : []) : schools.filter((school) => `${school.school_name} ${school.school_id} ${school.district_name ?? ""}${former.get(school.school_id) ?? ""}`.toLowerCase().includes(wanted));
    results.replaceChildren(
      ...found.slice(0, shown).map((school) => h("li", {}, h("a", {href: link("school", {id: school.school_id})}, school.school_name),
        h("small", {}, ` ${[parent === null ? null : school.parent_name, school.district_name].filter((name) => name !== null).join(" · ")}`))),
      ...(found.length > shown ? [h("li", {class: "rest"}, `… ${t("school.choose.found", {n: found.length})}`)] : []));
    results.hidden = found.length === 0;
  };
  box.addEventListener("input", draw);
  draw();
  return h("div", {class: open ? "search open" : "search"}, h("label", {}, h("span", {}, t("school.choose")), box), results);
}
