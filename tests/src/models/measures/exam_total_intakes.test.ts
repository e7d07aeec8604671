import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

type Intakes = Readonly<Record<string, readonly [maths: number | null, chinese: number | null]>>;

async function totals(intakes: Intakes) {
  const {connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "a", school_type: "junior"}],
    exam_scores: Object.entries(intakes).flatMap(([pupil_id, both]) => both.map((intake, i) => (
      {exam_id: "e", year: 2013, school_id: "a", pupil_id, subject: ["maths", "chinese"][i]!, kind: "zhongkao", grade: "九年级", stage: "junior", full_mark: 100, score: 50 + i, intake}))),
  }, {}, "marts.exam_results", "marts.value_added_models", "marts.value_added");
  const found = await rows<{pupil_id: string; intake: number | null}>(connection, "SELECT pupil_id, CAST(intake AS DOUBLE) AS intake FROM measures.exam_total_intakes ORDER BY pupil_id");
  const [area] = await rows<{mean: number | null}>(connection, "SELECT intake_mean AS mean FROM marts.exam_results WHERE subject = 'total' AND scope = 'area'");
  const [model] = await rows<{reason: string}>(connection, "SELECT reason FROM marts.value_added_models WHERE subject = 'total'");
  const [school] = await rows<{state: string}>(connection, "SELECT state FROM marts.value_added WHERE subject = 'total'");
  close();
  return {intakes: Object.fromEntries(found.map(({pupil_id, intake}) => [pupil_id, intake])), mean: area?.mean, reason: model?.reason, state: school?.state};
}

test("one intake beside every subject is the total's", async () => {
  expect(await totals({1: [80, 80], 2: [60, 60], 3: [null, null]})).toMatchObject({intakes: {1: 80, 2: 60}, mean: 70, reason: "few_schools"});
});

test("intakes that differ by subject are added up, also of the pupil whose own are equal; who lacks one has none", async () => {
  expect(await totals({1: [80, 70], 2: [60, 60], 3: [90, null], 4: [70, 50]})).toMatchObject({intakes: {1: 150, 2: 120, 3: null, 4: 120}, mean: 130});
});

test("a slip in one cell, or a cell left empty, is that pupil's alone", async () => {
  expect(await totals({1: [81, 80], 2: [60, 60], 3: [70, 70], 4: [90, null]})).toMatchObject({intakes: {1: null, 2: 60, 3: 70, 4: null}, mean: 65});
});

test("an intake of some subjects alone is not the total's, and that is said", async () => {
  expect(await totals({1: [80, null], 2: [60, null]})).toEqual({intakes: {1: null, 2: null}, mean: null, reason: "partial_intake", state: "missing"});
});

test("no intake: no rows, and no partial one", async () => {
  expect(await totals({1: [null, null]})).toMatchObject({intakes: {}, mean: null, reason: "no_intake"});
});
