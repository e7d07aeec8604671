import type {DuckDBConnection} from "@duckdb/node-api";
import {rates} from "../catalogue/rates.js";
import {stages} from "../catalogue/stages.js";
import {standards} from "../catalogue/standards/standards.js";
import type {VerdictKind} from "../catalogue/verdicts.js";
import {rows} from "../duckdb.js";
import type {Verdict} from "../site/components/rows.js";
import {indicatorSentence, type IndicatorFacts} from "./verdicts/indicator.js";
import {schoolSentence, type SchoolFacts} from "./verdicts/school.js";
import {schoolIndicatorSentence, type SchoolIndicatorFacts} from "./verdicts/school_indicator.js";
import {stageSentence, type StageFacts} from "./verdicts/stage.js";
import {standardItemSentence, type StandardItemFacts} from "./verdicts/standard_item.js";
import type {Words} from "./verdicts/words.js";

/** What buildVerdicts reads. */
export const verdictReads = [
  "catalogue.indicator_words", "catalogue.indicators", "catalogue.rule", "catalogue.school_size", "catalogue.standard_indicators", "catalogue.standard_items", "measures.audit_lines", "measures.audit_remedies", "measures.balance", "measures.composites",
  "measures.school_indicator_bases", "measures.school_indicators", "measures.school_verdicts", "measures.school_years", "measures.stage_verdicts", "measures.standard_items",
];

/** What a verdict is about, and its numbers. */
interface Subject {
  year: number; stage: string; indicator_id?: string; school_id?: string; item_id?: string; verdict: Verdict; origin: string | null;
  value?: number | null; threshold?: number | null; needed?: number | null; ratio?: number | null;
  met?: number | null; unmet?: number | null; pending?: number | null;
}

interface Told {
  subject: Subject;
  code: string;
  text: Words;
}

/** Creates measures.verdicts, one row per subject of a verdict: its code, its numbers, and the sentence that explains it in both languages. */
export async function buildVerdicts(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE measures.verdicts (kind VARCHAR, year INTEGER, stage VARCHAR, indicator_id VARCHAR, school_id VARCHAR, item_id VARCHAR, verdict VARCHAR, code VARCHAR,
    value DOUBLE, threshold DOUBLE, needed DOUBLE, ratio DOUBLE, met INTEGER, unmet INTEGER, pending INTEGER, text_zh VARCHAR, text_en VARCHAR, origin VARCHAR)`);
  await write(connection, "school_indicator", await schoolIndicators(connection));
  await write(connection, "school", await schools(connection));
  await write(connection, "indicator", await indicators(connection));
  await write(connection, "stage", await stageVerdicts(connection));
  await write(connection, "standard_item", await standardItems(connection));
}

/** SQL for the words of an indicator `w` of catalogue.indicator_words, and of the item that it counts. */
const words = "{'zh': w.zh, 'en': w.en}";
const item = "CASE WHEN w.item_zh IS NOT NULL THEN {'name': {'zh': w.item_zh, 'en': w.item_en}, 'unit': {'zh': w.item_unit_zh, 'en': w.item_unit_en}} END";

async function schoolIndicators(connection: DuckDBConnection): Promise<Told[]> {
  const found = await rows<Subject & SchoolIndicatorFacts>(connection, `
    SELECT i.year, i.stage, i.indicator_id, i.school_id, i.verdict, i.origin, i.value, i.threshold, i.needed::DOUBLE AS needed, i.unit_share_0_1, i.ratio_to_threshold AS ratio, i.ratio_to_threshold,
      ${words} AS indicator, {'zh': w.unit_zh, 'en': w.unit_en} AS unit, ${item} AS item, w.decimals, c.direction, i.in_scope, i.numerator::DOUBLE AS numerator,
      CASE WHEN w.base_zh IS NOT NULL THEN {'zh': w.base_zh, 'en': w.base_en} END AS base, b.base IS NOT NULL AS has_base, r.floor::DOUBLE AS floor
    FROM measures.school_indicators AS i
    JOIN measures.school_indicator_bases AS b USING (year, stage, school_id, indicator_id)
    JOIN catalogue.indicators AS c USING (indicator_id)
    JOIN catalogue.indicator_words AS w USING (indicator_id)
    LEFT JOIN catalogue.rule AS r ON true
    WHERE i.threshold IS NOT NULL`);
  return found.map((row) => ({subject: row, ...schoolIndicatorSentence(row)}));
}

async function schools(connection: DuckDBConnection): Promise<Told[]> {
  const found = await rows<Subject & {reason: SchoolFacts["reason"]; scope_reason: SchoolFacts["scope_reason"]; count: number | null; short: SchoolFacts["unmet"] | null; open: Words[] | null; rule: SchoolFacts["rule"]}>(connection, `
    WITH own AS (
      SELECT i.year, i.stage, i.school_id, count(*)::INTEGER AS count,
        list({'indicator': ${words}, 'ratio': coalesce(i.ratio_to_threshold, 0), 'kept': coalesce(i.floor_kept, false)} ORDER BY i.ratio_to_threshold DESC NULLS LAST, i.ordinal) FILTER (i.verdict = 'fail') AS short,
        list(${words} ORDER BY i.ordinal) FILTER (i.verdict = 'pending') AS open
      FROM measures.school_indicators AS i
      JOIN catalogue.standard_indicators USING (indicator_id)
      JOIN catalogue.indicator_words AS w USING (indicator_id)
      WHERE i.threshold IS NOT NULL
      GROUP BY i.year, i.stage, i.school_id
    )
    SELECT v.year, v.stage, v.school_id, v.verdict, v.origin, v.worst_ratio AS ratio, v.met::INTEGER AS met, v.unmet::INTEGER AS unmet, v.pending::INTEGER AS pending,
      v.reason, y.scope_reason, o.count, o.short, o.open, CASE WHEN r.standard_id IS NOT NULL THEN {'minimum': r.minimum_met, 'floor': r.floor::DOUBLE} END AS rule
    FROM measures.school_verdicts AS v
    JOIN measures.school_years AS y USING (year, stage, school_id)
    LEFT JOIN catalogue.rule AS r ON true
    LEFT JOIN own AS o USING (year, stage, school_id)`);
  return found.map((row) => ({subject: row, ...schoolSentence({...row, count: row.count ?? 0, met: row.met ?? 0, unmet: row.short ?? [], pending: row.open ?? []})}));
}

async function indicators(connection: DuckDBConnection): Promise<Told[]> {
  const found = await rows<Subject & Omit<IndicatorFacts, "remedy"> & RemedyRow>(connection, `
    SELECT b.year, b.stage, b.indicator_id, b.verdict, b.origin, b.cv AS value, b.limit_cv AS threshold, b.cv, b.limit_cv,
      b.schools::INTEGER AS schools, b.schools_pending::INTEGER AS schools_pending, b.schools_unweighed::INTEGER AS schools_unweighed,
      b.schools_met::INTEGER AS met, b.schools_unmet::INTEGER AS unmet, b.schools_pending::INTEGER AS pending, ${words} AS indicator, ${item} AS item,
      -- Of the schools that reported: while one is missing this would not pass.
      CASE WHEN b.verdict = 'fail' AND b.schools_pending + b.schools_unweighed = 0 THEN r.amount END AS needed, r.schools_up::INTEGER AS up, r.schools_shared::INTEGER AS up_shared, r.schools_own::INTEGER AS up_own,
      r.other_stage, r.other_cv_after AS other_cv, r.other_limit_cv AS other_limit, r.other_within, coalesce(h.schools_shared, 0)::INTEGER AS schools_shared,
      -- The least CV that n more pupils leave possible (measures.balance), solved for n: n = N(c² − l²) ÷ l²(1 + c²).
      CASE WHEN b.verdict = 'pending' AND b.over_limit AND b.schools_pending = 0 AND b.limit_cv > 0
        THEN ceil(b.pupils * (b.cv ** 2 - b.limit_cv ** 2) / (b.limit_cv ** 2 * (1 + b.cv ** 2)) - 1e-9) END AS pupils_least
    FROM measures.balance AS b
    JOIN catalogue.indicator_words AS w USING (indicator_id)
    LEFT JOIN measures.audit_remedies AS r ON (r.year, r.stage, r.indicator_id, r.remedy, r.state) = (b.year, b.stage, b.indicator_id, 'add_lowest', 'ok')
    LEFT JOIN (SELECT year, stage, indicator_id, count(*) FILTER (through_shared) AS schools_shared FROM measures.audit_lines GROUP BY year, stage, indicator_id) AS h ON (h.year, h.stage, h.indicator_id) = (b.year, b.stage, b.indicator_id)
    WHERE b.limit_cv IS NOT NULL`);
  return found.map((row) => ({subject: row, ...indicatorSentence({...row, remedy: remedyOf(row)})}));
}

interface RemedyRow {
  needed: number | null; up: number | null; up_shared: number | null; up_own: number | null;
  other_stage: string | null; other_cv: number | null; other_limit: number | null; other_within: boolean | null;
}

/** What the least addition would be; null where none is offered. */
function remedyOf({needed, up, up_shared, up_own, other_stage, other_cv, other_limit, other_within}: RemedyRow): IndicatorFacts["remedy"] {
  const other = other_stage === null || other_cv === null ? null : {stage: stageWords(other_stage), cv: other_cv, limit: other_limit, within: other_within};
  return needed === null || up === null ? null : {schools: up, amount: needed, shared: up_shared ?? 0, own: up_own ?? 0, other};
}

function stageWords(id: string): Words {
  const {zh, en} = stages.find((stage) => stage.id === id) ?? {zh: id, en: id};
  return {zh, en};
}

async function stageVerdicts(connection: DuckDBConnection): Promise<Told[]> {
  const found = await rows<Subject & Omit<StageFacts, "stage" | "fail" | "pending"> & {short: Words[] | null; open: Words[] | null}>(connection, `
    WITH own AS (
      SELECT b.year, b.stage,
        list(${words} ORDER BY c.ordinal) FILTER (b.verdict = 'fail') AS short,
        list(${words} ORDER BY c.ordinal) FILTER (b.verdict = 'pending') AS open
      FROM measures.balance AS b
      JOIN catalogue.indicators AS c USING (indicator_id)
      JOIN catalogue.indicator_words AS w USING (indicator_id)
      GROUP BY b.year, b.stage
    )
    SELECT v.year, v.stage, v.verdict, v.origin, v.schools::INTEGER AS schools, v.schools_fail::INTEGER AS schools_fail, v.schools_pending::INTEGER AS schools_pending,
      v.schools_pass::INTEGER AS met, v.schools_fail::INTEGER AS unmet, v.schools_pending::INTEGER AS pending, v.indicators::INTEGER AS indicators, o.short, o.open,
      CASE WHEN c.limit_cv IS NOT NULL THEN {'verdict': c.verdict, 'cv_mean': c.cv_mean, 'limit_cv': c.limit_cv, 'indicators': c.indicators::INTEGER, 'indicators_known': c.indicators_known::INTEGER, 'indicators_not_applicable': c.indicators_not_applicable::INTEGER} END AS composite
    FROM measures.stage_verdicts AS v
    LEFT JOIN own AS o USING (year, stage)
    LEFT JOIN measures.composites AS c USING (year, stage)`);
  return found.map((row) => ({subject: row, ...stageSentence({...row, stage: stageWords(row.stage), fail: row.short ?? [], pending: row.open ?? []})}));
}

async function standardItems(connection: DuckDBConnection): Promise<Told[]> {
  const found = await rows<Subject & Omit<StandardItemFacts, "item" | "basis"> & {item_id: string; basis: string | null}>(connection, `
    SELECT s.year, s.stage, s.item_id, s.verdict, s.origin, s.value, s.required AS threshold, s.schools_missing::INTEGER AS pending,
      s.required, s.reason, s.source, s.basis, s.schools_over::INTEGER AS schools_over, s.schools_missing::INTEGER AS schools_missing, c.direction, c.alone, c.unit, c.computed,
      CASE WHEN z.one IS NOT NULL THEN {'one': z.one, 'both': z.both_stages} END AS size
    FROM measures.standard_items AS s
    JOIN catalogue.standard_items AS c USING (item_id, stage)
    LEFT JOIN catalogue.school_size AS z ON true`);
  const known = new Map(standards.flatMap(({items}) => items).map((entry) => [entry.id, entry]));
  return found.map((row) => {
    const {zh, en} = known.get(row.item_id)!;
    const rate = rates.find(({id}) => id === row.basis);
    return {subject: row, ...standardItemSentence({...row, item: {zh, en}, basis: rate === undefined ? null : {zh: rate.zh, en: rate.en}})};
  });
}

async function write(connection: DuckDBConnection, kind: VerdictKind, told: readonly Told[]): Promise<void> {
  const appender = await connection.createAppender("verdicts", "measures");
  const text = (value: string | null | undefined) => (value === null || value === undefined ? appender.appendNull() : appender.appendVarchar(value));
  for (const {subject, code, text: {zh, en}} of told) {
    text(kind);
    appender.appendInteger(subject.year);
    for (const value of [subject.stage, subject.indicator_id, subject.school_id, subject.item_id, subject.verdict, code]) {
      text(value);
    }
    for (const value of [subject.value, subject.threshold, subject.needed, subject.ratio]) {
      if (value === null || value === undefined) {
        appender.appendNull();
      } else {
        appender.appendDouble(value);
      }
    }
    for (const value of [subject.met, subject.unmet, subject.pending]) {
      if (value === null || value === undefined) {
        appender.appendNull();
      } else {
        appender.appendInteger(value);
      }
    }
    for (const value of [zh, en, subject.origin]) {
      text(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}
