import {t} from "../messages/translate.js";
import {h} from "./element.js";
import {extent} from "./extent.js";
import {margins, steps} from "./findings/steps.js";
import {asWritten, judgedValue, number, shareMet, signed, stated} from "./format.js";
import {indicatorSchools} from "./indicator_schools.js";
import {card, chip, key, reachChip, verdictChip, verdictTone} from "./layout.js";
import {metWords} from "./district_page.js";
import {stageName} from "./names.js";
import type {Context} from "./page.js";
import type {Indicator, SchoolHistory, SchoolIndicator, SchoolVerdict, SchoolYear, VerdictSentence} from "./rows.js";
import {table} from "./table.js";
import {valueStrip} from "./value_strip.js";
import {verdictWords} from "./verdict_words.js";

export interface SchoolValue {
  indicator: Indicator;
  row: SchoolIndicator;
}

/** Each indicator as a line of all schools, this one the large dot. */
export async function whereCard(context: Context, school: SchoolYear, own: readonly SchoolValue[], {history, told}: {history: readonly SchoolHistory[]; told: readonly VerdictSentence[]}): Promise<HTMLElement> {
  const {manifest, rows, year, stage, link} = context;
  const {district} = manifest.workspace.levels;
  const [balance, all] = await Promise.all([rows("balance"), Promise.all(own.map(({indicator}) => indicatorSchools(context, indicator.id)))]);
  const past = history.find((row) => row.year === year && row.stage === stage && row.school_id === school.school_id && row.past_year === year - 1)?.compared;
  const changed = past === undefined || past === "none" ? "school.where.change" : `school.where.change.${past}` as const;
  const judged = own.some(({row}) => row.threshold !== null);
  const words = {n: number(Math.max(...all.map((schools) => schools.length))), stage: stageName(context), district};
  return card({title: t("school.where.title"), sub: t(judged ? "school.where.sub" : "school.where.subPlain", words), simulated: own.some(({row}) => row.origin === "simulated")},
    h("table", {class: "standing", role: "table"}, h("tbody", {role: "rowgroup"}, own.flatMap(({indicator, row}, index) => {
      const known = (all[index] ?? []).filter((entry) => entry.row.value !== null);
      const peers = known.filter((entry) => entry.school.district_id !== null && entry.school.district_id === school.district_id && entry.school.school_id !== school.school_id);
      const mean = judged ? null : balance.find((entry) => entry.year === year && entry.stage === stage && entry.indicator_id === indicator.id)?.mean ?? null;
      const show = (value: number) => number(value, indicator.decimals);
      const value = stated(row.value, row.state, (figure) => judgedValue(figure, row, indicator.decimals));
      const summary = row.threshold === null
        ? t("school.strip.summaryPlain", {indicator: indicator.short.zh, value}) : t("school.strip.summary", {indicator: indicator.short.zh, value, threshold: row.threshold});
      const why = row.verdict === "fail" || row.verdict === "pending" ? told.find((entry) => entry.indicator_id === indicator.id) : undefined;
      const line = h("tr", {role: "row"},
        h("th", {role: "rowheader", scope: "row", class: "name"}, h("a", {href: link("indicators", {id: indicator.id})}, indicator.short.zh), indicator.per !== null && h("small", {}, indicator.per.zh)),
        h("td", {role: "cell", class: "line"}, valueStrip({
          ticks: known.filter((entry) => entry.school.school_id !== school.school_id && !peers.includes(entry)).map((entry) => entry.row.value as number),
          rings: peers.map((entry) => ({name: entry.school.school_name, value: entry.row.value as number, lead: entry.school.role === "lead", href: link("school", {id: entry.school.school_id}), words: `${entry.school.school_name} ${show(entry.row.value as number)} ${indicator.unit.zh}`})),
          focus: row.value === null ? null : {value: row.value, tone: verdictTone[row.verdict]},
          threshold: row.threshold, mean, domain: extent([...known.map((entry) => entry.row.value), row.threshold, mean]), summary,
        })),
        h("td", {role: "cell", class: "value"}, h("b", {class: verdictTone[row.verdict]}, value), " ", h("small", {}, row.threshold === null ? indicator.unit.zh : `/ ${asWritten(row.threshold)} ${indicator.unit.zh}`)),
        h("td", {role: "cell", class: "change"}, h("small", {}, row.change === null ? "" : t(changed, {change: signed(row.change, indicator.decimals)}))),
        judged && h("td", {role: "cell", class: "verdict"}, row.verdict === "fail" && row.ratio_to_threshold !== null ? chip(shareMet(row.ratio_to_threshold, manifest.standard?.rule?.floor), "fail") : reachChip(row.verdict)));
      return why === undefined ? [line] : [line, h("tr", {role: "row", class: "why"}, h("td", {role: "cell", colspan: 5}, verdictWords(why)))];
    }))),
    key({mark: "school", text: t("school.key.self")}, {mark: "partner", text: t("school.key.peers", {district})},
      ...(manifest.workspace.leads && school.role !== "lead" ? [{mark: "lead", text: t("school.key.leadPeer", {district})}] : []),
      {mark: "tick", text: t("school.key.others")}, judged ? {mark: "limit", text: t("indicators.key.threshold")} : {mark: "mean", text: t("indicators.key.mean")}));
}

/** What would meet every figure, or how much room there is. */
export async function stepsCard(context: Context, school: SchoolYear, own: readonly SchoolValue[], verdict: SchoolVerdict | undefined): Promise<HTMLElement | null> {
  const {manifest, rows, year, stage} = context;
  if (manifest.standard === null || verdict === undefined || verdict.verdict === "not_applicable") {
    return null;
  }
  const [years, values] = await Promise.all([rows("school_years"), rows("school_indicators")]);
  const leadSchool = school.role === "lead" ? undefined
    : years.find((row) => row.year === year && row.stage === stage && row.district_id === school.district_id && row.role === "lead");
  const lead = leadSchool === undefined ? null : {
    name: leadSchool.school_name,
    rows: new Map(values.filter((row) => row.year === year && row.stage === stage && row.school_id === leadSchool.school_id).map((row) => [row.indicator_id, row])),
  };
  const unmet = steps({values: own, lead, district: manifest.workspace.levels.district});
  const shown = unmet.length > 0 ? unmet : margins({values: own});
  return card({title: t(unmet.length > 0 ? "school.steps.title" : "school.steps.titleMet"), sub: t(unmet.length > 0 ? "school.steps.sub" : "school.steps.subMet"), simulated: own.some(({row}) => row.origin === "simulated")},
    h("ol", {class: "steps"}, shown.map((step) => h("li", {}, h("span", {}, step.title, h("small", {}, step.why))))));
}

/** The school's verdict through the years, and before a renaming, a merger or a split those of the schools of that time. */
export function yearsCard({manifest, stage, year, link}: Context, id: string, {years, verdicts, history}: {years: readonly SchoolYear[]; verdicts: readonly SchoolVerdict[]; history: readonly SchoolHistory[]}): HTMLElement | null {
  const own = years.filter((row) => row.school_id === id && row.stage === stage);
  const latest = Math.max(...own.map((row) => row.year));
  const past = history.filter((row) => row.school_id === id && row.stage === stage && row.year === latest);
  const schools = new Set([`${id}`, ...past.map((row) => row.past_school_id)]);
  const before = new Set(past.map((row) => `${row.past_year}/${row.past_school_id}`));
  const shown = years.filter((row) => row.stage === stage && schools.has(row.school_id) && (row.school_id === id || before.has(`${row.year}/${row.school_id}`)))
    .sort((a, b) => a.year - b.year || Number(b.school_id === id) - Number(a.school_id === id) || (a.school_id < b.school_id ? -1 : 1));
  const inherited = shown.some((row) => row.school_id !== id);
  const elsewhere = !own.some((row) => row.year === year && row.scope_reason !== "ended");
  if (shown.length === 0 || (manifest.standard === null && !inherited && !elsewhere)) {
    return null;
  }
  const of = (row: SchoolYear) => verdicts.find((verdict) => verdict.school_id === row.school_id && verdict.stage === stage && verdict.year === row.year);
  const kinds = new Set(past.map((row) => row.compared));
  return card({title: t("school.years.title"), sub: t(inherited ? "school.years.sub.history" : "school.years.sub"), simulated: shown.some((row) => row.origin === "simulated")}, table(shown, [
    {label: t("school.years.year"), cell: (row) => (elsewhere ? h("a", {href: link("school", {id: row.school_id, year: row.year})}, row.year) : row.year)},
    ...(inherited ? [{label: t("school.years.school"), cell: (row: SchoolYear) => (row.school_id === id ? t("school.years.self") : h("a", {href: link("school", {id: row.school_id, year: row.year})}, row.school_name))}] : []),
    {label: t("school.years.pupils"), cell: (row) => stated(row.pupils, row.pupils_state, number), numeric: true},
    ...(manifest.standard === null ? [] : [
      {label: t("school.years.met"), cell: (row: SchoolYear) => metWords(of(row)), numeric: true},
      {label: t("school.years.verdict"), cell: (row: SchoolYear) => verdictChip(of(row)?.verdict ?? "not_applicable")},
    ]),
  ], {caption: t("school.years.title")}), (["sum", "ratio", "none"] as const).filter((kind) => kinds.has(kind)).map((kind) => h("p", {class: "note"}, t(`school.years.note.${kind}`))));
}
