import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels, type RawRows} from "../raw.js";
import {yearsApart} from "../years_apart.js";

type Found = Record<string, number | string | null> & {year: number; scope: string; scope_id: string};
const noted = yearsApart(async (tables: RawRows) => {
  const {connection, close} = await openModels(tables, {}, "marts.rates");
  const found = await rows<Found>(connection, "SELECT * FROM marts.rates ORDER BY year, scope, scope_id");
  close();
  return found;
});

/** A school's rate in some years, and its changes in each. */
function changes(...years: [year: number, numerator: number, denominator: number][]) {
  const found = noted({rates: years.map(([year, numerator, denominator]) => ({year, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator, denominator}))});
  return async () => (await found()).filter(({scope}) => scope === "school") as unknown as Record<string, number | null>[];
}

const rate = (year: number, school_id: string, numerator: number | null) => ({year, school_id, stage: "junior", rate_id: "promotion_rate", numerator, denominator: numerator === null ? null : 1000, status: numerator === null ? "missing" : "normal"});
// Before all others: its years are the first of the area too.
const lacking = noted({rates: [rate(2011, "a", 800), rate(2011, "b", null), rate(2012, "a", 900), rate(2012, "b", 500), rate(2013, "a", 950), rate(2013, "b", 505)]});
const table56 = changes([2012, 48, 80], [2013, 56, 70]);

test("Newcombe 1998, table II: 56/70 against 48/80 is .2, from .0524 to .3339", async () => {
  const [, found] = await table56();
  expect(found?.["change_points"]).toBeCloseTo(20, 10);
  expect(found?.["change_low_points"]?.toFixed(2)).toBe("5.24");
  expect(found?.["change_high_points"]?.toFixed(2)).toBe("33.39");
});

const table10 = changes([2012, 0, 20], [2013, 10, 10]);

test("Newcombe 1998, table II: 10/10 against 0/20 is 1, from .6791 to 1", async () => {
  const [, found] = await table10();
  expect(found?.["change_low_points"]?.toFixed(2)).toBe("67.91");
  expect(found?.["change_high_points"]).toBeCloseTo(100, 10);
});

const level = changes([2012, 9, 10], [2013, 9, 10]);

test("no change is 0, with an interval around it", async () => {
  const [, found] = await level();
  expect(found?.["change_points"]).toBe(0);
  expect(found?.["change_low_points"]).toBeCloseTo(-(found?.["change_high_points"] ?? 0), 10);
});

const gap = changes([2011, 90, 100], [2013, 95, 100]);

test("the change needs the year before; since the first year needs no neighbour; the first year has neither", async () => {
  const [first, third] = await gap();
  expect(first).toMatchObject({change_points: null, since_first_points: null});
  expect(third).toMatchObject({change_points: null, change_low_points: null});
  expect(third?.["since_first_points"]).toBeCloseTo(5, 10);
});

const [many, few] = [5000, 60].map((n) => changes([2012, Math.round(n * 0.9373), n], [2013, Math.round(n * 0.964), n])) as [typeof level, typeof level];

test("a rise from 93.73% to 96.40% is noise at 60 leavers a year, and is not at 5 000", async () => {
  expect((await many())[1]?.["change_low_points"]).toBeGreaterThan(0);
  expect((await few())[1]?.["change_low_points"]).toBeLessThan(0);
});

const school = (school_id: string, numerator: number | null, denominator: number | null) => ({year: 2013, school_id, stage: "junior", rate_id: "promotion_rate", numerator, denominator, status: numerator === null ? "missing" : "normal"});

const member = {school_id: "a", stage: "junior", district_id: "p", district_name: "p", role: "member", from_year: 2000};
const rests = noted({memberships: [member], rates: [school("a", 0, 10), school("b", 0, 20), school("c", null, null)]});

test("Newcombe 1998, table II: 0/10 against 0/20 is 0, from -.1611 to .2775: a school and the rest of its area, times the rest's two thirds; its 学区 too", async () => {
  const rounded = (value: number | string | null | undefined) => (typeof value === "number" ? Number(value.toFixed(2)) : value);
  const found = (await rests()).filter(({scope_id}) => scope_id !== "b").map((row) => ({...row, low: rounded(row["gap_low_points"]), high: rounded(row["gap_high_points"])}));
  expect(found).toMatchObject([
    {scope: "area", gap_points: null, low: null},
    {scope: "district", scope_id: "p", gap_points: 0, low: -10.74, high: 18.5},
    {scope: "school", scope_id: "a", gap_points: 0, low: -10.74, high: 18.5},
    {scope: "school", scope_id: "c", gap_points: null, low: null},
  ]);
});

const shares = noted({rates: [school("a", 950, 1000), school("b", 80, 100)]});
const both = changes([2012, 80, 100], [2013, 950, 1000]);

test("a gap to the area is the gap to the rest of it times the rest's share, and so is its interval", async () => {
  // 950/1000 and 80/100: one statement, so both are clear. Newcombe of the two is 15.0 points, 8.16 to 23.96.
  const gaps = (await shares()).filter(({scope}) => scope === "school") as unknown as Record<string, number>[];
  const [, change] = await both();
  const keys = ["points", "low_points", "high_points"] as const;
  for (const key of keys) {
    expect(gaps[0]?.[`gap_${key}`]).toBeCloseTo(change![`change_${key}`]! / 11, 10);
  }
  expect([gaps[0]?.["gap_low_points"]?.toFixed(2), gaps[0]?.["gap_high_points"]?.toFixed(2)]).toEqual(["0.74", "2.18"]);
  expect(gaps[0]?.["gap_points"]).toBeCloseTo(95 - 103000 / 1100, 10);
  expect(gaps[1]?.["gap_points"]).toBeCloseTo(80 - 103000 / 1100, 10);
  expect(gaps[1]?.["gap_high_points"]).toBeLessThan(0);
});

const alone = noted({rates: [school("a", 9, 10)]});

test("a school alone in its area has no gap to it", async () => {
  const found = await alone();
  expect(found.map(({scope}) => scope)).toEqual(["area", "school"]);
  for (const row of found) {
    expect(row).toMatchObject({gap_points: null, gap_low_points: null});
  }
});

test("a change between years of which one lacks a school is not comparable, and says how many that year lacks; a school with itself is", async () => {
  const found = (await lacking()).filter(({scope_id}) => scope_id !== "b").toSorted((a, b) => (a.scope === b.scope ? a.year - b.year : a.scope === "area" ? -1 : 1));
  expect(found).toMatchObject([
    {scope_id: "示例县", schools_missing: 1, change_reading: null, previous_schools_missing: null},
    {year: 2012, schools_missing: 0, change_reading: "not_comparable", previous_schools_missing: 1, since_first_reading: "not_comparable", first_schools_missing: 1},
    {year: 2013, change_reading: "noise", previous_schools_missing: 0, since_first_reading: "not_comparable", first_schools_missing: 1},
    {scope_id: "a", change_reading: null},
    {year: 2012, change_reading: "clear", previous_schools_missing: 0, since_first_reading: "clear"},
    {year: 2013, change_reading: "clear", since_first_reading: "clear", first_schools_missing: 0},
  ]);
});
