import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

test("pupils by school and score, those without a score too, and totals of quarter marks; the exempt are in neither", async () => {
  const scores: [pupil: string, subject: string, score: number | null, status: string][] = [
    ["p1", "maths", 12.25, "normal"], ["p1", "chinese", 7.5, "normal"], ["p2", "maths", null, "absent"], ["p2", "chinese", 7.5, "normal"],
    ["p3", "maths", null, "exempt"], ["p3", "chinese", 0, "normal"], ["p4", "maths", 7.5, "normal"], ["p4", "chinese", 12.25, "normal"],
  ];
  const {connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "a", school_type: "junior"}],
    exam_scores: scores.map(([pupil_id, subject, score, status]) => ({exam_id: "e", year: 2013, school_id: "a", pupil_id, subject, kind: "zhongkao", grade: "九", stage: "junior", full_mark: 120, score, status})),
  }, {}, "measures.exam_score_counts");
  const found = await rows(connection, "SELECT subject, score_1e3, pupils FROM measures.exam_score_counts JOIN staging.exam_units USING (unit) ORDER BY subject, score_1e3 NULLS FIRST");
  close();
  expect(found).toEqual([
    {subject: "chinese", score_1e3: 0, pupils: 1}, {subject: "chinese", score_1e3: 7500, pupils: 2}, {subject: "chinese", score_1e3: 12250, pupils: 1},
    {subject: "maths", score_1e3: null, pupils: 1}, {subject: "maths", score_1e3: 7500, pupils: 1}, {subject: "maths", score_1e3: 12250, pupils: 1},
    {subject: "total", score_1e3: null, pupils: 1}, {subject: "total", score_1e3: 19750, pupils: 2},
  ]);
});
