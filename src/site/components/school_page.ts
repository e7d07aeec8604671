import {h, type Child} from "./element.js";
import {schoolFinding} from "./findings/school.js";
import {number, stated} from "./format.js";
import {columns, heading} from "./layout.js";
import {stageName} from "./names.js";
import type {Context} from "./page.js";
import type {SchoolYear} from "./rows.js";
import {absentHeading, lineageList, lineageRows} from "./school_lineage.js";
import {schoolExamCard, schoolRateCard, schoolTrainingCard, schoolValueAddedCard} from "./school_results.js";
import {schoolSearch} from "./school_search.js";
import {stepsCard, whereCard, yearsCard, type SchoolValue} from "./school_standing.js";
import {verdictWords} from "./verdict_words.js";

/** 学校: `?id=` names the school; without one, a box to find it. */
export async function schoolPage(context: Context): Promise<Node> {
  const {manifest, rows, params, year, stage, t} = context;
  const [years, verdicts, values, balance, sentences, {successions, history}] = await Promise.all([rows("school_years"), rows("school_verdicts"), rows("school_indicators"), rows("balance"), rows("verdicts"), lineageRows(context)]);
  const schools = years.filter((row) => row.year === year && row.stage === stage);
  const id = params.get("id");
  const school = schools.find((row) => row.school_id === id);
  if (school === undefined) {
    const own = years.filter((row) => row.school_id === id && row.stage === stage);
    const name = own.at(-1)?.school_name ?? successions.find((row) => row.predecessor_id === id)?.predecessor_name ?? null;
    if (id !== null && name !== null) {
      return h("div", {},
        schoolSearch(context, schools, {open: false, history}),
        absentHeading(context, {id, name}, successions, own),
        columns(yearsCard(context, id, {years, verdicts, history})));
    }
    const {district} = manifest.workspace.levels;
    return h("div", {}, heading({
      title: [t("school.choose.title")],
      lede: id === null ? t("school.choose.lede", {n: number(schools.length), district}) : t("school.missing", {id, year, stage: stageName(context)}),
    }), schoolSearch(context, schools, {open: true, history}));
  }
  const own: SchoolValue[] = manifest.catalogue.indicators.flatMap((indicator) => {
    const row = values.find((value) => value.school_id === id && value.year === year && value.stage === stage && value.indicator_id === indicator.id);
    return row === undefined ? [] : [{indicator, row}];
  });
  const verdict = verdicts.find((row) => row.school_id === id && row.year === year && row.stage === stage);
  const told = sentences.filter((row) => row.school_id === id && row.year === year && row.stage === stage);
  const reason = told.find((row) => row.kind === "school");
  const finding = schoolFinding({
    name: school.school_name, verdict, sentence: reason === undefined ? null : verdictWords(reason), values: own, whyNone: manifest.whyNone ?? "", area: manifest.workspace.area,
    mean: balance.find((row) => row.year === year && row.stage === stage && row.indicator_id === own[0]?.indicator.id)?.mean ?? null,
    floor: manifest.standard?.rule?.floor ?? null,
  });
  return h("div", {},
    schoolSearch(context, schools, {open: false, history}),
    // One that ended, and whose last leavers alone are reported, has no standing in the year.
    school.scope_reason === "ended"
      ? absentHeading(context, {id: school.school_id, name: school.school_name}, successions, years.filter((row) => row.school_id === id && row.stage === stage))
      : heading(finding, who(context, school, schools), lineageList(context, school.school_id, successions)),
    own.length > 0 && school.scope_reason !== "ended" && (await whereCard(context, school, own, {history, told})),
    columns(await stepsCard(context, school, own, verdict), yearsCard(context, school.school_id, {years, verdicts, history}), await schoolRateCard(context, school), await schoolTrainingCard(context, school)),
    await schoolExamCard(context, school),
    await schoolValueAddedCard(context, school));
}

/** Who the school is: its place, its size, its teachers. */
function who({manifest, t, link}: Context, school: SchoolYear, schools: readonly SchoolYear[]): Child {
  const {levels, leads} = manifest.workspace;
  const peers = schools.filter((row) => row.district_id !== null && row.district_id === school.district_id && row !== school);
  const lead = peers.find((row) => row.role === "lead");
  const place = school.district_id !== null && h("li", {},
    h("b", {}, h("a", {href: link("districts", {id: school.district_id})}, school.district_name ?? school.district_id), leads && school.role !== null && ` · ${t(`role.${school.role}`)}`),
    h("small", {}, school.role === "lead" ? t("school.who.isLead", {n: peers.length}) : lead !== undefined ? t("school.who.lead", {lead: lead.school_name}) : `${levels.parent === null ? levels.district : `${levels.parent} ${school.parent_name ?? ""}`}`));
  const pupils = h("li", {},
    h("b", {}, stated(school.pupils, school.pupils_state, (n) => t("school.who.pupils", {n: number(n)}))),
    h("small", {}, school.classes === null ? t("school.who.noClasses") : t("school.who.classes", {classes: number(school.classes)})));
  const teachers = school.teachers !== null && h("li", {}, h("b", {}, t("school.who.teachers", {n: number(school.teachers)})), h("small", {}, t("school.who.teachersWord")));
  return h("ul", {class: "who"}, place, pupils, teachers);
}
