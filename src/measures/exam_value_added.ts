import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {fit, type Fit, type NoFitReason} from "./random_intercept/fit.js";
import type {Sums} from "./random_intercept/sums.js";

/** One exam and subject with the model of its scores on intake. */
export interface ExamFit {
  exam_id: string;
  subject: string;
  /** Schools of which at least one pupil sat. */
  schools: {school_id: string; sat: number; intakes: number}[];
  /** Pupils with score and intake. */
  pupils: number;
  /** `partial_intake`: of the total, where no pupil has the intake of every subject. */
  result: Fit | NoFitReason | "no_intake" | "partial_intake" | "few_schools";
}

interface SchoolRow {
  exam_id: string; subject: string; school_id: string; sat: number; n: number;
  x: number | null; y: number | null; xx: number | null; xy: number | null; yy: number | null;
}

/**
 * Fits scores on intake for every exam and subject, from the exact sums of measures.exam_common: pupils who sat
 * and whose intake is known. No model with fewer schools than catalogue.parameters.minimum_schools_value_added.
 */
export async function fitExams(connection: DuckDBConnection): Promise<ExamFit[]> {
  const [parameters] = await rows<{z: number; minimum: number}>(connection, "SELECT z, minimum_schools_value_added AS minimum FROM catalogue.parameters");
  // Whole numbers, of 0.00001 points of intake and 0.001 marks: n·Σxy − Σx·Σy is exact.
  const about = (products: string, left: string, right: string, unit: string) => `CAST(pupils * ${products} - ${left} * ${right} AS DOUBLE) / pupils / ${unit}`;
  const schools = await rows<SchoolRow>(connection, `
    SELECT
      exam_id, subject, school_id, s.sat, coalesce(pupils, 0) AS n,
      CAST(base_sum AS DOUBLE) / pupils / 1e5 AS x, CAST(c.score_sum AS DOUBLE) / pupils / 1e3 AS y,
      ${about("base_squares", "base_sum", "base_sum", "1e10")} AS xx,
      ${about("products", "base_sum", "c.score_sum", "1e8")} AS xy,
      ${about("c.score_squares", "c.score_sum", "c.score_sum", "1e6")} AS yy
    FROM measures.exam_school_subjects AS s
    LEFT JOIN (FROM measures.exam_common WHERE base_id = 'intake') AS c USING (exam_id, subject, school_id)
    WHERE s.sat > 0
    ORDER BY exam_id, subject, school_id`);
  const partial = new Set((await rows<{exam_id: string}>(connection, "SELECT DISTINCT exam_id FROM measures.exam_total_intakes JOIN staging.exam_units USING (unit) WHERE intake IS NULL")).map(({exam_id}) => exam_id));
  const groups = new Map<string, SchoolRow[]>();
  for (const row of schools) {
    const key = JSON.stringify([row.exam_id, row.subject]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((all) => {
    const known = all.filter(({n}) => n > 0);
    const sums: Sums = {
      covariates: ["intake"], origin: [0, 0],
      schools: known.map(({school_id, n, x, y}) => ({school: school_id, district: null, n, means: [x!, y!]})),
      within: known.reduce((sum, {xx, xy, yy}) => [[sum[0]![0]! + xx!, sum[0]![1]! + xy!], [sum[1]![0]! + xy!, sum[1]![1]! + yy!]], [[0, 0], [0, 0]]),
    };
    const {exam_id, subject} = all[0]!;
    return {
      exam_id, subject,
      schools: all.map(({school_id, sat, n}) => ({school_id, sat, intakes: n})),
      pupils: known.reduce((sum, {n}) => sum + n, 0),
      result: known.length === 0 ? (subject === "total" && partial.has(exam_id) ? "partial_intake" : "no_intake") : known.length < parameters!.minimum ? "few_schools" : fit(sums, {byDistrict: false, z: parameters!.z}),
    };
  });
}
