import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {insertRows} from "../insert_rows.js";
import {fit} from "./random_intercept/fit.js";

interface School {
  school_id: string;
  n: number;
  mean: number;
  ss: number;
}

/** Exam, subject, school, pupils who sat, their mean and sum of squares about it; nothing at all where there are no rows. */
type Columns = [string[], string[], string[], number[], (number | null)[], (number | null)[]];

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
  // As columns, and a list for each exam and subject: tens of thousands of rows as objects cost more than all that is made of them.
  const columns = (await connection.runAndReadAll(`
    SELECT
      exam_id, subject, school_id, CAST(sat AS DOUBLE) AS n,
      CAST(score_sum AS DOUBLE) / sat AS mean,
      CAST(CAST(sat AS DECIMAL(18, 0)) * CAST(score_squares AS DECIMAL(38, 6)) - CAST(score_sum AS DECIMAL(38, 3)) * CAST(score_sum AS DECIMAL(38, 3)) AS DOUBLE) / sat AS ss
    FROM measures.exam_school_subjects
    ORDER BY exam_id, subject, school_id`)).getColumnsJS() as Partial<Columns>;
  const exams = examsOf(columns);
  await connection.run("CREATE TABLE measures.exam_between (exam_id VARCHAR, subject VARCHAR, schools BIGINT, pupils BIGINT, eta2 DOUBLE, eta2_null DOUBLE, icc_anova DOUBLE, icc_low DOUBLE, icc_high DOUBLE, icc_reml DOUBLE, icc_reml_low DOUBLE, icc_reml_high DOUBLE, state VARCHAR, reason VARCHAR)");
  if (exams.length === 0) {
    return;
  }
  // The F distribution is hundreds of small modules, whose reading takes longer than most commands do.
  const {anova} = await import("./anova.js");
  await insertRows(connection, "measures.exam_between", exams.map(({exam_id, subject, schools: own}) => {
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

/** Every exam and subject, and the schools of which someone sat, both in the order of the rows; rows of an exam and subject stand together. */
function examsOf([exams = [], subjects = [], ids = [], pupils = [], means = [], squares = []]: Partial<Columns>): {exam_id: string; subject: string; schools: School[]}[] {
  const found: {exam_id: string; subject: string; schools: School[]}[] = [];
  for (const [row, exam_id] of exams.entries()) {
    const subject = subjects[row] as string;
    let last = found.at(-1);
    if (last === undefined || last.exam_id !== exam_id || last.subject !== subject) {
      last = {exam_id, subject, schools: []};
      found.push(last);
    }
    const n = pupils[row] as number;
    if (n > 0) {
      last.schools.push({school_id: ids[row] as string, n, mean: means[row] as number, ss: squares[row] as number});
    }
  }
  return found;
}
