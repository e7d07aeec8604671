import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {buildModels} from "../../../../src/models/build.js";
import {bureauOf, openModels, openRaw} from "../raw.js";

const reference = join(import.meta.dirname, "../../../input/reference");

type Score = [school: string, pupil: string, item: string, score: number | null];
const records = (scores: readonly Score[], full_mark: number | null = 1) => scores.map(([school_id, pupil_id, item, score]) =>
  ({exam_id: "e", year: 2013, stage: "junior", subject: "maths", school_id, pupil_id, item, full_mark, score, status: score === null ? "absent" : "normal"}));

async function open(exam_items: ReturnType<typeof records>) {
  return openModels({schools: ["a", "b"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})), exam_items}, {}, "marts.exam_items", "marts.exam_reliability", "marts.exam_item_scopes");
}

describe("LSAT, 1,000 persons and five items (tests/input/reference/lsat6.csv; R package psych)", () => {
  test("难度, 区分度 by 27% with the boundary pro rata, correlation with the rest, α, α without an item", async () => {
    const expected = (JSON.parse(readFileSync(join(reference, "expected.json"), "utf8")) as {items: {lsat6: {n: number; alpha_raw: number; sem: number; items: Record<string, number | string>[]}}}).items.lsat6;
    const lines = readFileSync(join(reference, "lsat6.csv"), "utf8").trim().split("\n").slice(1).map((line) => line.split(","));
    const patterns = new Map<string, number>();
    for (const [, ...answers] of lines) {
      patterns.set(answers.join(""), (patterns.get(answers.join("")) ?? 0) + 1);
    }
    const database = await openItems(patterns);
    const items = await rows<Record<string, number>>(database.connection, "SELECT * FROM marts.exam_items ORDER BY item");
    expect(items).toHaveLength(5);
    for (const [i, item] of items.entries()) {
      const golden = expected.items[i] ?? {};
      for (const [key, wanted] of [["mean", golden["mean"]], ["difficulty_0_1", golden["difficulty"]], ["discrimination", golden["d27_prorata"]], ["item_rest_r", golden["item_rest_r"]], ["alpha_without", golden["alpha_if_deleted"]]] as const) {
        expect(Math.abs((item[key] ?? Number.NaN) / Number(wanted) - 1), `${i} ${key}`).toBeLessThan(1e-9);
      }
    }
    const [paper] = await rows<Record<string, number>>(database.connection, "SELECT * FROM marts.exam_reliability");
    expect(Math.abs((paper?.["alpha"] ?? 0) / expected.alpha_raw - 1)).toBeLessThan(1e-9);
    expect(Math.abs((paper?.["error_marks"] ?? 0) / expected.sem - 1)).toBeLessThan(1e-9);
    expect(paper).toMatchObject({items: 5, pupils: expected.n, state: "ok"});
    database.close();
  });
});

/** One pupil for each answer pattern as often as it occurs, inserted in one statement. */
async function openItems(patterns: ReadonlyMap<string, number>) {
  const database = await openRaw({schools: [{school_id: "a", school_name: "a", school_type: "junior"}]});
  const values = [...patterns].map(([pattern, count]) => `('${pattern}', ${count})`).join(", ");
  await database.connection.run(`
    INSERT INTO raw.exam_items BY NAME
    SELECT 'e' AS exam_id, 2013 AS year, 'a' AS school_id, pattern || '-' || i AS pupil_id, 'maths' AS subject, 'junior' AS stage, 'Q' || q AS item, 1 AS full_mark, CAST(pattern[q:q] AS INTEGER) AS score, 'normal' AS status, 's' AS source_id
    FROM (SELECT pattern, unnest(range(n)) AS i FROM (VALUES ${values}) AS p(pattern, n)) CROSS JOIN (SELECT unnest(range(1, 6)) AS q)`);
  await buildModels(database.connection, bureauOf(), {wanted: ["marts.exam_items", "marts.exam_reliability"]});
  return database;
}

test("pupils without a common item are left out, and counted; the share of marks is by school and area", async () => {
  const whole = Array.from({length: 9}, (_, i) => [["b", `w${i}`, "1", 0], ["b", `w${i}`, "2", 0]] satisfies Score[]).flat();
  const {connection, close} = await open(records([["a", "1", "1", 2], ["a", "1", "2", 4], ["a", "2", "1", 4], ["a", "2", "2", null], ...whole], 4));
  expect(await rows(connection, "SELECT item, optional, pupils, difficulty_0_1 FROM marts.exam_items ORDER BY item")).toEqual([{item: "1", optional: false, pupils: 10, difficulty_0_1: 0.05}, {item: "2", optional: false, pupils: 10, difficulty_0_1: 0.1}]);
  expect(await rows(connection, "SELECT scope, scope_id, pupils, share_0_1 FROM marts.exam_item_scopes WHERE item = '2' ORDER BY scope, scope_id")).toEqual([{scope: "area", scope_id: "示例县", pupils: 10, share_0_1: 0.1}, {scope: "school", scope_id: "a", pupils: 1, share_0_1: 1}, {scope: "school", scope_id: "b", pupils: 9, share_0_1: 0}]);
  expect(await rows(connection, "SELECT items, items_common, pupils, pupils_left_out FROM marts.exam_reliability")).toEqual([{items: 2, items_common: 2, pupils: 10, pupils_left_out: 1}]);
  close();
});

test("5A or 5B: each of those who chose it, by the common items and itself; α of the common items is that of the paper without them", async () => {
  // Of ten pupils, marks of the common items 1 and 2 are those of everyone; half chose 3A, half 3B.
  const common = [[0, 0], [0, 1], [1, 0], [1, 2], [2, 1], [2, 2], [3, 2], [3, 3], [4, 3], [4, 4]] as const;
  const scores = (choose: boolean) => common.flatMap(([one, two], i) => [["a", String(i), "1", one], ["a", String(i), "2", two], ...(choose ? [["a", String(i), i % 2 === 0 ? "3A" : "3B", i % 2 === 0 ? Math.floor(i / 2) : 2]] : [])] as Score[]);
  const {connection, close} = await open(records(scores(true), 4));
  const items = await rows<Record<string, number | string | boolean | null>>(connection, "SELECT item, optional, pupils, difficulty_0_1, discrimination, item_rest_r, alpha_without, state, reason FROM marts.exam_items ORDER BY item");
  const papers = await rows<Record<string, number | string | null>>(connection, "SELECT items, items_common, pupils, pupils_left_out, alpha, state FROM marts.exam_reliability");
  close();
  const plain = await open(records(scores(false), 4));
  const without = await rows<Record<string, number>>(plain.connection, "SELECT item, discrimination, item_rest_r FROM marts.exam_items ORDER BY item");
  const [paper] = await rows<{alpha: number}>(plain.connection, "SELECT alpha FROM marts.exam_reliability");
  plain.close();
  expect(papers).toEqual([{items: 4, items_common: 2, pupils: 10, pupils_left_out: 0, alpha: paper?.alpha, state: "ok"}]);
  expect(items.slice(0, 2)).toMatchObject(without);
  expect(items.slice(2)).toMatchObject([
    {item: "3A", optional: true, pupils: 5, difficulty_0_1: 0.5, alpha_without: null, state: "ok", reason: null},
    {item: "3B", optional: true, pupils: 5, difficulty_0_1: 0.5, discrimination: 0, item_rest_r: null, state: "ok", reason: "no_variance"},
  ]);
  // 27% of five is 1.35 pupils: (4 + 0.35 × 3) ÷ 1.35 − (0 + 0.35 × 1) ÷ 1.35, of 4 marks.
  expect(items[2]?.["discrimination"]).toBeCloseTo((5.05 - 0.35) / 1.35 / 4, 12);
});

test("one pupil, one item, all equal, no full mark: null with a state, never NaN", async () => {
  const {connection, close} = await open(records([["a", "1", "1", 1], ["a", "2", "1", 1]], null));
  expect(await rows(connection, "SELECT difficulty_0_1, discrimination, item_rest_r, alpha_without, state, reason FROM marts.exam_items")).toEqual([{difficulty_0_1: null, discrimination: null, item_rest_r: null, alpha_without: null, state: "missing", reason: "one_item"}]);
  expect(await rows(connection, "SELECT alpha, error_marks, state, reason FROM marts.exam_reliability")).toEqual([{alpha: null, error_marks: null, state: "not_applicable", reason: "one_item"}]);
  close();
  const nobody = await open(records([["a", "1", "1", null]]));
  expect(await rows(nobody.connection, "SELECT pupils, alpha, state, reason FROM marts.exam_reliability")).toEqual([{pupils: 0, alpha: null, state: "missing", reason: "no_pupils"}]);
  nobody.close();
});
