import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {readChecks, runCheck, runChecks} from "../../../src/checks/run.js";
import {countyOf} from "../models/county.js";
import {openModels, type RawRows} from "../models/raw.js";

/** A sound county: two 学区 with a lead each, two years, rates, an exam, training, awards and a stated total. */
function sound(): RawRows {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const schools = ids.map((id, index) => ({id, district: index < 3 ? "p" : "q", role: index % 3 === 0 ? "lead" as const : "cooperating" as const, pupils: 900 + index * 50, times: [1.1 + index / 10, 1.3]}));
  const before = countyOf(schools, 2019);
  const now = countyOf(schools, 2020);
  return {
    ...now,
    enrolment: [...before.enrolment ?? [], ...now.enrolment ?? []],
    resources: [...before.resources ?? [], ...now.resources ?? [], ...ids.map((id) => ({year: 2020, school_id: id, stage: "junior", item: "teachers", value: 60}))],
    rates: ids.flatMap((id, index) => [2019, 2020].map((year) => ({year, school_id: id, stage: "junior", rate_id: "promotion_rate", numerator: 270 + index, denominator: 300}))),
    exam_scores: ids.flatMap((id, school) => ["maths", "chinese"].flatMap((subject) => [40, 60, 80].map((score, index) =>
      ({exam_id: "e", year: 2020, school_id: id, pupil_id: `${id}${index}`, subject, kind: "zhongkao", grade: "九年级", stage: "junior", full_mark: 120, score: score + school * 4})))),
    training: ids.map((id) => ({year: 2020, district_id: id < "d" ? "p" : "q", school_id: id, serial: "1", programme: "国培", level: "national", audience: "教师", person_times: 10})),
    awards: [{year: 2020, school_id: "a", district_id: "p", competition: "教学竞赛", subject: "数学", level: "county", prize: "一等奖"}],
    stated_totals: [{year: 2020, statement: "教学业务培训", subject: "培训", value: 60, unit: "人次"}],
  };
}

let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => {
  ({connection, close} = await openModels(sound()));
});
afterAll(() => close());

test("a sound county passes every check", async () => {
  const outcomes = await runChecks(connection);
  expect(outcomes.filter(({passed}) => !passed)).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(20);
});

test("a warehouse without a single source passes every check", async () => {
  const empty = await openModels({sources: []});
  expect((await runChecks(empty.connection)).filter(({passed}) => !passed)).toEqual([]);
  empty.close();
});

test("every check has a title in both languages", () => {
  for (const {id, zh, en} of readChecks()) {
    expect(zh, id).toMatch(/\p{Script=Han}/u);
    expect(en, id).toMatch(/^[A-Z]/);
  }
});

const membership = "INSERT INTO staging.memberships (school_id, stage, district_id, role, from_year) VALUES";
/** For each check, what makes it fail, and how many rows then offend. */
const faults: Record<string, readonly [sql: string, offending: number]> = {
  audit_adds_up: ["UPDATE marts.audit_lines SET part = part * 1.01 WHERE year = 2020 AND indicator_id = 'teachers_above_qualification_per_100'", 1],
  balance_key: ["INSERT INTO marts.balance FROM marts.balance LIMIT 1", 1],
  changes_add_up: ["UPDATE marts.balance_changes SET cv2_change = cv2_change + 0.001 WHERE state = 'ok' AND indicator_id = 'teachers_above_qualification_per_100' AND component = 'resources'", 1],
  district_parts_add_up: ["UPDATE marts.district_indicators SET within_part_0_1 = within_part_0_1 + 0.001 WHERE year = 2020 AND district_id = 'p' AND indicator_id = 'teachers_above_qualification_per_100'", 1],
  enrolment_jump: ["UPDATE marts.school_years SET pupils = pupils * 1.4 WHERE year = 2020 AND school_id = 'a'", 1],
  everyone_reported: ["UPDATE marts.school_years SET pupils = NULL, pupils_state = 'missing' WHERE year = 2020 AND school_id = 'a'", 1],
  exam_full_mark: ["UPDATE staging.exam_scores SET score = 121 WHERE pupil_id = 'a0' AND unit = (SELECT unit FROM staging.exam_units WHERE subject = 'maths' AND school_id = 'a')", 1],
  exam_intakes_of_total: ["INSERT INTO measures.exam_total_intakes BY NAME SELECT unit, pupil_id FROM measures.exam_totals LIMIT 1", 1],
  exam_items_complete: ["INSERT INTO marts.exam_reliability BY NAME SELECT 'e' AS exam_id, 'maths' AS subject, 89 AS pupils, 11 AS pupils_left_out", 1],
  exam_key: ["INSERT INTO marts.exam_results FROM marts.exam_results LIMIT 1", 1],
  exam_one_year: ["UPDATE staging.exam_facts SET grade = '八年级' WHERE school_id = 'a' AND subject = 'maths'", 1],
  exam_pairs_correlate: ["INSERT INTO marts.exam_progress BY NAME SELECT 'e' AS exam_id, 'maths' AS subject, 'e0' AS base_id, 'area' AS scope, 30 AS pupils, 0.1 AS correlation", 1],
  exam_participation: ["UPDATE marts.exam_results SET participation_0_1 = 0.89 WHERE scope = 'school' AND scope_id = 'a'", 2],
  exam_subjects_entered: ["DELETE FROM marts.exam_results WHERE scope = 'school' AND scope_id = 'a' AND subject = 'maths'", 1],
  in_some_district: ["UPDATE marts.school_years SET district_id = NULL WHERE school_id = 'a' AND year = 2020", 1],
  indicators_known: ["INSERT INTO staging.indicator_values (year, stage, school_id, indicator_id, value) VALUES (2020, 'junior', 'a', 'unheard_of', 1)", 1],
  missing_has_no_value: ["UPDATE marts.school_indicators SET value = 0, state = 'missing' WHERE year = 2020 AND school_id = 'a' AND indicator_id = 'teachers_backbone_per_100'", 1],
  missing_never_passes: ["UPDATE marts.balance SET schools_pending = 1 WHERE year = 2020 AND indicator_id = 'teachers_backbone_per_100'", 1],
  no_persons: ["ALTER TABLE marts.exams ADD COLUMN pupil_id VARCHAR", 1],
  numerators_within: ["UPDATE marts.rates SET numerator = denominator + 1 WHERE scope = 'school' AND scope_id = 'a' AND year = 2020", 1],
  one_district: [`${membership} ('a', 'junior', 'q', 'cooperating', 2020)`, 1],
  one_lead: ["UPDATE marts.school_years SET role = 'lead' WHERE year = 2020 AND school_id = 'b'", 1],
  origin_known: ["UPDATE marts.balance SET origin = NULL WHERE year = 2020 AND indicator_id = 'teachers_backbone_per_100'", 1],
  rate_key: ["INSERT INTO marts.rates FROM marts.rates LIMIT 1", 1],
  rates_near_last_year: ["UPDATE marts.rates SET change_points = -31 WHERE year = 2020 AND scope_id = 'a'", 1],
  rates_within_one: ["UPDATE marts.rates SET numerator = denominator + 1 WHERE scope = 'school' AND scope_id = 'a' AND year = 2020", 1],
  school_indicator_key: ["INSERT INTO marts.school_indicators FROM marts.school_indicators LIMIT 1", 1],
  school_key: ["INSERT INTO marts.schools FROM marts.schools LIMIT 1", 1],
  school_year_key: ["INSERT INTO marts.school_years FROM marts.school_years LIMIT 1", 1],
  schools_registered: ["DELETE FROM marts.schools WHERE school_id = 'a'", 1],
  shared_adds_up: ["INSERT INTO staging.shared_resources BY NAME SELECT 2020 AS year, 'a' AS school_id, 'books' AS item, 10 AS value, 'normal' AS status, 'ok' AS state, 'reported' AS origin", 1],
  shares_in_range: ["UPDATE marts.rates SET rate_0_1 = 96.4 WHERE scope = 'school' AND scope_id = 'a' AND year = 2020", 1],
  split_adds_up: ["UPDATE marts.balance SET var_within = var_within * 1.000001 WHERE year = 2020 AND indicator_id = 'teachers_above_qualification_per_100'", 1],
  splits_add_up: ["UPDATE marts.balance_splits SET value = value * 1.001 WHERE year = 2020 AND indicator_id = 'teachers_above_qualification_per_100' AND index = 'theil_t' AND component = 'within'", 1],
  stage_fits_type: ["UPDATE staging.schools SET school_type = 'primary' WHERE school_id = 'a'", 2],
  stated_totals_agree: ["UPDATE marts.stated_totals SET state = 'differs'", 1],
  training_key: ["INSERT INTO marts.training FROM marts.training LIMIT 1", 1],
  value_added_bands: ["UPDATE marts.value_added_models SET state = 'ok', schools_above = 1, schools_not_distinguishable = 0, schools_below = 0 WHERE rowid = 0", 1],
  values_finite: ["UPDATE marts.balance SET cv = 'inf' WHERE year = 2020 AND indicator_id = 'teachers_backbone_per_100'", 1],
  verdict_key: ["INSERT INTO marts.school_verdicts FROM marts.school_verdicts LIMIT 1", 1],
  verdicts_add_up: ["UPDATE marts.stage_verdicts SET schools_pass = schools_pass - 1 WHERE year = 2020", 1],
};

describe("each check names its fault", () => {
  test("and none is without one here", () => {
    expect(Object.keys(faults)).toEqual(readChecks().map(({id}) => id));
  });

  test.each(readChecks().map((check) => [check.id, check] as const))("%s", async (id, check) => {
    const [sql, offending] = faults[id] ?? ["", 0];
    await connection.run("BEGIN");
    try {
      await connection.run(sql);
      expect(await runCheck(connection, check)).toMatchObject({id, offending, passed: false});
    } finally {
      await connection.run("ROLLBACK");
    }
  });
});

test("a school outside every 学区 is a warning and stops nothing: the parts still add up", async () => {
  const county = countyOf([{id: "a", district: "p", pupils: 900, times: [1.1]}, {id: "b", district: "p", pupils: 800, times: [1.9]}, {id: "c", district: "q", pupils: 700, times: [3]}]);
  const broken = await openModels({...county, memberships: county.memberships?.slice(0, 2) ?? []});
  const failed = (await runChecks(broken.connection)).filter(({passed}) => !passed);
  broken.close();
  expect(failed.filter(({severity}) => severity === "fail")).toEqual([]);
  expect(failed).toContainEqual(expect.objectContaining({id: "in_some_district", severity: "warn", offending: 1}));
});

test("a check that fails says which rows, schools with their names", async () => {
  const check = {id: "x", zh: "", en: "", severity: "warn" as const};
  expect(await runCheck(connection, {...check, sql: "SELECT 2020 AS year, NULL AS stage, school_id, 'p' AS district, 1 AS fourth, 2 AS fifth FROM staging.schools WHERE school_id IN ('a', 'b')"})).toMatchObject({offending: 2, first: expect.stringMatching(/^2020, .+ \(a\), p, 1; 2020, .+ \(b\), p, 1$/)});
  expect((await runCheck(connection, {...check, sql: "SELECT range AS id FROM range(9)"})).first).toBe("0; 1; 2; 3; 4");
  expect(await runCheck(connection, {...check, sql: "SELECT 1 WHERE false"})).not.toHaveProperty("first");
});
