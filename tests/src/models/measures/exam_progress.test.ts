import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";
import {yearsApart} from "../years_apart.js";

type Given = Record<string, string | number | null>;
const pupil = (exam_id: string, year: number, school_id: string, pupil_id: string, score: number | null, intake: number | null = null): Given =>
  ({exam_id, year, school_id, pupil_id, subject: "maths", kind: "monitoring", grade: `${year - 2004}年级`, stage: "junior", full_mark: 100, score, intake, status: score === null ? "absent" : "normal"});
const registered = [{field: "pupil_id", header: "学籍号", sheet: "", item: "", col: "A"}];

type Found = Record<string, number | string | null> & {year: number};
/** Cases whose pupils have one kind of number. */
const numbered = (columns: readonly Given[]) => yearsApart(async (tables) => {
  const {connection, close} = await openModels({...tables, columns}, {}, "marts.exam_progress");
  const found = await rows<Found>(connection, "SELECT * FROM marts.exam_progress ORDER BY base_id, scope, scope_id");
  close();
  return found;
});
const [byPupil, byNumber] = [numbered(registered), numbered([{...registered[0]!, header: "考号"}])];
/** A case's rows, without those that set its first exam beside one of the case before. */
function progress(exam_scores: readonly Given[], noted = byPupil): () => Promise<Found[]> {
  const found = noted({schools: ["a", "b"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})), exam_scores});
  return async () => (await found()).filter(({base_id}) => !String(base_id).includes("/"));
}

// Before all others: nothing is earlier.
const single = byPupil({schools: [{school_id: "a", school_name: "a", school_type: "junior"}], exam_scores: [pupil("e", 2013, "a", "1", 40)]});

// Intake: 10, 20 | 30, 40 (mean 25, S² 125); scores: 40, 60 | 60, 80 (mean 60, S² 200). One pupil has no intake, one no score.
const worked = progress([pupil("e", 2013, "a", "1", 40, 10), pupil("e", 2013, "a", "2", 60, 20), pupil("e", 2013, "b", "3", 60, 30), pupil("e", 2013, "b", "4", 80, 40), pupil("e", 2013, "b", "5", 99, null), pupil("e", 2013, "b", "6", null, 1)]);

test("only pupils with both scores are compared, each score on the sample's own scale", async () => {
  const [area, a, b] = await worked();
  expect(area).toMatchObject({base_id: "intake", pupils: 4, sat: 5, coverage_0_1: 0.8, base_t: 50, score_t: 50, change_t: 0});
  const expected = -100 / Math.sqrt(200) + 100 / Math.sqrt(125);
  expect(a?.["change_t"]).toBeCloseTo(expected, 12);
  expect(b?.["change_t"]).toBeCloseTo(-expected, 12);
  // Σ(x − 25)(y − 60) = 600, over √(500 × 800).
  expect(area?.["correlation"]).toBeCloseTo(600 / Math.sqrt(500 * 800), 12);
  expect(a?.["correlation"]).toBe(1);
  // Within school a both differences move together: SD of z₂ − z₁ is |10 ÷ √200 − 5 ÷ √125|.
  const error = 10 * Math.abs(10 / Math.sqrt(200) - 5 / Math.sqrt(125));
  expect(a?.["change_high"]).toBeCloseTo(expected + 1.959963984540054 * error, 12);
});

const [asGiven, shifted] = ([[0, 1], [10_000, 7]] as const).map(([shift, times]) => progress([[40, 10], [60, 20], [60, 35], [80, 41]].map(([score, intake], i) => pupil("e", 2013, i < 2 ? "a" : "b", String(i), score ?? 0, (intake ?? 0) * times + shift)))) as [typeof worked, typeof worked];

test("an intake shifted by 10,000 or multiplied changes nothing", async () => {
  const [plain, moved] = [await asGiven(), await shifted()];
  for (const [i, row] of plain.entries()) {
    expect(moved[i]?.["change_t"]).toBeCloseTo(row["change_t"] as number, 10);
    expect(moved[i]?.["correlation"]).toBeCloseTo(row["correlation"] as number, 10);
  }
});

const earlier = progress([
  pupil("e1", 2011, "a", "1", 10), pupil("e1", 2011, "b", "2", 90),
  pupil("e2", 2012, "a", "1", 50), pupil("e2", 2012, "a", "2", 60), pupil("e2", 2012, "b", "3", 40),
  pupil("e3", 2013, "a", "1", 50), pupil("e3", 2013, "a", "2", 70), pupil("e3", 2013, "b", "3", 30), pupil("e3", 2013, "b", "9", 30),
]);

test("the base is the last earlier exam that the same pupils of a school sat; who changed school is not in the sample", async () => {
  const found = await earlier();
  expect(found.filter(({exam_id, scope}) => exam_id === "e3" && scope === "area")).toMatchObject([{base_id: "e2", base_year: 2012, pupils: 3, sat: 4}]);
  expect(found.filter(({exam_id, scope}) => exam_id === "e2" && scope === "area")).toMatchObject([{base_id: "e1", pupils: 1, state: "not_applicable", reason: "one_pupil", change_t: null}]);
});

const step = (kind: string, predecessor_id: string, successor_id: string) => ({year: 2013, kind, predecessor_id, successor_id});
const reorganised = byPupil({
  schools: ["a", "n", "b", "c", "m", "d", "p", "q"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})),
  successions: [step("rename", "a", "n"), step("merge", "b", "m"), step("merge", "c", "m"), step("split", "d", "p"), step("split", "d", "q")],
  exam_scores: [
    ...([["a", "1"], ["b", "2"], ["b", "9"], ["c", "3"], ["c", "9"], ["d", "4"], ["d", "5"]] as const).map(([school, id], i) => pupil("e1", 2012, school, id, 40 + i)),
    ...([["n", "1"], ["m", "2"], ["m", "3"], ["m", "9"], ["p", "4"], ["q", "5"], ["q", "1"]] as const).map(([school, id], i) => pupil("e2", 2013, school, id, 50 + i)),
  ],
});

test("pupils of a school that was renamed, merged or split are found where they sat the base; an id that two merging schools used is nobody's", async () => {
  const found = (await reorganised()).filter((row) => row["base_id"] === "e1" && row["scope"] === "school");
  expect(found.map(({scope_id, pupils, sat}) => ({scope_id, pupils, sat}))).toEqual([
    {scope_id: "m", pupils: 2, sat: 3}, {scope_id: "n", pupils: 1, sat: 1}, {scope_id: "p", pupils: 1, sat: 1}, {scope_id: "q", pupils: 1, sat: 2},
  ]);
});

test("no earlier score: no rows", async () => {
  expect(await single()).toEqual([]);
});

const leaving = (exam_id: string, year: number) => ["1", "2", "3"].map((id, i) => ({...pupil(exam_id, year, "a", id, 40 + i * i), kind: "zhongkao", grade: "九年级"}));
const cohorts = progress([...leaving("e1", 2012), ...leaving("e2", 2013)]);

test("two 中考 of one grade are of two cohorts, whatever the ids: a row without a figure, and why", async () => {
  const found = await cohorts();
  expect(found.map(({exam_id, scope, base_id, base_year}) => [exam_id, scope, base_id, base_year])).toEqual([["e2", "area", "e1", 2012], ["e2", "school", "e1", 2012]]);
  expect(found[0]).toMatchObject({state: "not_applicable", reason: "other_cohort", pupils: null, coverage_0_1: null, change_t: null, correlation: null});
});

const sat = (exam_id: string, year: number, kind: string) => ["1", "2", "3"].map((id, i) => ({...pupil(exam_id, year, "a", id, 40 + i * i), kind}));
const sameYear = progress([...sat("m", 2013, "mock"), ...sat("z", 2013, "zhongkao")], byNumber);
const nextYear = progress([...sat("e1", 2012, "monitoring"), ...sat("e2", 2013, "zhongkao")], byNumber);

test("考号 pair within a year only: in the next year they are other children's", async () => {
  expect((await nextYear())[0]).toMatchObject({base_id: "e1", state: "missing", reason: "exam_numbers", pupils: null, change_t: null});
  expect((await sameYear())[0]).toMatchObject({exam_id: "z", base_id: "m", state: "ok", reason: null, pupils: 3});
});

const strangers = progress([pupil("e1", 2012, "a", "1", 40), pupil("e1", 2012, "a", "2", 50), pupil("e2", 2013, "a", "3", 40)]);

test("two exams that could be paired and share no pupil say so", async () => {
  const found = await strangers();
  expect(found[0]).toMatchObject({state: "missing", reason: "no_common_pupils", pupils: null});
});

const nearest = progress([pupil("e1", 2011, "a", "1", 40), {...pupil("e2", 2012, "a", "2", 50), grade: "九年级"}, pupil("e3", 2013, "a", "3", 40)]);

test("of several earlier exams the nearest to a pair is named: the same children's, before a later one of other children", async () => {
  const found = await nearest();
  expect(found.filter(({exam_id, scope}) => exam_id === "e3" && scope === "area")).toMatchObject([{base_id: "e1", state: "missing", reason: "no_common_pupils"}]);
});
