import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

async function changes(...years: [year: number, numerator: number, denominator: number][]) {
  const {connection, close} = await openModels({
    rates: years.map(([year, numerator, denominator]) => ({year, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator, denominator})),
  }, {}, "marts.rates");
  const found = await rows<Record<string, number | null>>(connection, "SELECT year, change_points, change_low_points, change_high_points, since_first_points, since_first_low_points, since_first_high_points FROM marts.rates WHERE scope = 'school' ORDER BY year");
  close();
  return found;
}

test("Newcombe 1998, table II: 56/70 against 48/80 is .2, from .0524 to .3339", async () => {
  const [, found] = await changes([2012, 48, 80], [2013, 56, 70]);
  expect(found?.["change_points"]).toBeCloseTo(20, 10);
  expect(found?.["change_low_points"]?.toFixed(2)).toBe("5.24");
  expect(found?.["change_high_points"]?.toFixed(2)).toBe("33.39");
});

test("Newcombe 1998, table II: 10/10 against 0/20 is 1, from .6791 to 1", async () => {
  const [, found] = await changes([2012, 0, 20], [2013, 10, 10]);
  expect(found?.["change_low_points"]?.toFixed(2)).toBe("67.91");
  expect(found?.["change_high_points"]).toBeCloseTo(100, 10);
});

test("no change is 0, with an interval around it", async () => {
  const [, found] = await changes([2012, 9, 10], [2013, 9, 10]);
  expect(found?.["change_points"]).toBe(0);
  expect(found?.["change_low_points"]).toBeCloseTo(-(found?.["change_high_points"] ?? 0), 10);
});

test("the change needs the year before; since the first year needs no neighbour; the first year has neither", async () => {
  const [first, third] = await changes([2011, 90, 100], [2013, 95, 100]);
  expect(first).toMatchObject({change_points: null, since_first_points: null});
  expect(third).toMatchObject({change_points: null, change_low_points: null});
  expect(third?.["since_first_points"]).toBeCloseTo(5, 10);
});

const rise = async (n: number) => (await changes([2012, Math.round(n * 0.9373), n], [2013, Math.round(n * 0.964), n]))[1];

test("a rise from 93.73% to 96.40% is noise at 60 leavers a year, and is not at 5 000", async () => {
  expect((await rise(5000))?.["change_low_points"]).toBeGreaterThan(0);
  expect((await rise(60))?.["change_low_points"]).toBeLessThan(0);
});

const school = (school_id: string, numerator: number | null, denominator: number | null) => ({year: 2013, school_id, stage: "junior", rate_id: "promotion_rate", numerator, denominator, status: numerator === null ? "missing" : "normal"});

test("Newcombe 1998, table II: 0/10 against 0/20 is 0, from -.1611 to .2775: a school and the rest of its area, times the rest's two thirds; its 学区 too", async () => {
  const member = {school_id: "a", stage: "junior", district_id: "p", district_name: "p", role: "member", from_year: 2000};
  const {connection, close} = await openModels({memberships: [member], rates: [school("a", 0, 10), school("b", 0, 20), school("c", null, null)]}, {}, "marts.rates");
  const found = await rows<Record<string, number | string | null>>(connection, "SELECT scope, scope_id, gap_points, round(gap_low_points, 2) AS low, round(gap_high_points, 2) AS high FROM marts.rates WHERE scope_id <> 'b'");
  close();
  expect(found).toMatchObject([
    {scope: "area", gap_points: null, low: null},
    {scope: "district", scope_id: "p", gap_points: 0, low: -10.74, high: 18.5},
    {scope: "school", scope_id: "a", gap_points: 0, low: -10.74, high: 18.5},
    {scope: "school", scope_id: "c", gap_points: null, low: null},
  ]);
});

test("a gap to the area is the gap to the rest of it times the rest's share, and so is its interval", async () => {
  // 950/1000 and 80/100: one statement, so both are clear. Newcombe of the two is 15.0 points, 8.16 to 23.96.
  const {connection, close} = await openModels({rates: [school("a", 950, 1000), school("b", 80, 100)]}, {}, "marts.rates");
  const gaps = await rows<Record<string, number>>(connection, "SELECT gap_points, gap_low_points, gap_high_points FROM marts.rates WHERE scope = 'school' ORDER BY scope_id");
  close();
  const [, change] = await changes([2012, 80, 100], [2013, 950, 1000]);
  const keys = ["points", "low_points", "high_points"] as const;
  for (const key of keys) {
    expect(gaps[0]?.[`gap_${key}`]).toBeCloseTo(change![`change_${key}`]! / 11, 10);
  }
  expect([gaps[0]?.["gap_low_points"]?.toFixed(2), gaps[0]?.["gap_high_points"]?.toFixed(2)]).toEqual(["0.74", "2.18"]);
  expect(gaps[0]?.["gap_points"]).toBeCloseTo(95 - 103000 / 1100, 10);
  expect(gaps[1]?.["gap_points"]).toBeCloseTo(80 - 103000 / 1100, 10);
  expect(gaps[1]?.["gap_high_points"]).toBeLessThan(0);
});

test("a school alone in its area has no gap to it", async () => {
  const {connection, close} = await openModels({rates: [school("a", 9, 10)]}, {}, "marts.rates");
  expect(await rows(connection, "SELECT DISTINCT gap_points, gap_low_points FROM marts.rates")).toEqual([{gap_points: null, gap_low_points: null}]);
  close();
});

test("a change between years of which one lacks a school is not comparable, and says how many that year lacks; a school with itself is", async () => {
  const rate = (year: number, school_id: string, numerator: number | null) => ({year, school_id, stage: "junior", rate_id: "promotion_rate", numerator, denominator: numerator === null ? null : 1000, status: numerator === null ? "missing" : "normal"});
  const {connection, close} = await openModels({rates: [rate(2011, "a", 800), rate(2011, "b", null), rate(2012, "a", 900), rate(2012, "b", 500), rate(2013, "a", 950), rate(2013, "b", 505)]}, {}, "marts.rates");
  const found = await rows<Record<string, unknown>>(connection, "SELECT scope_id, year, schools_missing, change_reading, previous_schools_missing, since_first_reading, first_schools_missing FROM marts.rates WHERE scope_id <> 'b' ORDER BY scope_id DESC, year");
  close();
  expect(found).toMatchObject([
    {scope_id: "示例县", schools_missing: 1, change_reading: null, previous_schools_missing: null},
    {year: 2012, schools_missing: 0, change_reading: "not_comparable", previous_schools_missing: 1, since_first_reading: "not_comparable", first_schools_missing: 1},
    {year: 2013, change_reading: "noise", previous_schools_missing: 0, since_first_reading: "not_comparable", first_schools_missing: 1},
    {scope_id: "a", change_reading: null},
    {year: 2012, change_reading: "clear", previous_schools_missing: 0, since_first_reading: "clear"},
    {year: 2013, change_reading: "clear", since_first_reading: "clear", first_schools_missing: 0},
  ]);
});
