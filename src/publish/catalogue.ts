import type {DuckDBConnection} from "@duckdb/node-api";
import {cited} from "../catalogue/cited.js";
import {allSubjects, examKinds, examRules} from "../catalogue/exams.js";
import {exampleText} from "../catalogue/examples/example.js";
import {examples} from "../catalogue/examples/examples.js";
import {indicators, type Indicator} from "../catalogue/indicators.js";
import {items} from "../catalogue/items.js";
import {levels} from "../catalogue/levels.js";
import {measures} from "../catalogue/measures.js";
import {scoreStatuses, states} from "../catalogue/missing.js";
import {origins} from "../catalogue/origins.js";
import {rates} from "../catalogue/rates.js";
import {reasons} from "../catalogue/reasons.js";
import {roles} from "../catalogue/roles.js";
import {schoolTypes} from "../catalogue/school_types.js";
import {stages} from "../catalogue/stages.js";
import {parts} from "../catalogue/standards/standard_item.js";
import {standards} from "../catalogue/standards/standards.js";
import {subjectsOf} from "../catalogue/subjects_of.js";
import {rows} from "../duckdb.js";
import type {Bureau} from "../workspace.js";
import type {Manifest} from "./manifest.js";

type Catalogue = Manifest["catalogue"];

/**
 * What a release says about meaning: the indicators, thresholds and limits that its warehouse was computed with,
 * and the rates, measures and code lists of src/catalogue.
 * An indicator that applies and that nobody reported is among them: it is pending, and its name is needed to say so.
 */
export async function releaseCatalogue(connection: DuckDBConnection, bureau: Bureau, year: number): Promise<Catalogue> {
  const used = new Set((await rows<{indicator_id: string}>(connection, `SELECT DISTINCT indicator_id FROM marts.school_indicators WHERE "year" <= ${year}`)).map((row) => row.indicator_id));
  const ratesUsed = new Set((await rows<{rate_id: string}>(connection, `SELECT DISTINCT rate_id FROM marts.rates WHERE "year" <= ${year}`)).map((row) => row.rate_id));
  const thresholds = await rows<{indicator: string; stage: string; value: number; clause: string}>(connection, "SELECT indicator_id AS indicator, stage, value::DOUBLE AS value, clause FROM catalogue.thresholds ORDER BY stage DESC, indicator_id");
  const limits = await rows<{indicator: string; stage: string; cv: number; clause: string}>(connection, "SELECT indicator_id AS indicator, stage, cv::DOUBLE AS cv, clause FROM catalogue.limits ORDER BY stage DESC, indicator_id");
  const composites = await rows<{stage: string; cv: number; clause: string}>(connection, "SELECT stage, cv::DOUBLE AS cv, clause FROM catalogue.composites ORDER BY stage DESC");
  const [size] = await rows<{one: number; both: number; clause: string}>(connection, "SELECT one, both_stages AS both, clause FROM catalogue.school_size");
  const [small] = await rows<{teachingPoint: number; clause: string}>(connection, "SELECT minimum_pupils_teaching_point AS \"teachingPoint\", minimum_pupils_clause AS clause FROM catalogue.bureau WHERE minimum_pupils_teaching_point IS NOT NULL");
  const ownItems = await rows<{item: string; stage: string; clause: string}>(connection, "SELECT item_id AS item, stage, local_clause AS clause FROM catalogue.standard_items WHERE local_clause IS NOT NULL ORDER BY ordinal, stage");
  // The rule that holds where none is more special: the workspace's last one for any exam and any subject, or the usual one.
  const cuts = bureau.examRules.findLast((rule) => rule.exam === null && rule.subject === null) ?? examRules;
  return {
    indicators: [...indicators.map(national), ...bureau.indicators.map(local)].filter(({id}) => used.has(id)),
    thresholds: thresholds.filter((row) => used.has(row.indicator)).map((row) => ({...row, local: bureau.thresholds.some((own) => own.indicator === row.indicator && own.stage === row.stage)})),
    limits: limits.filter((row) => used.has(row.indicator)).map((row) => ({...row, local: bureau.limits.some((own) => (own.indicator === null || own.indicator === row.indicator) && own.stage === row.stage)})),
    composites: composites.map((row) => ({...row, local: bureau.limits.some((own) => own.indicator === "composite" && own.stage === row.stage)})),
    ...(size === undefined ? {} : {schoolSize: {...size, local: bureau.schoolSize !== undefined}}),
    ...(small === undefined ? {} : {minimumPupils: {...small, local: bureau.minimumPupils !== undefined}}),
    rates: rates.filter(({id}) => ratesUsed.has(id)).map(({id, zh, en, stage, formula, clause, clauseEn, source, caveat}) => ({id, zh, en, stage, formula, clause, clauseEn, source, caveat, ...worked(id)})),
    measures: measures.map((measure) => ({...measure, ...worked(measure.id)})),
    lists: {
      stages: labels(stages), roles: labels(roles), schoolTypes: labels(schoolTypes), levels: labels(levels), subjects: labels([...subjectsOf(bureau), allSubjects]),
      examKinds: labels(examKinds), statuses: labels(scoreStatuses), states: labels(states),
      origins: origins.map(({id, zh, en, label}) => ({id, zh, en, label})),
      items: items.map(({id, zh, en, unit, dataset}) => ({id, zh, en, unit, dataset})),
      standardParts: labels(parts),
      standardItems: (standards.find(({id}) => id === bureau.standard)?.items ?? []).map(({id, part, number, zh, en, text, clause, confirmed, required}) => ({id, part, number, zh, en, text, clause, confirmed, unit: required?.unit ?? null, ...localOf(ownItems.filter(({item}) => item === id))})),
      reasons: reasons.map(({code, outcome, zh, en, repair}) => ({id: code, outcome, zh, en, repair})),
    },
    exams: {excellent: cuts.excellent, pass: cuts.pass, low: cuts.low, clause: cited(cuts), ...(cuts === examRules ? {clauseEn: examRules.clauseEn} : {}), limitBetween: examRules.limitBetween},
  };
}

/** Where the bureau's own figures of an item are written, by stage; nothing where it has none. */
function localOf(own: readonly {stage: string; clause: string}[]): {local?: {stage: string; clause: string}[]} {
  return own.length === 0 ? {} : {local: own.map(({stage, clause}) => ({stage, clause}))};
}

function labels(list: readonly {id: string; zh: string; en: string}[]): {id: string; zh: string; en: string}[] {
  return list.map(({id, zh, en}) => ({id, zh, en}));
}

function national({id, zh, en, short, per, unit, decimals, direction, numerator, formula, clause, source, model, caveat}: Indicator): Catalogue["indicators"][number] {
  const item = items.find((candidate) => candidate.id === numerator);
  return {
    id, zh, en, short, per: {zh: per.zh, en: per.en}, unit, decimals, direction, formula, clause, source, model, caveat, ...worked(id),
    whole: item?.whole ?? false, numeratorUnit: item?.unit ?? null, numeratorName: item === undefined ? null : {zh: item.zh, en: item.en}, local: false,
  };
}

function local({id, zh, en, short, unit, decimals, direction, formula, clause, source, caveat}: Bureau["indicators"][number]): Catalogue["indicators"][number] {
  return {
    id, zh, en, short, per: null, unit, decimals, direction, formula, clause, source, model: "measures.school_indicators", caveat,
    whole: false, numeratorUnit: null, numeratorName: null, local: true,
  };
}

/** The worked example in words and the rule for small numbers; nothing for a local indicator. */
function worked(id: string): Pick<Catalogue["measures"][number], "example" | "smallN"> {
  const found = examples.find((entry) => entry.id === id);
  return found === undefined ? {} : {example: {zh: exampleText(found, "zh"), en: exampleText(found, "en")}, smallN: found.smallN};
}
