import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {buildModels} from "../../../../src/models/build.js";
import {bureauOf, openModels, openRaw} from "../raw.js";

const reference = join(import.meta.dirname, "../../../input/reference");

test("65 schools of real pupils, through the pipeline: η² and the intraclass correlations of ANOVA and REML as R gives them", async () => {
  const {anova, null: none} = JSON.parse(readFileSync(join(reference, "expected.json"), "utf8")).exam;
  const {connection, close} = await openRaw({});
  // Scores are marks from 0 on: the standardised ones are moved up by 5, which changes no share.
  await connection.run(`
    INSERT INTO raw.exam_scores BY NAME
    SELECT 'e' AS exam_id, 2000 AS year, school AS school_id, row_number() OVER ()::VARCHAR AS pupil_id, 'maths' AS subject, 'other' AS kind, '九年级' AS grade, 'junior' AS stage,
      10 AS full_mark, (normexam::DOUBLE + 5)::DECIMAL(9, 3) AS score, 'normal' AS status, 's' AS source_id
    FROM read_csv('${join(reference, "exam.csv").replaceAll("'", "''")}', all_varchar = true)`);
  await buildModels(connection, bureauOf(), {wanted: ["marts.exam_between"]});
  const [found] = await rows<Record<string, number>>(connection, "SELECT * FROM marts.exam_between");
  close();
  expect(found).toMatchObject({schools: 65, pupils: 4059, limit_0_1: 0.15, state: "ok"});
  // Stored scores have three decimals, the published ones seven.
  expect(found?.["eta2"]).toBeCloseTo(anova.eta2, 5);
  expect(found?.["icc_anova"]).toBeCloseTo(anova.icc_anova, 5);
  expect(found?.["icc_reml"]).toBeCloseTo(none.reml_exact.icc, 5);
  expect(found?.["icc_reml_low"]).toBeLessThan(none.reml_exact.icc);
  expect(found?.["icc_reml_high"]).toBeGreaterThan(none.reml_exact.icc);
  expect(found?.["eta2_null"]).toBeCloseTo(64 / 4058, 12);
  expect(found?.["icc_low"]).toBeLessThan(anova.icc_anova);
  expect(found?.["icc_high"]).toBeGreaterThan(anova.icc_anova);
});

const scores = (schools: number, score: (index: number) => number) => Array.from({length: schools * 3}, (_, index) =>
  ({exam_id: "e", year: 2000, school_id: `s${index % schools}`, pupil_id: String(index), subject: "maths", kind: "other", stage: "junior", full_mark: 100, score: score(index), status: "normal"}));

test("fewer than five schools have no share; where nothing varies it is 0, where nothing varies within schools 1, without an interval", async () => {
  for (const [schools, score, shares] of [
    [4, (i: number) => i, {state: "not_applicable", reason: "few_schools", icc_anova: null, eta2: null, icc_reml: null}],
    [5, (i: number) => i, {state: "ok", reason: null}],
    [5, () => 60, {state: "ok", reason: "no_variance", icc_anova: 0, eta2: 0, icc_low: null, icc_high: null, icc_reml: 0, icc_reml_low: null}],
    [5, (i: number) => 60 + i % 5, {state: "ok", reason: "no_variance_within", icc_anova: 1, eta2: 1, icc_low: null, icc_high: null, icc_reml: null}],
  ] as const) {
    const {connection, close} = await openModels({exam_scores: scores(schools, score)}, {}, "marts.exam_between");
    const [found] = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.exam_between");
    close();
    expect(found).toMatchObject({schools, pupils: schools * 3, ...shares});
  }
});
