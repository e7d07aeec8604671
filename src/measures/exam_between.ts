import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {insertRows} from "../insert_rows.js";
import {anova} from "./anova.js";
import {fit} from "./random_intercept/fit.js";

interface SchoolRow {
  exam_id: string;
  subject: string;
  school_id: string;
  n: number;
  mean: number;
  ss: number;
}

/**
 * Creates measures.exam_between, one row per exam per subject: the between-school share of score variance, as η², as
 * ANOVA intraclass correlation with its F interval, and as REML's with its profile-likelihood interval. Reads schools' sums, never pupils.
 * State `not_applicable` with fewer schools than catalogue.parameters.minimum_schools_between, or one pupil in each; where nothing
 * varies, at all or within schools, the share is 0 or 1 and `reason` says why it has no interval.
 */
export async function buildExamBetween(connection: DuckDBConnection): Promise<void> {
  const [parameters] = await rows<{alpha: number; z: number; minimum: number}>(connection, "SELECT alpha, z, minimum_schools_between AS minimum FROM catalogue.parameters");
  if (!parameters) {
    throw new Error("catalogue.parameters is empty");
  }
  const schools = await rows<SchoolRow>(connection, `
    SELECT
      exam_id, subject, school_id, sat AS n,
      CAST(score_sum AS DOUBLE) / sat AS mean,
      CAST(CAST(sat AS DECIMAL(18, 0)) * CAST(score_squares AS DECIMAL(38, 6)) - CAST(score_sum AS DECIMAL(38, 3)) * CAST(score_sum AS DECIMAL(38, 3)) AS DOUBLE) / sat AS ss
    FROM measures.exam_school_subjects
    WHERE sat > 0
    ORDER BY exam_id, subject, school_id`);
  const exams = await rows<{exam_id: string; subject: string}>(connection, "SELECT DISTINCT exam_id, subject FROM measures.exam_school_subjects ORDER BY exam_id, subject");
  await connection.run("CREATE TABLE measures.exam_between (exam_id VARCHAR, subject VARCHAR, schools BIGINT, pupils BIGINT, eta2 DOUBLE, eta2_null DOUBLE, icc_anova DOUBLE, icc_low DOUBLE, icc_high DOUBLE, icc_reml DOUBLE, icc_reml_low DOUBLE, icc_reml_high DOUBLE, state VARCHAR, reason VARCHAR)");
  await insertRows(connection, "measures.exam_between", exams.map(({exam_id, subject}) => {
    const own = schools.filter((school) => school.exam_id === exam_id && school.subject === subject);
    const result = anova(own, parameters.alpha);
    const reml = fit({
      covariates: [], origin: [0], within: [[own.reduce((sum, {ss}) => sum + ss, 0)]],
      schools: own.map(({school_id, n, mean}) => ({school: school_id, district: null, n, means: [mean]})),
    }, {byDistrict: false, z: parameters.z});
    const few = result.groups < parameters.minimum;
    const shown = !few && result.icc !== null;
    const byReml = typeof reml === "string" ? [null, null, null] : [reml.icc, reml.interval?.low ?? null, reml.interval?.high ?? null];
    const shares = [result.eta2, result.eta2Null, result.icc, result.low, result.high, ...byReml];
    return [
      exam_id, subject, BigInt(result.groups), BigInt(result.n), ...(shown ? shares : shares.map(() => null)), shown ? "ok" : "not_applicable", few ? "few_schools" : result.reason,
    ];
  }));
}
