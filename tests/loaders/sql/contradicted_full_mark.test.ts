import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {refuseContradictedFullMark} from "../../../loaders/sql/contradicted_full_mark.js";
import type {WideScores} from "../../../loaders/sql/wide_scores.js";
import {literal} from "../../../loaders/sql/quote.js";
import {databaseOf} from "./stage.js";

const {connection} = databaseOf();
type Line = [row: number, subject: string, score: number, fault: string | null, word?: string];
const refuse = async (lines: Line[], {dataset = "exam_scores", wide = null}: {dataset?: string; wide?: WideScores | null} = {}) => {
  await connection().run(`CREATE OR REPLACE TEMP TABLE records AS SELECT 0 AS sheet_index, row, 0 AS part, 'D' AS col, subject, CAST(score AS DECIMAL(18,3)) AS score, CAST(100 AS DECIMAL(18,3)) AS full_mark, fault, fault_value FROM (VALUES ${lines.map(([row, subject, score, fault, word]) => `(${row}, ${literal(subject)}, ${score}, ${fault === null ? "NULL::VARCHAR" : literal(fault)}, ${word === undefined ? "NULL" : literal(word)})`).join(", ")}) AS t(row, subject, score, fault, fault_value)`);
  return refuseContradictedFullMark(connection(), (sheet) => `a.xlsx › ${sheet}`, findDataset(dataset, "test"), wide);
};
const total = "pupil_id:total_line";

test("a line 满分 that states another full mark than the scores were judged by refuses the file, the first such cell", async () => {
  await expect(refuse([[2, "maths", 80, null], [9, "maths", 120, total, "满分"], [10, "maths", 150, total, " 卷面满分 "]])).rejects.toMatchObject({code: "full_mark_undeclared", place: "a.xlsx › 0 › D9", message: expect.stringContaining("a full mark of 120, the scores of its column are judged by 100")});
});
test.each<[string, Line[]]>([
  ["the same", [[2, "maths", 80, null], [9, "maths", 100, total, "满分"]]], ["one below the highest score, which counts those who had all marks", [[2, "maths", 80, null], [9, "maths", 12, total, "满分"]]], ["below a score that is out of range", [[2, "maths", 130, "score:out_of_range"], [9, "maths", 120, total, "满分"]]],
  ["another total", [[2, "maths", 80, null], [9, "maths", 120, total, "最高分"]]], ["a pupil's", [[2, "maths", 80, null], [9, "maths", 120, null, "满分"]]], ["of no subject", [[2, "", 80, null], [9, "", 120, total, "满分"]]],
])("a line 满分 that states %s is passed over", async (_, lines) => {
  await expect(refuse(lines)).resolves.toBeUndefined();
});
test("scores that are kept elsewhere are looked at too, and other datasets are not", async () => {
  await connection().run("CREATE OR REPLACE TEMP TABLE scores AS SELECT * FROM (VALUES (true, 90), (false, 140)) AS t(sound, s0)");
  const wide = {items: [{item: "maths"}]} as unknown as WideScores;
  const lines: Line[] = [[9, "maths", 85, total, "满分"]];
  await expect(refuse(lines, {wide})).resolves.toBeUndefined();
  await expect(refuse([[9, "maths", 95, total, "满分"]], {wide})).rejects.toMatchObject({code: "full_mark_undeclared"});
  await expect(refuse([[9, "maths", 120, total, "满分"]], {dataset: "exam_items"})).resolves.toBeUndefined();
});
