import type {DuckDBConnection, DuckDBValue} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {insertRows} from "../insert_rows.js";
import {fitExams} from "./exam_value_added.js";
import type {Band} from "./random_intercept/band.js";
import {stability} from "./stability.js";

interface EffectRow {exam_id: string; subject: string; school_id: string; effect: number; band: Band}

/**
 * Creates measures.value_added_models, one row per exam per subject: the model behind measures.value_added, how many schools
 * stand in each band, and how the effects go with those of last year's exam of the same stage and kind, where there is
 * exactly one. A school is followed through a change of its code; one that was merged or split is not the same and is left out. State `not_applicable` with its reason where there is no model.
 */
export async function buildValueAddedModels(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE measures.value_added_models (
    exam_id VARCHAR, subject VARCHAR, schools BIGINT, pupils BIGINT, pupils_left_out BIGINT, intercept DOUBLE, slope DOUBLE, slope_se DOUBLE,
    var_school DOUBLE, var_resid DOUBLE, icc DOUBLE, icc_low DOUBLE, icc_high DOUBLE, schools_above BIGINT, schools_not_distinguishable BIGINT, schools_below BIGINT,
    previous_exam_id VARCHAR, previous_schools BIGINT, previous_correlation DOUBLE, previous_same_band_0_1 DOUBLE, state VARCHAR, reason VARCHAR)`);
  const effects = new Map<string, Map<string, EffectRow>>();
  for (const row of await rows<EffectRow>(connection, "SELECT exam_id, subject, school_id, effect, band FROM measures.value_added WHERE state = 'ok' ORDER BY exam_id, subject, school_id")) {
    const key = JSON.stringify([row.exam_id, row.subject]);
    effects.set(key, (effects.get(key) ?? new Map<string, EffectRow>()).set(row.school_id, row));
  }
  const previous = new Map((await rows<{exam_id: string; previous: string}>(connection, `
    SELECT e.exam_id, min(p.exam_id) AS previous
    FROM measures.exams AS e
    JOIN measures.exams AS p ON (p.year, p.stage, p.kind) = (e.year - 1, e.stage, e.kind)
    GROUP BY e.exam_id
    HAVING count(*) = 1`)).map((row) => [row.exam_id, row.previous]));
  const models: DuckDBValue[][] = [];
  const followed = new Map<string, string>();
  for (const {exam_id, school_id, base} of await rows<{exam_id: string; school_id: string; base: string}>(connection, `
    SELECT e.exam_id, p.school_id, min(p.base_school_id) AS base
    FROM measures.exams AS e
    JOIN measures.school_predecessors AS p ON (p.year, p.stage, p.base_year, p.basis) = (e.year, e.stage, e.year - 1, 'exam')
    GROUP BY e.exam_id, p.school_id
    HAVING count(*) = 1 AND NOT bool_or(p.split)`)) {
    followed.set(JSON.stringify([exam_id, school_id]), base);
  }
  for (const {exam_id, subject, schools, pupils, result} of await fitExams(connection)) {
    const found = typeof result === "string" ? null : result;
    const own = effects.get(JSON.stringify([exam_id, subject])) ?? new Map<string, EffectRow>();
    const before = previous.get(exam_id) ?? null;
    const theirs = effects.get(JSON.stringify([before, subject])) ?? new Map<string, EffectRow>();
    const pairs = [...own.values()].flatMap((row) => {
      const other = theirs.get(followed.get(JSON.stringify([exam_id, row.school_id])) ?? "");
      return other === undefined ? [] : [{effects: [other.effect, row.effect] as const, bands: [other.band, row.band] as const}];
    });
    const stable = pairs.length === 0 ? null : stability(pairs);
    const count = (band: Band) => (found === null ? null : BigInt([...own.values()].filter((row) => row.band === band).length));
    const cells: DuckDBValue[] = [
      exam_id, subject, BigInt(schools.filter(({intakes}) => intakes > 0).length), BigInt(pupils), BigInt(schools.reduce((sum, {sat}) => sum + sat, 0) - pupils),
      found?.fixed[0] ?? null, found?.fixed[1] ?? null, found?.fixedSe[1] ?? null, found?.varSchool ?? null, found?.varResid ?? null, found?.icc ?? null, found?.interval?.low ?? null, found?.interval?.high ?? null,
      count("above"), count("not_distinguishable"), count("below"),
      stable === null ? null : before, stable === null ? null : BigInt(stable.schools), stable?.correlation ?? null, stable?.sameBand ?? null,
      found === null ? "not_applicable" : "ok", typeof result === "string" ? result : null,
    ];
    models.push(cells);
  }
  await insertRows(connection, "measures.value_added_models", models);
}
