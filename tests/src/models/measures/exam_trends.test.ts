import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

const sitting = (exam_id: string, year: number, scores: Readonly<Record<string, readonly number[]>>, kind = "zhongkao") => Object.entries(scores).flatMap(([school_id, own]) => own.map((score, i) =>
  ({exam_id, year, school_id, pupil_id: `${year}${i}`, subject: "maths", kind, grade: "九", stage: "junior", full_mark: 100, score})));

async function trends(exam_scores: readonly Record<string, string | number>[]) {
  const {connection, close} = await openModels({schools: ["a", "b"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})), exam_scores}, {}, "marts.exam_distributions");
  const found = await rows<Record<string, number | null>>(connection, "SELECT year, before_year, t_mean, before_t_mean, change_t, change_low, change_high FROM marts.exam_distributions WHERE scope = 'school' AND scope_id = 'a' ORDER BY year, exam_id");
  close();
  return found;
}

test("a harder paper for all moves no standing; a school that catches up moves its own", async () => {
  const [first, second, third] = await trends([
    ...sitting("e1", 2011, {a: [40, 60], b: [60, 80]}), ...sitting("e2", 2012, {a: [20, 40], b: [40, 60]}), ...sitting("e3", 2013, {a: [50, 70], b: [50, 70]}),
  ]);
  expect(first).toMatchObject({before_year: null, change_t: null, change_low: null});
  expect(second?.["change_t"]).toBeCloseTo(0, 12);
  expect(second?.["before_year"]).toBe(2011);
  expect(third?.["change_t"]).toBeCloseTo(100 / Math.sqrt(200), 12);
  expect(third?.["change_low"]).toBeLessThan(third?.["change_t"] ?? 0);
});

test("a year without the exam is passed over; of two of one kind in a year none is meant; other kinds are not compared", async () => {
  expect((await trends([...sitting("e1", 2011, {a: [40, 60], b: [60, 80]}), ...sitting("e3", 2013, {a: [40, 60], b: [60, 80]})]))[1]).toMatchObject({before_year: 2011, change_t: 0});
  expect((await trends([...sitting("e1", 2011, {a: [40], b: [60]}, "mock"), ...sitting("e2", 2011, {a: [40], b: [60]}, "mock"), ...sitting("e3", 2012, {a: [40], b: [60]}, "mock")])).at(-1)).toMatchObject({change_t: null});
  expect((await trends([...sitting("e1", 2011, {a: [40], b: [60]}, "mock"), ...sitting("e2", 2012, {a: [40], b: [60]})])).at(-1)).toMatchObject({before_year: null, change_t: null});
});
