import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

type Given = readonly [exam_id: string, year: number, kind: string, grade: string | null];

async function pairs(exams: readonly Given[], header = "学籍号", stage = "junior"): Promise<(string | null)[][]> {
  const {connection, close} = await openModels({
    columns: [{field: "pupil_id", header, sheet: "", item: "", col: "A"}],
    exam_scores: exams.map(([exam_id, year, kind, grade]) => ({exam_id, year, kind, grade, stage, school_id: "a", pupil_id: "1", subject: "maths", full_mark: 100, score: 50})),
  }, {}, "measures.exam_pairs");
  const found = await rows<Record<string, string | null>>(connection, "SELECT exam_id, base_id, reason FROM measures.exam_pairs ORDER BY ALL");
  close();
  return found.map(({exam_id, base_id, reason}) => [exam_id!, base_id!, reason!]);
}

test("the same children are as many grades higher as years have gone by", async () => {
  expect(await pairs([["7", 2011, "monitoring", "初一"], ["8", 2012, "monitoring", " 八年级"], ["9", 2013, "zhongkao", "九"], ["9 before", 2012, "zhongkao", "初三"]])).toEqual([
    ["8", "7", null], ["9", "7", null], ["9", "8", null], ["9", "9 before", "other_cohort"], ["9 before", "7", "other_cohort"], ["9 before", "8", "other_cohort"],
  ]);
});

test("of unknown grades the next year's of one name, or of one kind without any, has the next cohort", async () => {
  expect(await pairs([["x", 2012, "monitoring", "毕业班"], ["y", 2012, "monitoring", null], ["z", 2013, "monitoring", "毕业班"], ["n", 2013, "monitoring", null]])).toEqual([
    ["n", "x", null], ["n", "y", "other_cohort"], ["z", "x", "other_cohort"], ["z", "y", null],
  ]);
  expect(await pairs([["a", 2012, "zhongkao", null], ["b", 2013, "zhongkao", "九年级"], ["m", 2013, "mock", null]])).toEqual([["b", "a", "other_cohort"], ["b", "m", null], ["m", "a", "other_cohort"]]);
});

test("a cohort by its name is the same children in every year, another's never is; entering and leaving years are not compared", async () => {
  expect(await pairs([["a", 2012, "monitoring", "2011级"], ["b", 2013, "monitoring", "2011 级"], ["c", 2013, "monitoring", "2012级"], ["d", 2014, "zhongkao", "2014届"]])).toEqual([
    ["b", "a", null], ["c", "a", "other_cohort"], ["d", "a", null], ["d", "b", null], ["d", "c", null],
  ]);
});

test("a mock exam without a grade is of the ninth in 初中 only", async () => {
  const given = [["five", 2012, "monitoring", "五年级"], ["mock", 2013, "mock", null]] as const;
  expect(await pairs(given, "学籍号", "primary")).toEqual([["mock", "five", null]]);
  expect(await pairs(given)).toEqual([["mock", "five", "other_cohort"]]);
});

test("考号 pair within a year only", async () => {
  expect(await pairs([["8", 2012, "monitoring", "八年级"], ["mock", 2013, "mock", "九年级"], ["9", 2013, "zhongkao", "九年级"]], "考号")).toEqual([["9", "8", "exam_numbers"], ["9", "mock", null], ["mock", "8", "exam_numbers"]]);
});

test("one exam: no pairs", async () => {
  expect(await pairs([["9", 2013, "zhongkao", "九年级"]])).toEqual([]);
});
