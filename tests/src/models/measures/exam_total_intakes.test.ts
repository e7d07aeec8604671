import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";
import {yearsApart} from "../years_apart.js";

type Intakes = Readonly<Record<string, readonly [maths: number | null, chinese: number | null]>>;

interface Found {year: number; pupil_id: string | null; intake: number | null; mean: number | null; reason: string; state: string}
/** A row a pupil with a total, or one without; the exam's own figures in each. */
const noted = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.exam_results", "marts.value_added_models", "marts.value_added");
  const found = await rows<Found>(connection, `
    SELECT m.year, i.pupil_id, i.intake::DOUBLE AS intake, r.intake_mean AS mean, m.reason, v.state
    FROM marts.value_added_models AS m
    LEFT JOIN marts.exam_results AS r ON (r.exam_id, r.subject, r.scope) = (m.exam_id, m.subject, 'area')
    LEFT JOIN marts.value_added AS v ON (v.exam_id, v.subject) = (m.exam_id, m.subject)
    LEFT JOIN staging.exam_units AS u ON (u.exam_id, u.subject) = (m.exam_id, m.subject)
    LEFT JOIN measures.exam_total_intakes AS i USING (unit)
    WHERE m.subject = 'total' ORDER BY m.year, i.pupil_id`);
  close();
  return found;
});

/** One exam of two subjects at one school: what its pupils' totals have as intake. */
function totals(intakes: Intakes) {
  const found = noted({
    schools: [{school_id: "a", school_name: "a", school_type: "junior"}],
    exam_scores: Object.entries(intakes).flatMap(([pupil_id, both]) => both.map((intake, i) => (
      {exam_id: "e", year: 2013, school_id: "a", pupil_id, subject: ["maths", "chinese"][i]!, kind: "zhongkao", grade: "九年级", stage: "junior", full_mark: 100, score: 50 + i, intake}))),
  });
  return async () => {
    const all = await found();
    return {intakes: Object.fromEntries(all.filter(({pupil_id}) => pupil_id !== null).map(({pupil_id, intake}) => [pupil_id, intake])), mean: all[0]?.mean, reason: all[0]?.reason, state: all[0]?.state};
  };
}

const one = totals({1: [80, 80], 2: [60, 60], 3: [null, null]});

test("one intake beside every subject is the total's", async () => {
  expect(await one()).toMatchObject({intakes: {1: 80, 2: 60}, mean: 70, reason: "few_schools"});
});

const different = totals({1: [80, 70], 2: [60, 60], 3: [90, null], 4: [70, 50]});

test("intakes that differ by subject are added up, also of the pupil whose own are equal; who lacks one has none", async () => {
  expect(await different()).toMatchObject({intakes: {1: 150, 2: 120, 3: null, 4: 120}, mean: 130});
});

const slip = totals({1: [81, 80], 2: [60, 60], 3: [70, 70], 4: [90, null]});

test("a slip in one cell, or a cell left empty, is that pupil's alone", async () => {
  expect(await slip()).toMatchObject({intakes: {1: null, 2: 60, 3: 70, 4: null}, mean: 65});
});

const partial = totals({1: [80, null], 2: [60, null]});

test("an intake of some subjects alone is not the total's, and that is said", async () => {
  expect(await partial()).toEqual({intakes: {1: null, 2: null}, mean: null, reason: "partial_intake", state: "missing"});
});

const none = totals({1: [null, null]});

test("no intake: no rows, and no partial one", async () => {
  expect(await none()).toMatchObject({intakes: {}, mean: null, reason: "no_intake"});
});
