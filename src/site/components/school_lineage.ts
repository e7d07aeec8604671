import {h} from "./element.js";
import {ends, lineage, type LineageNote} from "./findings/lineage.js";
import {heading} from "./layout.js";
import {marked} from "./marked.js";
import type {Context} from "./page.js";
import type {SchoolHistory, SchoolYear, Succession} from "./rows.js";

/** Successions and the history they make; none in a release of before there were any. */
export async function lineageRows({manifest, rows}: Context): Promise<{successions: Succession[]; history: SchoolHistory[]}> {
  const held = manifest.tables.some(({name}) => name === "successions");
  const [successions, history] = held ? await Promise.all([rows("successions"), rows("school_history")]) : [[], []];
  return {successions, history};
}

/** What the school came out of and what it became, each school a link to a year in which it has figures; null where nothing is recorded. */
export function lineageList(context: Context, id: string, successions: readonly Succession[]): HTMLElement | null {
  // That it closed is in the title of its page already.
  const notes = lineage(id, successions).filter(({kind}) => kind !== "closed");
  return notes.length === 0 ? null : h("ul", {class: "lineage"}, notes.map((note) => h("li", {}, noteParts(context, note))));
}

/** The title of a school that has no figures in the page's year: what it became, or when it has some. */
export function absentHeading(context: Context, {id, name}: {id: string; name: string}, successions: readonly Succession[], own: readonly SchoolYear[]): HTMLElement {
  const {t, year} = context;
  const list = lineageList(context, id, successions);
  const end = ends(id, successions).find((note) => note.year <= year);
  if (end !== undefined) {
    return heading({title: marked(`${name}：${fillNames(end, t("word.and"))}`, null), lede: t("school.ended.lede", {last: end.year - 1})}, list);
  }
  const first = Math.min(...own.map((row) => row.year));
  const last = Math.max(...own.map((row) => row.year));
  return heading({title: [t("school.absent.title", {name, year})], lede: t(year < first ? "school.absent.before" : "school.absent.after", {first, last})}, list);
}

function fillNames({text, schools}: LineageNote, and: string): string {
  return text.replace("@", schools.map(({name}) => `“${name}”`).join(and));
}

function noteParts({link, t, year: shown}: Context, {text, year: changed, schools}: LineageNote): (Node | string)[] {
  const [before = "", after = ""] = text.split("@");
  // A later school is looked at in the page's year, an earlier one in its last.
  const yearOf = (year: number) => (year >= changed ? Math.max(year, shown) : year);
  return [before, ...schools.flatMap(({id, name, year}, index) => [...(index > 0 ? [t("word.and")] : []), h("span", {class: "phrase"}, "“", h("a", {href: link("school", {id, year: yearOf(year)})}, name), "”")]), after];
}
