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
