import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

type Golden = Record<"x" | "n" | "lo90" | "hi90" | "lo95" | "hi95" | "lo99" | "hi99", number>;
const {wilson, chem97: {pass}} = JSON.parse(readFileSync(join(import.meta.dirname, "../../../input/reference/expected.json"), "utf8"));
/** Small and large counts, and the pass and good rates of 31,022 pupils. */
const golden: Golden[] = wilson;
const many = [["all_pass", "all_pass_wilson95"], ["all_good", "all_good_wilson95"]].map(([x, interval]) => ({x: pass[x!], n: pass.all_n, lo95: pass[interval!][0], hi95: pass[interval!][1]}));
const model = readFileSync(join(import.meta.dirname, "../../../../src/models/measures/wilson_intervals.sql"), "utf8");

test("the Wilson interval is R's at 90, 95 and 99%, 0 and n of n included, to a relative 1e-9", async () => {
  const {connection, close} = await openModels({
    rates: [...golden, ...many].map(({x, n}, index) => ({year: 2000, school_id: String(index), stage: "junior", rate_id: "promotion_rate", numerator: x, denominator: n})),
  }, {}, "measures.rate_intervals");
  const relative = (found: number | undefined, expected: number) => expect(Math.abs((found ?? NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  for (const [level, z] of [["95", null], ["90", 1.6448536269514722], ["99", 2.5758293035489004]] as const) {
    if (z !== null) {
      await connection.run("UPDATE catalogue.parameters SET z = $z", {z});
    }
    const found = await rows<{numerator: number; denominator: number; low_0_1: number; high_0_1: number}>(connection, z === null ? "SELECT numerator, denominator, low_0_1, high_0_1 FROM measures.rate_intervals WHERE scope = 'school'" : model);
    expect(golden.length).toBeGreaterThan(5);
    for (const row of z === null ? many : []) {
      const own = found.find(({numerator, denominator}) => numerator === row.x && denominator === row.n);
      relative(own?.low_0_1, row.lo95);
      relative(own?.high_0_1, row.hi95);
    }
    for (const row of golden) {
      const own = found.find(({numerator, denominator}) => numerator === row.x && denominator === row.n);
      relative(own?.low_0_1, row[`lo${level}`]);
      relative(own?.high_0_1, row[`hi${level}`]);
    }
  }
  close();
});

const rate = (school_id: string, numerator: number | null, denominator: number | null) => ({year: 2013, school_id, stage: "junior", rate_id: "promotion_rate", numerator, denominator, status: numerator === null ? "missing" : "normal"});

const member = (school_id: string, district_id: string) => ({school_id, stage: "junior", district_id, district_name: district_id, role: "member", from_year: 2000});

test("schools add up to 学区 and area, which count those that are missing; a school without figures is missing, one without graduates does not apply", async () => {
  const {connection, close} = await openModels({
    memberships: [member("a", "p"), member("b", "p"), member("c", "q"), member("d", "r"), member("e", "q")],
    rates: [rate("a", 90, 100), rate("b", 19, 20), rate("c", null, null), rate("d", 0, 0)],
  }, {}, "marts.rates");
  const found = await rows(connection, "SELECT scope, scope_id, numerator, denominator, schools_missing, rate_0_1, state, small_n FROM marts.rates");
  close();
  expect(found).toMatchObject([
    {scope: "area", scope_id: "示例县", numerator: 109, denominator: 120, schools_missing: 2, rate_0_1: 109 / 120, state: "ok", small_n: "no"},
    {scope: "district", scope_id: "p", numerator: 109, denominator: 120, schools_missing: 0},
    {scope: "district", scope_id: "q", numerator: null, denominator: null, schools_missing: 2, rate_0_1: null, state: "missing", small_n: null},
    {scope: "district", scope_id: "r", numerator: 0, denominator: 0, schools_missing: 0, rate_0_1: null, state: "not_applicable", small_n: "hide"},
    {scope: "school", scope_id: "a", rate_0_1: 0.9, small_n: "no"},
    {scope: "school", scope_id: "b", rate_0_1: 0.95, small_n: "flag"},
    {scope: "school", scope_id: "c", numerator: null, rate_0_1: null, state: "missing", small_n: null},
    {scope: "school", scope_id: "d", rate_0_1: null, state: "not_applicable"},
    {scope: "school", scope_id: "e", numerator: null, rate_0_1: null, state: "missing", small_n: null},
  ]);
});

test("a missing school beside one without graduates leaves the 学区 missing: the rate may exist", async () => {
  const {connection, close} = await openModels({memberships: [member("a", "p"), member("b", "p")], rates: [rate("a", 0, 0), rate("b", null, null)]}, {}, "marts.rates");
  const found = await rows(connection, "SELECT state, schools_missing FROM marts.rates WHERE scope = 'district'");
  close();
  expect(found).toEqual([{state: "missing", schools_missing: 1}]);
});

test("a school with more leavers than entrants counts in the area, has no interval and no reading, and says why; nothing is NaN", async () => {
  const entry = (school_id: string, year: number, numerator: number) => ({year, school_id, stage: "junior", rate_id: "retention_entry", numerator, denominator: 100});
  const {connection, close} = await openModels({rates: [entry("a", 2012, 90), entry("a", 2013, 90), entry("b", 2012, 99), entry("b", 2013, 103)]}, {}, "marts.rates");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.rates WHERE year = 2013");
  close();
  expect(found).toMatchObject([
    {scope: "area", numerator: 193, denominator: 200, schools_missing: 0, rate_0_1: 0.965, reason: null, change_reading: "noise"},
    {scope_id: "a", rate_0_1: 0.9, reason: null, change_points: 0},
    {scope_id: "b", rate_0_1: 1.03, low_0_1: null, high_0_1: null, state: "ok", reason: "above_one", change_low_points: null, change_reading: null, gap_low_points: null, needed_leavers: null, needed_state: "no_interval"},
  ]);
  expect(found[2]?.["change_points"]).toBeCloseTo(4, 10);
  expect(found.flatMap((row) => Object.values(row)).filter((value) => Number.isNaN(value))).toEqual([]);
});
