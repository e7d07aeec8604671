import type {Block, Cell, Section, TableRow} from "../blocks.js";
import type {Context} from "../context.js";
import {asWritten, count, decimal, judgedValue, ownText, shareMet, shareRequired, valueText} from "../format.js";
import type {Marts} from "../../site/components/rows.js";
import {balanceOf} from "../balance_of.js";
import {districtTable} from "./districts.js";
import {schoolCharts} from "./school_charts.js";

/** More schools than this are summarised by 学区: a table of thousands of lines is a download, not a report. */
export const mostSchoolsInTable = 60;

/** A board of so few lines leaves room for its schools on the same page. */
const fewIndicators = 3;

type SchoolYear = Marts["school_years"];
type SchoolIndicator = Marts["school_indicators"];

/** The schools of a stage that has figures: which meet the standard, one chart and one table. */
export function schools(context: Context, stage: string, stageName: string): Section | null {
  const {release, year, t, levels} = context;
  const list = release.rows("school_years").filter((row) => row.year === year && row.stage === stage);
  if (list.length === 0 || balanceOf(context, stage).length === 0) {
    return null;
  }
  const verdict = release.rows("stage_verdicts").find((row) => row.year === year && row.stage === stage);
  const many = list.length > mostSchoolsInTable;
  const blocks = schoolCharts(context, stage, stageName, many);
  if (many) {
    blocks.push(...districtTable(context, stage));
  } else {
    blocks.push({kind: "heading", text: t("schools.table", {school: levels.school, stage: stageName}), sub: tableSub(context)}, schoolTable(context, stage, list));
  }
  return {follows: balanceOf(context, stage).length <= fewIndicators, kicker: t("schools.kicker", {stage: stageName, school: levels.school}), title: schoolsTitle(context, stageName, verdict, list.length), lede: schoolsLede(context, stage, list), blocks};
}

export function schoolsTitle({t, manifest, levels}: Context, stage: string, verdict: Marts["stage_verdicts"] | undefined, listed: number): string {
  const none = (manifest.standard?.rule ?? null) === null || verdict === undefined || verdict.schools_pass === null;
  return none
    ? t("schools.title_none", {stage, schools: count(listed), school: levels.school})
    : t("schools.title", {stage, schools: count(verdict.schools), passed: count(verdict.schools_pass ?? 0), school: levels.school});
}

function schoolsLede({manifest, t, release, year, levels}: Context, stage: string, list: SchoolYear[]): string {
  const rule = manifest.standard?.rule ?? null;
  const parts = [rule === null ? t("schools.no_rule") : `${rule.clause}${t("stop")}`];
  const earlier = release.rows("stage_verdicts").filter((row) => row.stage === stage && row.year < year && row.schools_pass !== null).sort((a, b) => a.year - b.year);
  if (rule !== null && earlier.length > 0) {
    parts.push(t("schools.earlier", {years: t.list(earlier.map((row) => t("schools.earlier_year", {year: row.year, passed: count(row.schools_pass ?? 0), schools: count(row.schools)})))}));
  }
  const out = list.filter((row) => !row.in_scope).length;
  if (out > 0) {
    parts.push(t("schools.out_of_scope", {n: count(out), school: levels.school}));
  }
  return parts.join(t("space"));
}

function tableSub({t, manifest, release, year}: Context): string {
  const leads = manifest.workspace.leads;
  const simulated = release.rows("school_indicators").some((row) => row.year === year && row.origin === "simulated");
  return [t("schools.table_sub"), ...(leads ? [t("schools.table_roles")] : []), ...(simulated ? [t("simulated")] : [])].join(" · ");
}

/** Schools by 学区 and role, one column an indicator, the standard's line on top and the area's at the end. */
function schoolTable(context: Context, stage: string, list: SchoolYear[]): Block {
  const {t, say, indicator, levels, release, year, manifest} = context;
  const balance = balanceOf(context, stage);
  const values = new Map(release.rows("school_indicators").filter((row) => row.year === year && row.stage === stage).map((row) => [`${row.school_id} ${row.indicator_id}`, row]));
  const verdicts = new Map(release.rows("school_verdicts").filter((row) => row.year === year && row.stage === stage).map((row) => [row.school_id, row]));
  const rule = manifest.standard?.rule ?? null;
  const ruled = rule !== null;
  const blank: Cell = {text: ""};
  const end = (cells: Cell[]) => (ruled ? cells : []);

  const rows: TableRow[] = [];
  if (balance.some((row) => row.threshold !== null)) {
    rows.push({kind: "reference", cells: [
      {text: t("schools.standard")}, blank,
      ...balance.map((row) => ({text: row.threshold === null ? t("board.no_threshold") : asWritten(row.threshold, indicator(row.indicator_id).decimals)})),
      ...end([blank, blank]),
    ]});
  }
  for (const {name, members} of byDistrict(list)) {
    rows.push({kind: "group", cells: [{text: name ?? t("schools.no_district", {district: levels.district}), bold: true}]});
    for (const school of members) {
      const verdict = verdicts.get(school.school_id);
      rows.push({kind: "row", cells: [
        {text: school.school_name, ...(school.role === null || !manifest.workspace.leads ? {} : {mark: school.role})},
        {text: valueText(t, school.pupils, school.pupils_state, count), ...faint(school.pupils_state)},
        ...balance.map((row) => indicatorCell(context, values.get(`${school.school_id} ${row.indicator_id}`), row.indicator_id)),
        ...end([{text: verdict === undefined ? "" : String(verdict.met)}, verdictCell(context, school, verdict)]),
      ]});
    }
  }
  rows.push({kind: "reference", cells: [
    {text: manifest.workspace.area}, {text: areaPupils(balance)},
    ...balance.map((row) => ({text: ownText(t, row.mean, row.state, (mean) => decimal(mean, indicator(row.indicator_id).decimals))})),
    ...end([blank, blank]),
  ]});
  return {
    kind: "table", small: true, rows,
    columns: [
      {head: levels.school, align: "left", width: 1.9},
      {head: t("schools.pupils"), align: "right", width: 1},
      ...balance.map((row) => ({head: say(indicator(row.indicator_id).short), align: "right" as const, width: 1})),
      ...(ruled ? [{head: t("schools.met"), align: "right" as const, width: 0.7}, {head: t("board.verdict"), align: "left" as const, width: 1.9}] : []),
    ],
    ...(rule === null ? {} : {note: t("schools.table_note", {floor: shareRequired(rule.floor)})}),
  };
}

function byDistrict(list: SchoolYear[]): {name: string | null; members: SchoolYear[]}[] {
  const roleOrder = {lead: 0, cooperating: 1, member: 2};
  const sorted = list.toSorted((a, b) => compare(a.district_id, b.district_id) || (roleOrder[a.role ?? "member"] - roleOrder[b.role ?? "member"]) || compare(a.school_id, b.school_id));
  const groups: {id: string | null; name: string | null; members: SchoolYear[]}[] = [];
  for (const school of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && last.id === school.district_id) {
      last.members.push(school);
    } else {
      groups.push({id: school.district_id, name: school.district_name, members: [school]});
    }
  }
  return groups;
}

/** Ids in code order; no id last. */
function compare(a: string | null, b: string | null): number {
  if (a === b) {
    return 0;
  }
  if (a === null || b === null) {
    return a === null ? 1 : -1;
  }
  return a < b ? -1 : 1;
}

function indicatorCell({t, indicator}: Context, row: SchoolIndicator | undefined, id: string): Cell {
  if (row === undefined) {
    return {text: t("state.missing"), tone: "wait"};
  }
  const text = valueText(t, row.value, row.state, (value) => judgedValue(value, row, indicator(id).decimals));
  return row.verdict === "fail" ? {text, tone: "fail", bold: true} : {text, ...faint(row.state)};
}

function faint(state: string): {tone?: "wait" | "faint"} {
  if (state === "ok") {
    return {};
  }
  return {tone: state === "missing" ? "wait" : "faint"};
}

function verdictCell({t, manifest}: Context, school: SchoolYear, verdict: Marts["school_verdicts"] | undefined): Cell {
  if (!school.in_scope || verdict === undefined || verdict.verdict === "not_applicable") {
    return {text: t("reason.out_of_scope"), tone: "faint"};
  }
  if (verdict.verdict === "pending") {
    return {text: t("verdict.pending"), tone: "wait"};
  }
  const rule = manifest.standard?.rule;
  const reason = verdict.reason === "floor_kept" || verdict.reason === "below_floor" || verdict.reason === "too_few"
    ? t(`reason.${verdict.reason}`, {minimum: rule?.minimumMet ?? 0, ratio: verdict.worst_ratio === null ? "" : shareMet(verdict.worst_ratio, rule?.floor)})
    : "";
  return {text: t(`verdict.${verdict.verdict}`), tone: verdict.verdict, bold: verdict.verdict === "fail", ...(reason === "" ? {} : {after: reason})};
}

function areaPupils(balance: {pupils: number | null}[]): string {
  const pupils = balance.map((row) => row.pupils).filter((n) => n !== null);
  return pupils.length > 0 && pupils.every((n) => n === pupils[0]) ? count(pupils[0] ?? 0) : "";
}
