import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {buildModels} from "../../../../src/models/build.js";
import {bureauOf, openModels, openRaw} from "../raw.js";
import {yearsApart} from "../years_apart.js";

type Score = [school: string, score: number | null];

const noted = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.exam_distributions");
  const found = await rows<Record<string, number | null> & {year: number}>(connection, "SELECT * FROM marts.exam_distributions ORDER BY scope, scope_id");
  close();
  return found;
});

/** One exam of one subject, full mark 100, and what a mart makes of it. */
const distributions = (scores: readonly Score[]): (() => Promise<Record<string, number | null>[]>) => noted({
  schools: [...new Set(scores.map(([school]) => school))].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"})),
  exam_scores: scores.map(([school_id, score], i) => ({exam_id: "e", year: 2013, school_id, pupil_id: String(i), subject: "maths", kind: "zhongkao", grade: "九", stage: "junior", full_mark: 100, score, status: score === null ? "absent" : "normal"})),
});

/** Quantile of type 7, as Excel's PERCENTILE.INC. */
function quantile(sorted: readonly number[], p: number): number {
  const h = (sorted.length - 1) * p;
  const low = sorted[Math.floor(h)] ?? 0;
  return low + (h - Math.floor(h)) * ((sorted[Math.ceil(h)] ?? low) - low);
}

function lowestMean(sorted: readonly number[]): number {
  const wanted = 0.3 * sorted.length;
  let taken = 0;
  let sum = 0;
  for (const score of sorted) {
    const part = Math.min(1, Math.max(0, wanted - taken));
    sum += part * score;
    taken += part;
  }
  return sum / wanted;
}

describe("one exam", () => {
  const tens = distributions(Array.from({length: 10}, (_, i): Score => ["a", i * 10]));
  test("0, 10 … 90: quantiles of type 7, Gini, and the mean of the lowest three", async () => {
    const [area] = await tens();
    expect(area).toMatchObject({p10: 9, p25: 22.5, median: 45, p75: 67.5, p90: 81, lowest_mean: 10, lowest_share_0_1: 0.3, percentile_mean_0_1: 0.5, relative_mean: 1, t_mean: 50});
    // Σᵢⱼ|xᵢ − xⱼ| = 3300, over 2 × 45 × 100.
    expect(area?.["gini"]).toBeCloseTo(3300 / 9000, 12);
  });

  const lowest = distributions([["a", 10], ["a", 20], ["a", 30], ["b", 40], ["b", 50], ["b", 60], ["b", 70], ["b", 80], ["b", 90], ["b", 100]]);
  test("a school of the lowest pupils only holds all of the lowest 30%, one of the highest none; both shares weighed by pupils make 30%", async () => {
    const [area, low, high] = await lowest();
    expect([area, low, high].map((row) => row?.["lowest_share_0_1"])).toEqual([0.3, 1, 0]);
    expect(low?.["percentile_mean_0_1"]).toBeCloseTo(0.15, 12);
  });

  const same = distributions([["a", 50], ["a", 50], ["b", 50], ["b", 50]]);
  test("pupils with the same score at the boundary count with the part that makes 30%", async () => {
    const [, a, b] = await same();
    expect(a?.["lowest_share_0_1"]).toBeCloseTo(0.3, 12);
    expect(b).toMatchObject({median: 50, gini: 0, t_mean: null, relative_mean: 1, lowest_mean: 50});
  });

  const zeros = distributions([["a", 0], ["a", 0]]);
  const nobody = distributions([["a", null], ["a", null]]);
  test("all zero: Gini 0, nothing relative to a mean of 0; nobody sat: no figure, state missing", async () => {
    expect((await zeros())[0]).toMatchObject({gini: 0, relative_mean: null, t_mean: null, median: 0});
    expect((await nobody())[0]).toMatchObject({median: null, gini: null, lowest_mean: null, percentile_mean_0_1: null, state: "missing"});
  });

  const absent = distributions([["a", 50], ["a", 70], ["b", null]]);
  test("a school in which nobody sat has no figures and moves none", async () => {
    const [area, a, b] = await absent();
    expect([area, a].map((row) => row?.["median"])).toEqual([60, 60]);
    expect(b).toMatchObject({p10: null, median: null, gini: null, lowest_share_0_1: null, percentile_mean_0_1: null});
  });

  const single = distributions([["a", 60], ["b", 40], ["b", 50]]);
  test("a single pupil: every quantile is the score, no interval of a mean", async () => {
    const [, school] = await single();
    expect(school).toMatchObject({p10: 60, p90: 60, gini: 0, t_low: null, t_high: null});
  });
});

test("agrees with a plain computation over pupils, whatever the scores, and is the same for every pupil doubled", async () => {
  const cases = fc.sample(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({min: 0, max: 20}).map((half) => half * 2.5)), {minLength: 2, maxLength: 40}), {numRuns: 25, seed: 7});
  // All of them in one database: an exam each, and one with every pupil twice.
  const values = cases.flatMap((scores, n) => [...scores.map(([school, score], i) => `('e${n}', '${school}', 'p${i}', ${score})`), ...[...scores, ...scores].map(([school, score], i) => `('d${n}', '${school}', 'p${i}', ${score})`)]);
  const database = await openRaw({schools: ["a", "b", "c"].map((school_id) => ({school_id, school_name: school_id, school_type: "junior"}))});
  await database.connection.run(`INSERT INTO raw.exam_scores BY NAME SELECT exam_id, 2013 AS year, school_id, pupil_id, 'maths' AS subject, 'zhongkao' AS kind, '九' AS grade, 'junior' AS stage, 100 AS full_mark, score, 'normal' AS status, 's' AS source_id FROM (VALUES ${values.join(", ")}) AS v(exam_id, school_id, pupil_id, score)`);
  await buildModels(database.connection, bureauOf(), {wanted: ["marts.exam_distributions"]});
  const areas = new Map((await rows<Record<string, number | null> & {exam_id: string}>(database.connection, "SELECT * FROM marts.exam_distributions WHERE scope = 'area'")).map((row) => [row.exam_id, row as Record<string, number | null>]));
  database.close();
  for (const [n, scores] of cases.entries()) {
    const [area, doubled] = [areas.get(`e${n}`), areas.get(`d${n}`)];
    const sorted = scores.map(([, score]) => score).toSorted((a, b) => a - b);
    const mean = sorted.reduce((sum, score) => sum + score, 0) / sorted.length;
    const differences = sorted.reduce((sum, a) => sum + sorted.reduce((inner, b) => inner + Math.abs(a - b), 0), 0);
    for (const [key, wanted] of [["p10", quantile(sorted, 0.1)], ["p25", quantile(sorted, 0.25)], ["median", quantile(sorted, 0.5)], ["p75", quantile(sorted, 0.75)], ["p90", quantile(sorted, 0.9)], ["lowest_mean", lowestMean(sorted)], ["gini", mean === 0 ? 0 : differences / (2 * mean * sorted.length ** 2)]] as const) {
      expect(area?.[key], `${n} ${key}`).toBeCloseTo(wanted, 9);
    }
    for (const key of ["gini", "lowest_mean", "percentile_mean_0_1", "relative_mean"]) {
      expect(doubled?.[key] ?? 0, `${n} ${key}`).toBeCloseTo(area?.[key] ?? 0, 9);
    }
  }
});
