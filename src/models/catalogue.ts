import type {DuckDBConnection} from "@duckdb/node-api";
import {cited} from "../catalogue/cited.js";
import {discriminationBands, examRules} from "../catalogue/exams.js";
import {grades} from "../catalogue/grades.js";
import {indicators} from "../catalogue/indicators.js";
import {items} from "../catalogue/items.js";
import {parameters} from "../catalogue/parameters.js";
import {rates} from "../catalogue/rates.js";
import {schoolTypes} from "../catalogue/school_types.js";
import {stages} from "../catalogue/stages.js";
import {stated} from "../catalogue/stated.js";
import type {Standard} from "../catalogue/standards/standard.js";
import {standards} from "../catalogue/standards/standards.js";
import {literal} from "../../loaders/sql/quote.js";
import {Failure} from "../failure.js";
import type {Bureau} from "../workspace.js";
import {requiredItems} from "./required_items.js";

type Cell = string | number | boolean | null;

/**
 * Writes src/catalogue and the workspace's own indicators, thresholds, limits and exam rules as schema `catalogue`,
 * so that models join meaning instead of repeating it. The workspace's own numbers win over the standard's.
 * Fails where bureau.yaml names a standard or an indicator that does not exist.
 */
export async function writeCatalogue(connection: DuckDBConnection, bureau: Bureau): Promise<void> {
  const standard = findStandard(bureau);
  // One statement list: planned one by one with parameters, the tables take as long as a mart.
  await connection.run([
    "CREATE SCHEMA catalogue",
    table("indicators", "indicator_id VARCHAR, ordinal INTEGER, numerator VARCHAR, denominator VARCHAR, per INTEGER, direction VARCHAR, whole BOOLEAN, local BOOLEAN", [
      ...indicators.map((indicator, index) => [
        indicator.id, index + 1, indicator.numerator, indicator.denominator, indicator.per.value, indicator.direction,
        items.find((item) => item.id === indicator.numerator)?.whole ?? false, false,
      ]),
      ...bureau.indicators.map((indicator, index) => [indicator.id, indicators.length + index + 1, null, null, 1, indicator.direction, false, true]),
    ]),
    table("indicator_words", "indicator_id VARCHAR, zh VARCHAR, en VARCHAR, unit_zh VARCHAR, unit_en VARCHAR, decimals INTEGER, item_zh VARCHAR, item_en VARCHAR, item_unit_zh VARCHAR, item_unit_en VARCHAR, base_zh VARCHAR, base_en VARCHAR", [
      ...indicators.map(({id, short, unit, decimals, numerator, denominator}) => {
        const [item, base] = [numerator, denominator].map((wanted) => items.find((known) => known.id === wanted));
        return [id, short.zh, short.en, unit.zh, unit.en, decimals, item?.zh ?? null, item?.en ?? null, item?.unit.zh ?? null, item?.unit.en ?? null, base?.zh ?? null, base?.en ?? null];
      }),
      ...bureau.indicators.map(({id, short, unit, decimals}) => [id, short.zh, short.en, unit.zh, unit.en, decimals, null, null, null, null, null, null]),
    ]),
    table("items", "item_id VARCHAR, dataset VARCHAR, whole BOOLEAN, shared BOOLEAN", items.map((item) => [item.id, item.dataset, item.whole, item.shared])),
    table("thresholds", "stage VARCHAR, indicator_id VARCHAR, value DECIMAL(14,6), clause VARCHAR", thresholds(bureau, standard)),
    table("limits", "stage VARCHAR, indicator_id VARCHAR, cv DECIMAL(9,6), clause VARCHAR", limits(bureau, standard)),
    table("standard_indicators", "indicator_id VARCHAR", (standard?.indicators ?? []).map((id) => [id])),
    table("composites", "stage VARCHAR, cv DECIMAL(9,6), clause VARCHAR", composites(bureau, standard)),
    table("standard_items", "item_id VARCHAR, ordinal INTEGER, part VARCHAR, stage VARCHAR, required DECIMAL(14,4), direction VARCHAR, alone BOOLEAN, unit VARCHAR, computed VARCHAR, local_clause VARCHAR", requiredItems(bureau, standard)),
    table("school_size", "one INTEGER, both_stages INTEGER, clause VARCHAR", schoolSize(bureau, standard)),
    table("rule", "standard_id VARCHAR, since INTEGER, minimum_met INTEGER, floor DECIMAL(4,3), clause VARCHAR", rule(bureau, standard)),
    table("school_types", "school_type VARCHAR, stage VARCHAR, in_scope BOOLEAN, has_stage BOOLEAN",
      schoolTypes.flatMap((type) => stages.map((stage) => [type.id, stage.id, type.inScope, (type.stages as readonly string[]).includes(stage.id)]))),
    table("stage_weights", "school_type VARCHAR, stage VARCHAR, weight DECIMAL(6,3)",
      schoolTypes.flatMap((type) => Object.entries(type.weights).map(([stage, weight]) => [type.id, stage, weight]))),
    table("exam_rules", "exam_id VARCHAR, subject VARCHAR, excellent DECIMAL(7,6), pass DECIMAL(7,6), low DECIMAL(7,6)", [
      // A rule for any exam and any subject replaces the usual one; of two for the same exam and subject the later one holds.
      ...new Map([{exam: null, subject: null, ...examRules}, ...bureau.examRules].map(({exam, subject, excellent, pass, low}) =>
        [`${exam ?? ""}/${subject ?? ""}`, [exam, subject, excellent, pass, low] as Cell[]])).values(),
    ]),
    table("stated", "statement VARCHAR, computed VARCHAR, stage VARCHAR, tolerance DECIMAL(9,6)",
      stated.map((entry) => [entry.statement, entry.computed, entry.stage, entry.tolerance])),
    table("bureau", "area VARCHAR, leads BOOLEAN, minimum_pupils_teaching_point INTEGER, minimum_pupils_clause VARCHAR", [[
      bureau.area, bureau.leads, bureau.minimumPupils?.teachingPoint ?? standard?.minimumPupils?.teaching_point ?? null,
      bureau.minimumPupils === undefined ? standard?.minimumPupils?.clause ?? null : cited(bureau.minimumPupils),
    ]]),
    table("rates", "rate_id VARCHAR, may_exceed BOOLEAN", rates.map(({id, mayExceed}) => [id, mayExceed])),
    table("grades", "word VARCHAR, grade INTEGER", grades.flatMap(({grade, words}) => words.map((word) => [word, grade]))),
    table("discrimination_bands", "band VARCHAR, from_value DECIMAL(4,3)", discriminationBands.map(({id, from}) => [id, from])),
    table("parameters", "z DOUBLE, z_power80 DOUBLE, rounding DOUBLE, alpha DOUBLE, small_flag INTEGER, small_hide INTEGER, minimum_schools_between INTEGER, limit_between DOUBLE, enrolment_jump DOUBLE, participation_floor DOUBLE, rate_jump_points DOUBLE, minimum_schools_interval INTEGER, interval_draws INTEGER, minimum_schools_value_added INTEGER, minimum_pupils_value_added INTEGER, near_limit DOUBLE, pair_correlation_floor DOUBLE, common_item_share DOUBLE, complete_items_floor DOUBLE",
      [[parameters.z, parameters.zPower80, parameters.rounding, parameters.alpha, parameters.smallFlag, parameters.smallHide, parameters.minimumSchoolsBetween, examRules.limitBetween.value, parameters.enrolmentJump, parameters.participationFloor, parameters.rateJumpPoints, parameters.minimumSchoolsInterval, parameters.intervalDraws, parameters.minimumSchoolsValueAdded, parameters.minimumPupilsValueAdded, parameters.nearLimit, parameters.pairCorrelationFloor, parameters.commonItemShare, parameters.completeItemsFloor]]),
  ].join(";\n"));
}

function findStandard(bureau: Bureau): Standard | null {
  if (bureau.standard === null) {
    return null;
  }
  const found = standards.find((standard) => standard.id === bureau.standard);
  if (!found) {
    throw new Failure({code: "unknown_standard", place: "bureau.yaml › standard", message: `there is no standard "${bureau.standard}"`, repair: `use one of ${standards.map((standard) => `"${standard.id}"`).join(", ")}, or null`});
  }
  return found;
}

/** One row per stage and indicator: the standard's figure, or the workspace's own. */
function thresholds(bureau: Bureau, standard: Standard | null): Cell[][] {
  const found = new Map<string, Cell[]>();
  for (const stage of bureau.stages) {
    for (const threshold of standard?.thresholds ?? []) {
      const value = threshold[stage];
      if (value !== undefined) {
        found.set(`${stage}/${threshold.indicator}`, [stage, threshold.indicator, value, threshold.clause]);
      }
    }
  }
  for (const [index, threshold] of bureau.thresholds.entries()) {
    const {indicator, stage, value} = threshold;
    requireIndicator(bureau, indicator, `bureau.yaml › thresholds.${index}.indicator`);
    found.set(`${stage}/${indicator}`, [stage, indicator, value, cited(threshold)]);
  }
  return [...found.values()];
}

/**
 * One row per stage and indicator. A limit without an indicator holds for all: the standard's for its own indicators,
 * the workspace's for every one. A named indicator wins over all, the workspace over the standard.
 */
function limits(bureau: Bureau, standard: Standard | null): Cell[][] {
  const national = standard?.indicators ?? [];
  const every = [...(standard ? national : []), ...bureau.indicators.map((indicator) => indicator.id)];
  const found = new Map<string, Cell[]>();
  const put = (stage: string, ids: readonly string[], cv: number, clause: string) => {
    for (const id of ids) {
      found.set(`${stage}/${id}`, [stage, id, cv, clause]);
    }
  };
  const own = standard?.limits.filter((limit) => (bureau.stages as readonly string[]).includes(limit.stage)) ?? [];
  for (const limit of own.filter(({indicator}) => !indicator)) {
    put(limit.stage, national, limit.cv, limit.clause);
  }
  for (const limit of own) {
    put(limit.stage, limit.indicator ? [limit.indicator] : [], limit.cv, limit.clause);
  }
  for (const limit of bureau.limits.filter(({indicator}) => indicator === null)) {
    put(limit.stage, every, limit.cv, cited(limit));
  }
  for (const [index, limit] of bureau.limits.entries()) {
    if (limit.indicator !== null && limit.indicator !== composite) {
      requireIndicator(bureau, limit.indicator, `bureau.yaml › limits.${index}.indicator`);
      put(limit.stage, [limit.indicator], limit.cv, cited(limit));
    }
  }
  return [...found.values()];
}

/** Name in `limits` of bureau.yaml for the mean of all indicators' CVs. */
const composite = "composite";

/** The standard's limits of 综合差异系数, or the workspace's own; only where the standard has one. */
function composites(bureau: Bureau, standard: Standard | null): Cell[][] {
  return (standard?.composites ?? []).filter(({stage}) => (bureau.stages as readonly string[]).includes(stage)).map(({stage, cv, clause}) => {
    const own = bureau.limits.findLast((limit) => limit.indicator === composite && limit.stage === stage);
    return [stage, own?.cv ?? cv, own === undefined ? clause : cited(own)];
  });
}

/** The standard's limits of a school's size, or the workspace's own; only where the standard has some. */
function schoolSize({schoolSize: own}: Bureau, standard: Standard | null): Cell[][] {
  const national = standard?.schoolSize;
  return national == null ? [] : [[own?.one ?? national.one, own?.both ?? national.both, own === undefined ? national.clause : `${cited(own)}；${national.clause}`]];
}

/** The standard's rule for schools, or the workspace's own numbers in it; no row where the standard has none. */
function rule({rule: own}: Bureau, standard: Standard | null): Cell[][] {
  const national = standard?.rule ?? null;
  if (own !== undefined && national === null) {
    throw new Failure({code: "no_rule", place: "bureau.yaml › rule", message: "there is no rule for schools to change: the standard has none", repair: "leave rule out"});
  }
  if (standard === null || national === null) {
    return [];
  }
  const minimum = own?.minimumMet ?? national.minimumMet;
  if (minimum > standard.indicators.length) {
    throw new Failure({code: "invalid_rule", place: "bureau.yaml › rule.minimumMet", message: `${minimum} cannot be met of ${standard.indicators.length} indicators`, repair: `use ${standard.indicators.length} at most`});
  }
  return [[standard.id, standard.since, minimum, own?.floor ?? national.floor, own === undefined ? national.clause : `${cited(own)}；${national.clause}`]];
}

function requireIndicator(bureau: Bureau, id: string, place: string): void {
  const known = [...indicators, ...bureau.indicators].map((indicator) => indicator.id);
  if (!known.includes(id)) {
    throw new Failure({code: "unknown_indicator", place, message: `there is no indicator "${id}"`, repair: `define it under indicators, or use one of ${known.join(", ")}`});
  }
}

/** Every value as text that is cast to its column's type: a number with a point would be a DECIMAL first. */
function table(name: string, columns: string, body: readonly (readonly Cell[])[]): string {
  const rows = body.map((row) => `(${row.map((cell) => (cell === null ? "NULL" : literal(String(cell)))).join(", ")})`);
  return `CREATE TABLE catalogue.${name} (${columns})${rows.length === 0 ? "" : `;\nINSERT INTO catalogue.${name} VALUES ${rows.join(", ")}`}`;
}
