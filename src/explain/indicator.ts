import type {DuckDBConnection} from "@duckdb/node-api";
import {items} from "../catalogue/items.js";
import {stages} from "../catalogue/stages.js";
import type {VerdictKind} from "../catalogue/verdicts.js";
import {textTable} from "../cli/table.js";
import {rows} from "../duckdb.js";
import {asWritten, judgedValue} from "../site/components/format.js";
import type {Verdict} from "../site/components/rows.js";
import {indicatorCells, itemCells, joinPlaces, type CellTrace} from "./cells.js";
import {figure, headLines, originLabel, percent, roundsAway} from "./lines.js";
import {sharedParts, type SharedPart} from "./shared_parts.js";
import {predecessorsOf} from "./predecessors.js";
import type {Subject} from "./subject.js";

interface BalanceRow {
  stage: string; schools: number; pupils: number | null; mean: number | null; sd: number | null; cv: number | null; limit_cv: number | null; verdict: Verdict; state: string;
  share_within_0_1: number | null; share_between_0_1: number | null; threshold: number | null; schools_met: number | null; schools_unmet: number | null; schools_pending: number; schools_unweighed: number; origin: string;
}

interface SchoolRow {
  stage: string; school_id: string; school_name: string; district_name: string | null; numerator: number | null; pupils: number | null; value: number | null; state: string;
  threshold: number | null; verdict: Verdict; needed: number | null; unit_share_0_1: number | null; change: number | null; origin: string; share_of_variance_0_1: number | null;
}

/** Schools that a table lists: more than any county has, fewer than a state. */
const most = 100;

const verdicts: Readonly<Record<string, string>> = {pass: "达标 (pass)", fail: "未达标 (fail)", pending: "待填报 (pending)", not_applicable: "不适用 (not applicable)"};

/** How an indicator came about: for the area its CV, with what each school contributes; for one school its figure. Cells for every value. */
export async function explainIndicator(connection: DuckDBConnection, subject: Subject, {year, school}: {year: number; school: string | null}): Promise<string[]> {
  const schools = await rows<SchoolRow>(connection, `
    SELECT i.stage, i.school_id, y.school_name, y.district_name, i.numerator::DOUBLE AS numerator, i.pupils::DOUBLE AS pupils, i.value::DOUBLE AS value, i.state,
      i.threshold::DOUBLE AS threshold, i.verdict, i.needed::DOUBLE AS needed, i.unit_share_0_1, i.change, i.origin,
      l.part_0_1 AS share_of_variance_0_1
    FROM marts.school_indicators i
      JOIN marts.school_years y ON y."year" = i."year" AND y.stage = i.stage AND y.school_id = i.school_id
      LEFT JOIN marts.audit_lines l ON l."year" = i."year" AND l.stage = i.stage AND l.indicator_id = i.indicator_id AND l.school_id = i.school_id
    WHERE i."year" = $year AND i.indicator_id = $id AND ($school = '' OR i.school_id = $school)
    ORDER BY share_of_variance_0_1 DESC NULLS LAST, i.school_id`, {year, id: subject.id, school: school ?? ""});
  if (schools.length === 0) {
    return [];
  }
  const lines = headLines(subject);
  for (const stage of stages) {
    const own = schools.filter((row) => row.stage === stage.id);
    if (own.length === 0) {
      continue;
    }
    const traces = await traceOf(connection, subject, year, stage.id);
    lines.push("", ...(school === null
      ? [...await balanceLines(connection, subject, {year, stage: stage.id, name: stage.zh}), "", ...schoolTable(subject, own, traces)]
      : await changeLines(connection, subject, own, {year, stage, traces})));
  }
  return lines;
}

async function balanceLines(connection: DuckDBConnection, subject: Subject, {year, stage, name}: {year: number; stage: string; name: string}): Promise<string[]> {
  const [balance] = await rows<BalanceRow>(connection, `
    SELECT stage, schools, pupils::DOUBLE AS pupils, mean::DOUBLE AS mean, sd::DOUBLE AS sd, cv::DOUBLE AS cv, limit_cv::DOUBLE AS limit_cv, verdict, state,
      share_within_0_1, share_between_0_1, threshold::DOUBLE AS threshold, schools_met, schools_unmet, schools_pending, schools_unweighed, origin
    FROM marts.balance WHERE "year" = $year AND stage = $stage AND indicator_id = $id`, {year, stage, id: subject.id});
  if (balance === undefined) {
    return [`${name} ${year}: no balance was computed`];
  }
  return [
    `${name} ${year}: CV ${balance.cv === null ? figure(null, 4, balance.state) : judgedValue(balance.cv, {threshold: balance.limit_cv, verdict: balance.verdict}, 4)}${balance.limit_cv === null ? "" : `, limit ${asWritten(balance.limit_cv, 2)}`}, ${verdicts[balance.verdict] ?? balance.verdict}  ${originLabel(balance.origin)}`,
    `  mean X̄ = Σ resource ÷ Σ pupils = ${figure(balance.mean, 4)}, weighted by ${figure(balance.pupils, 0)} pupils of ${balance.schools - balance.schools_pending - balance.schools_unweighed} schools`,
    ...(balance.schools_pending + balance.schools_unweighed === 0 ? [] : [`  left out: ${balance.schools_pending} schools without the figure, ${balance.schools_unweighed} with the figure but without pupils`]),
    `  S = √Σ(nᵢ/N)(xᵢ − X̄)² = ${figure(balance.sd, 4)}; CV = S ÷ X̄`,
    `  within 学区 ${percent(balance.share_within_0_1, 1)}, between 学区 ${percent(balance.share_between_0_1, 1)} of S²`,
    ...(await sentenceLines(connection, {kind: "indicator", year, stage, indicator: subject.id, school: ""})),
    ...(balance.threshold === null ? [] : [`  threshold for a school ${asWritten(balance.threshold, subject.decimals)}: ${balance.schools_met ?? 0} met, ${balance.schools_unmet ?? 0} not`]),
  ];
}

/** The schools that make most of S², with their cells. */
function schoolTable(subject: Subject, schools: readonly SchoolRow[], traces: Traces): string[] {
  const rest = schools.slice(most);
  const table = textTable([
    ["school", "name", "学区", ...(subject.items === null ? [] : ["numerator"]), "pupils", "value", "share of S²", "cells", "origin"],
    ...schools.slice(0, most).map((row) => [
      row.school_id, row.school_name, row.district_name ?? "", ...(subject.items === null ? [] : [figure(row.numerator, whole(subject) ? 0 : 2, row.state)]),
      figure(row.pupils, 0), valueText(row, subject), percent(row.share_of_variance_0_1, 1), joinPlaces(places(traces, row.school_id)), originLabel(row.origin),
    ]),
  ]);
  return rest.length === 0 ? table : [...table, `… and ${figure(rest.length, 0)} schools more, ${percent(rest.reduce((sum, row) => sum + (row.share_of_variance_0_1 ?? 0), 0), 1)} of S²; --school ID shows one`];
}

/** A school's value; one that rounding leaves nothing of with its first digits. */
function valueText(row: SchoolRow, {decimals}: Subject): string {
  return row.value === null || roundsAway(row.value, decimals) ? figure(row.value, decimals, row.state) : judgedValue(row.value, row, decimals);
}

function schoolLines(subject: Subject, row: SchoolRow, year: number, stage: string, traces: Traces): string[] {
  const value = traces.value.get(row.school_id);
  const pupils = traces.pupils?.get(row.school_id);
  return [
    `${row.school_name} (${row.school_id}) ${stage} ${year}: ${valueText(row, subject)} ${subject.unit}  ${originLabel(row.origin)}`,
    ...(subject.items === null
      ? [cellLine("value as reported", value)]
      : [
        `  ${figure(row.numerator, row.numerator !== null && Number.isInteger(row.numerator) ? 0 : 2, row.state)} ÷ ${figure(row.pupils, 0, row.state)}${subject.items.per === 1 ? "" : ` × ${subject.items.per}`}`,
        ...(value === undefined && traces.shared.has(row.school_id) ? [] : [cellLine(itemName(subject.items.numerator), value)]),
        ...(traces.shared.has(row.school_id) ? [traces.shared.get(row.school_id)?.line ?? ""] : []),
        cellLine(itemName(subject.items.denominator), pupils),
      ]),
    ...(row.threshold === null ? [] : [`  threshold ${asWritten(row.threshold, subject.decimals)}: ${verdicts[row.verdict] ?? row.verdict}${(row.needed ?? 0) > 0 ? `, ${figure(row.needed, whole(subject) ? 0 : 2)} more ${(row.unit_share_0_1 ?? 1) < 1 ? `for the whole school (its stages share it, ${percent(row.unit_share_0_1 ?? 1, 1)} counts here) ` : ""}would meet it` : ""}`]),
    ...(row.share_of_variance_0_1 === null ? [] : [`  its share of the area's S²: ${percent(row.share_of_variance_0_1, 1)}`]),
  ];
}

/** One school's figure, and what it is compared with: the cells of the schools that it was the year before, where it was another or several. */
async function changeLines(connection: DuckDBConnection, subject: Subject, [row]: readonly SchoolRow[], {year, stage, traces}: {year: number; stage: {id: string; zh: string}; traces: Traces}): Promise<string[]> {
  if (row === undefined) {
    return [];
  }
  const lines = [...schoolLines(subject, row, year, stage.zh, traces), ...(await sentenceLines(connection, {kind: "school_indicator", year, stage: stage.id, indicator: subject.id, school: row.school_id}))];
  const before = await predecessorsOf(connection, {school: row.school_id, stage: stage.id, year, basis: "stock"});
  if (before === null && row.change === null) {
    return lines;
  }
  const earlier = before === null ? null : await traceOf(connection, subject, year - 1, stage.id);
  return [
    ...lines,
    `  change against ${year - 1}: ${row.change === null ? "—" : `${row.change < 0 ? "−" : "+"}${figure(Math.abs(row.change), subject.decimals)}`}`,
    ...(before?.lines ?? []),
    ...(earlier === null ? [] : (before?.schools ?? []).flatMap(({school_id, school_name}) => {
      const value = earlier.value.get(school_id);
      const pupils = earlier.pupils?.get(school_id);
      return [`    ${school_name} (${school_id}) ${year - 1}: ${partOf(value)}${earlier.pupils === null ? "" : ` ÷ ${partOf(pupils)}`}  ${joinPlaces(places(earlier, school_id))}`.trimEnd()];
    })),
  ];
}

/** The sentence that explains the verdict, in both languages; none where nothing is judged. */
async function sentenceLines(connection: DuckDBConnection, {kind, year, stage, indicator, school}: {kind: VerdictKind; year: number; stage: string; indicator: string; school: string}): Promise<string[]> {
  const found = await rows<{text_zh: string; text_en: string}>(connection, `
    SELECT text_zh, text_en FROM marts.verdicts
    WHERE kind = $kind AND "year" = $year AND stage = $stage AND indicator_id = $indicator AND coalesce(school_id, '') = $school`, {kind, year, stage, indicator, school});
  return found.flatMap(({text_zh, text_en}) => [`  ${text_zh}`, `  ${text_en}`]);
}

function partOf(trace: CellTrace | undefined): string {
  return trace === undefined ? "not reported" : figure(trace.value, trace.value !== null && Number.isInteger(trace.value) ? 0 : 2);
}

function cellLine(name: string, trace: CellTrace | undefined): string {
  return trace === undefined ? `  ${name}: not reported` : `  ${name}: ${figure(trace.value, trace.value !== null && Number.isInteger(trace.value) ? 0 : 2)}  ${trace.place}  ${originLabel(trace.origin)}`;
}

interface Traces {
  value: Map<string, CellTrace>;
  pupils: Map<string, CellTrace> | null;
  /** Parts of what a school's stages share. */
  shared: Map<string, SharedPart>;
}

async function traceOf(connection: DuckDBConnection, subject: Subject, year: number, stage: string): Promise<Traces> {
  if (subject.items === null) {
    return {value: await indicatorCells(connection, {indicator: subject.id, year, stage}), pupils: null, shared: new Map()};
  }
  const cells = (item: string) => itemCells(connection, {dataset: items.find(({id}) => id === item)?.dataset ?? "resources", item, year, stage});
  return {value: await cells(subject.items.numerator), pupils: await cells(subject.items.denominator), shared: await sharedParts(connection, {item: subject.items.numerator, year, stage})};
}

function places({value, pupils, shared}: Traces, school: string): string[] {
  return [...new Set([value.get(school)?.place, shared.get(school)?.place, pupils?.get(school)?.place].filter((each) => each !== undefined))];
}

function itemName(id: string): string {
  return items.find((item) => item.id === id)?.zh ?? id;
}

function whole(subject: Subject): boolean {
  return items.find(({id}) => id === subject.items?.numerator)?.whole ?? false;
}
