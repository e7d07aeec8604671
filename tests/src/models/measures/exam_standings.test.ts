import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

test("T = 50 + 10(x̄ − X̄) ÷ S on the area's population SD, pupils weighing; its interval is ± 1.96 × 10 s ÷ (S√(n − 1)), s the population SD", async () => {
  const {connection, close} = await openModels({
    schools: ["a", "b"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})),
    exam_scores: ([["a", 40], ["a", 60], ["b", 60], ["b", 80]] as const).map(([school_id, score], i) => ({exam_id: "e", year: 2013, school_id, pupil_id: String(i), subject: "maths", kind: "zhongkao", grade: "九", stage: "junior", full_mark: 100, score})),
  }, {}, "marts.exam_distributions");
  const [area, a, b] = await rows<Record<string, number>>(connection, "SELECT t_mean, t_low, t_high, relative_mean FROM marts.exam_distributions ORDER BY scope, scope_id");
  // Mean 60, S² = (400 + 0 + 0 + 400) ÷ 4 = 200; within each school s = 10, n = 2.
  const sd = Math.sqrt(200);
  expect(area?.["t_mean"]).toBe(50);
  expect(a?.["t_mean"]).toBeCloseTo(50 - 100 / sd, 12);
  expect(b?.["t_mean"]).toBeCloseTo(50 + 100 / sd, 12);
  expect(b?.["t_high"]).toBeCloseTo(50 + 100 / sd + 1.959963984540054 * 100 / sd, 12);
  expect(a?.["relative_mean"]).toBeCloseTo(50 / 60, 12);
  close();
});

test("all scores equal, all 0, one pupil: no T and a reason, no 比均值 and 超均率 where all are 0; nobody sat: missing", async () => {
  const sat = (exam_id: string, scores: readonly (number | null)[]) => scores.map((score, i) => ({exam_id, year: 2013, school_id: "a", pupil_id: String(i), subject: "maths", kind: "other", grade: "九", stage: "junior", full_mark: 100, score, status: score === null ? "absent" : "normal"}));
  const {connection, close} = await openModels({exam_scores: [...sat("equal", [70, 70]), ...sat("nobody", [null]), ...sat("one", [70]), ...sat("zero", [0, 0])]}, {}, "marts.exam_distributions", "marts.exam_results");
  const found = await rows(connection, "SELECT d.exam_id, d.t_mean, d.relative_mean, d.state, d.reason, r.above_average_0_1 AS above, r.reason AS above_reason FROM marts.exam_distributions AS d JOIN marts.exam_results AS r USING (exam_id, subject, scope, scope_id) WHERE scope = 'school' ORDER BY exam_id");
  close();
  expect(found).toEqual([
    {exam_id: "equal", t_mean: null, relative_mean: 1, state: "ok", reason: "no_variance", above: 0, above_reason: null},
    {exam_id: "nobody", t_mean: null, relative_mean: null, state: "missing", reason: null, above: null, above_reason: null},
    {exam_id: "one", t_mean: null, relative_mean: 1, state: "ok", reason: "one_pupil", above: 0, above_reason: null},
    {exam_id: "zero", t_mean: null, relative_mean: null, state: "ok", reason: "all_zero", above: null, above_reason: "all_zero"},
  ]);
});
