import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels, type RawRows} from "../raw.js";

interface Row {year: number; from_year: number; schools: number; schools_not_positive: number; sigma_before: number; sigma_after: number; beta: number; beta_from_noise: number; beta_from_spread: number; larger_part: string | null; state: string; reason: string | null}

/** Backbone teachers per 100 of schools of 100 pupils, a year each from 2020 on. */
async function found(years: readonly Readonly<Record<string, number>>[], more: RawRows = {}): Promise<Row[]> {
  const key = (index: number, school_id: string, item: string) => ({year: 2020 + index, school_id, stage: "junior", item});
  const {connection, close} = await openModels({
    enrolment: years.flatMap((schools, index) => Object.keys(schools).map((id) => ({...key(index, id, "pupils"), value: 100}))),
    resources: years.flatMap((schools, index) => Object.entries(schools).map(([id, value]) => ({...key(index, id, "teachers_backbone"), value}))),
    ...more,
  }, {}, "marts.convergence");
  const all = await rows<Row>(connection, "SELECT * FROM marts.convergence WHERE indicator_id = 'teachers_backbone_per_100' ORDER BY year, from_year");
  close();
  return all;
}

const ids = Array.from({length: 11}, (_, i) => `s${String(i).padStart(2, "0")}`);
const schools = (value: (i: number) => number) => Object.fromEntries(ids.map((id, i) => [id, value(i)]));

test("each year is compared with the one before it and with the first, once where they are the same", async () => {
  // Squares, then their roots: halved in logarithms; then the roots dealt out again.
  const all = await found([schools((i) => (i + 1) ** 2), schools((i) => i + 1), schools((i) => ((4 * i) % 11) + 1)]);
  expect(all.map(({year, from_year, larger_part}) => [year, from_year, larger_part])).toEqual([[2021, 2020, "spread"], [2022, 2020, expect.any(String)], [2022, 2021, "noise"]]);
  expect(all[0]?.beta).toBeCloseTo(-0.5, 12);
  expect(all[0]?.beta_from_noise).toBeCloseTo(0, 12);
  expect((all[0]?.sigma_after as number) / (all[0]?.sigma_before as number)).toBeCloseTo(0.5, 12);
  expect(all[2]?.beta_from_spread).toBeCloseTo(0, 12);
  expect(all[2]?.beta).toBeLessThan(-0.1);
});

test("a renamed school is itself, a merger is the ratio of its parts' sums, a split is left out, a school without teachers is counted apart", async () => {
  const before = {...schools((i) => i + 1), old: 4, part1: 2, part2: 6, whole: 9, none: 0};
  const after = {...schools((i) => i + 1), renamed: 4, merged: 4, piece1: 1, piece2: 1, none: 3, opened: 5};
  const all = await found([before, after], {successions: [
    {year: 2021, kind: "renamed", predecessor_id: "old", successor_id: "renamed"},
    {year: 2021, kind: "merged", predecessor_id: "part1", successor_id: "merged"}, {year: 2021, kind: "merged", predecessor_id: "part2", successor_id: "merged"},
    {year: 2021, kind: "split", predecessor_id: "whole", successor_id: "piece1"}, {year: 2021, kind: "split", predecessor_id: "whole", successor_id: "piece2"},
  ]});
  expect(all).toHaveLength(1);
  // Eleven, the renamed one, and the merged one, whose parts had 8 teachers for 200 pupils.
  expect(all[0]).toMatchObject({schools: 13, schools_not_positive: 1, state: "ok"});
  expect(all[0]?.beta).toBeCloseTo(0, 12);
});

test("fewer than ten schools, or no difference before: no figure, and why", async () => {
  expect(await found([{a: 1, b: 2}, {a: 1, b: 1}])).toMatchObject([{schools: 2, beta: null, larger_part: null, state: "not_applicable", reason: "few_units"}]);
  expect(await found([schools(() => 2), schools((i) => i + 1)])).toMatchObject([{schools: 11, beta: null, state: "not_applicable", reason: "equal_before"}]);
  expect(await found([schools((i) => i + 1)])).toEqual([]);
});
