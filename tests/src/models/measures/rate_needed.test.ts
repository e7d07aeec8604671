import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";
import {yearsApart} from "../years_apart.js";

interface Needed {year: number; scope: string; needed_leavers: number | null; needed_leavers_power80: number | null; needed_state: string | null; change_low_points: number | null}
type Counts = readonly [numerator: number, denominator: number];

const noted = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.rates");
  const found = await rows<Needed>(connection, "SELECT year, scope, needed_leavers, needed_leavers_power80, needed_state, change_low_points FROM marts.rates ORDER BY year, scope, scope_id");
  close();
  return found;
});
const rate = (year: number, school_id: string, [numerator, denominator]: Counts) => ({year, school_id, stage: "junior", rate_id: "promotion_rate", numerator, denominator});

/** A school a pair of years, in the order given: what the change from the first to the second needs. */
function needed(...pairs: readonly (readonly [Counts, Counts])[]): () => Promise<Needed[]> {
  const found = noted({rates: pairs.flatMap((pair, index) => pair.map((counts, after) => rate(2012 + after, String(100 + index), counts)))});
  return async () => (await found()).filter(({scope, year}) => scope === "school" && year === 2013);
}

// Before all others: its year is the first of the area too.
const single = noted({rates: [rate(2012, "a", [9, 10])]});
const rise = needed([[9373, 10000], [9640, 10000]]);

test("93.73% to 96.40% is more than noise from 515 leavers a year on, and found four times in five from 1 032 on", async () => {
  expect(await rise()).toMatchObject([{needed_leavers: 515, needed_leavers_power80: 1032, needed_state: "ok"}]);
});

const fall = needed([[9640, 10000], [9373, 10000]]);

test("a fall needs as many as the rise", async () => {
  expect((await fall())[0]?.needed_leavers).toBe(515);
});

const none = needed([[9, 10], [90, 100]], [[300_000, 600_001], [500_000, 1_000_003]]);

test("no difference needs none: the state says so; a difference of nothing to speak of is beyond a billion", async () => {
  expect(await none()).toMatchObject([
    {needed_leavers: null, needed_leavers_power80: null, needed_state: "no_difference"},
    {needed_leavers: null, needed_leavers_power80: null, needed_state: "beyond"},
  ]);
});

const larger = needed(...[51, 55, 60, 70, 90, 100].map((after) => [[50, 100], [after, 100]] as const), [[0, 100], [100, 100]]);

test("the larger the difference, the fewer are needed, from 0 to 100% too", async () => {
  const found = await larger();
  const numbers = found.map((row) => row.needed_leavers!);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(new Set(numbers).size).toBe(numbers.length);
  // The power formula is an approximation: it means nothing where all of one year and none of the other left.
  expect(found.slice(0, -1).every((row) => row.needed_leavers_power80! > row.needed_leavers!)).toBe(true);
});

const around = needed(...[190, 180].map((n) => [[n * 0.5, n], [n * 0.6, n]] as const));

test("with as many as needed the interval leaves 0 out, and with fewer it does not", async () => {
  const [enough, fewer] = await around();
  expect(enough).toMatchObject({needed_leavers: 190, change_low_points: expect.closeTo(0.0177, 1)});
  expect(enough!.change_low_points).toBeGreaterThan(0);
  expect(fewer!.change_low_points).toBeLessThan(0);
});

test("the first year, and a year without a figure, need nothing", async () => {
  const found = await single();
  expect(found.map(({scope}) => scope)).toEqual(["area", "school"]);
  for (const row of found) {
    expect(row).toMatchObject({needed_leavers: null, needed_state: null});
  }
});
