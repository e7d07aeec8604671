import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";
import {yearsApart} from "../years_apart.js";
import {examRows, examSchool, type ExamPupil} from "./exam_pupils.js";

const noted = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.value_added_models");
  const found = await rows<Record<string, number | string | null> & {year: number}>(connection, "SELECT * FROM marts.value_added_models ORDER BY exam_id");
  close();
  return found;
});
const models = (pupils: readonly ExamPupil[]) => noted({exam_scores: examRows(pupils)});

const added = [3, -3, 2, -2, 0.2, -0.2, 0.1, -0.1, 0, 0];
const schools = (exam: Partial<ExamPupil>, effects: readonly number[] = added) => effects.flatMap((effect, j) => examSchool(`s${j}`, 50 + 2 * j, effect, exam));

const worked = models(schools({}));

test("a worked example: ten schools of 16 pupils, of which four are told from the rest", async () => {
  const [found] = await worked();
  // By hand: slope 0.6 within schools; SSW = 10 × 16 × 4 = 640 about the schools' lines on 149 degrees of freedom.
  expect(found).toMatchObject({schools: 10, pupils: 160, pupils_left_out: 0, schools_above: 2, schools_not_distinguishable: 6, schools_below: 2, previous_exam_id: null, previous_correlation: null, state: "ok", reason: null});
  expect(found?.["var_resid"]).toBeCloseTo(640 / 149, 1);
  expect(found?.["slope"]).toBeCloseTo(0.6, 1);
  expect(found?.["icc"]).toBeCloseTo((found?.["var_school"] as number) / ((found?.["var_school"] as number) + (found?.["var_resid"] as number)), 12);
  expect(found?.["icc_low"] as number).toBeLessThan(found?.["icc"] as number);
  expect(found?.["icc_high"] as number).toBeGreaterThan(found?.["icc"] as number);
});

const sameEffects = models([...schools({exam_id: "a", year: 2000}), ...schools({exam_id: "b", year: 2001})]);
const turnedEffects = models([...schools({exam_id: "a", year: 2000}), ...schools({exam_id: "b", year: 2001}, added.map((effect) => -effect))]);

test("stability against last year's exam: the same effects correlate fully, turned ones against each other", async () => {
  const same = await sameEffects();
  expect(same[0]).toMatchObject({exam_id: "a", previous_exam_id: null, previous_schools: null});
  expect(same[1]).toMatchObject({exam_id: "b", previous_exam_id: "a", previous_schools: 10, previous_same_band_0_1: 1});
  expect(same[1]?.["previous_correlation"]).toBeCloseTo(1, 9);
  const turned = await turnedEffects();
  expect(turned[1]?.["previous_correlation"] as number).toBeLessThan(-0.9);
  expect(turned[1]).toMatchObject({previous_same_band_0_1: 0.6});
});

const now = added.map((_, j) => (j === 0 ? "new" : j === 8 ? "opened" : j === 9 ? "half" : `s${j}`));
const exams = [...schools({exam_id: "a", year: 2000}), ...added.flatMap((effect, j) => examSchool(now[j]!, 50 + 2 * j, effect, {exam_id: "b", year: 2001}))];
const renumbered = noted({
  schools: [...new Set([...now, ...added.map((_, j) => `s${j}`)])].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})),
  exam_scores: examRows(exams),
  successions: [
    {year: 2001, kind: "rename", predecessor_id: "s0", successor_id: "new"},
    // s2 takes s8 in under its own code; s9 becomes two schools.
    {year: 2001, kind: "merge", predecessor_id: "s8", successor_id: "s2"}, {year: 2001, kind: "merge", predecessor_id: "s2", successor_id: "s2"},
    {year: 2001, kind: "split", predecessor_id: "s9", successor_id: "half"}, {year: 2001, kind: "split", predecessor_id: "s9", successor_id: "other"},
  ],
});

test("stability follows a school whose code changed, and leaves out one that was merged or split", async () => {
  const [, found] = await renumbered();
  // Ten less the merged s2, the one that opened and the half of s9.
  expect(found).toMatchObject({exam_id: "b", schools: 10, previous_schools: 7, previous_same_band_0_1: 1});
});

const twoExams = models([...schools({exam_id: "a", year: 2000}), ...schools({exam_id: "b", year: 2000}), ...schools({exam_id: "c", year: 2001})]);
const twoYearsAgo = models([...schools({exam_id: "a", year: 2000}), ...schools({exam_id: "c", year: 2002})]);

test("two exams of last year, or one two years ago, are no comparison", async () => {
  const two = await twoExams();
  expect(two[2]).toMatchObject({exam_id: "c", previous_exam_id: null});
  const gap = await twoYearsAgo();
  expect(gap[1]).toMatchObject({previous_exam_id: null});
});

const noIntake = models(schools({intake: null}));
const nine = models(schools({}, added.slice(1)));
const equal = models(schools({score: 50}));

test("without intake or with few schools there is no model, and the reason stands beside it; equal scores have no variance at any level", async () => {
  expect((await noIntake())[0]).toMatchObject({schools: 0, pupils: 0, pupils_left_out: 160, slope: null, icc: null, schools_above: null, state: "not_applicable", reason: "no_intake"});
  expect((await nine())[0]).toMatchObject({schools: 9, state: "not_applicable", reason: "few_schools"});
  expect((await equal())[0]).toMatchObject({state: "ok", reason: null, intercept: 50, slope: 0, var_school: 0, var_resid: 0, icc: 0, icc_low: null, schools_above: 0, schools_not_distinguishable: 10, schools_below: 0});
});
