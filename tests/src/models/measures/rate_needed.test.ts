import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

interface Needed {needed_leavers: number | null; needed_leavers_power80: number | null; needed_state: string | null}
type Counts = readonly [numerator: number, denominator: number];

/** A school a pair of years, in the order given: what the change from the first to the second needs. */
async function needed(...pairs: readonly (readonly [Counts, Counts])[]): Promise<Needed[]> {
  const {connection, close} = await openModels({
    rates: pairs.flatMap((pair, index) => pair.map(([numerator, denominator], after) => ({
      year: 2012 + after, school_id: String(100 + index), stage: "junior", rate_id: "promotion_rate", numerator, denominator,
    }))),
  }, {}, "marts.rates");
  const found = await rows<Needed>(connection, "SELECT needed_leavers, needed_leavers_power80, needed_state FROM marts.rates WHERE scope = 'school' AND year = 2013 ORDER BY scope_id");
  close();
  return found;
}

test("93.73% to 96.40% is more than noise from 515 leavers a year on, and found four times in five from 1 032 on", async () => {
  expect(await needed([[9373, 10000], [9640, 10000]])).toEqual([{needed_leavers: 515, needed_leavers_power80: 1032, needed_state: "ok"}]);
});

test("a fall needs as many as the rise", async () => {
  expect((await needed([[9640, 10000], [9373, 10000]]))[0]?.needed_leavers).toBe(515);
});

test("no difference needs none: the state says so; a difference of nothing to speak of is beyond a billion", async () => {
  expect(await needed([[9, 10], [90, 100]], [[300_000, 600_001], [500_000, 1_000_003]])).toEqual([
    {needed_leavers: null, needed_leavers_power80: null, needed_state: "no_difference"},
    {needed_leavers: null, needed_leavers_power80: null, needed_state: "beyond"},
  ]);
});

test("the larger the difference, the fewer are needed, from 0 to 100% too", async () => {
  const found = await needed(...[51, 55, 60, 70, 90, 100].map((after) => [[50, 100], [after, 100]] as const), [[0, 100], [100, 100]]);
  const numbers = found.map((row) => row.needed_leavers!);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(new Set(numbers).size).toBe(numbers.length);
  // The power formula is an approximation: it means nothing where all of one year and none of the other left.
  expect(found.slice(0, -1).every((row) => row.needed_leavers_power80! > row.needed_leavers!)).toBe(true);
});

test("with as many as needed the interval leaves 0 out, and with fewer it does not", async () => {
  const change = async (n: number) => {
    const {connection, close} = await openModels({rates: [0.5, 0.6].map((rate, after) => ({year: 2012 + after, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator: n * rate, denominator: n}))}, {}, "marts.rates");
    const [found] = await rows<Needed & {change_low_points: number}>(connection, "SELECT change_low_points, needed_leavers FROM marts.rates WHERE scope = 'school' AND year = 2013");
    close();
    return found;
  };
  expect(await change(190)).toMatchObject({needed_leavers: 190, change_low_points: expect.closeTo(0.0177, 1)});
  expect((await change(190))!.change_low_points).toBeGreaterThan(0);
  expect((await change(180))!.change_low_points).toBeLessThan(0);
});

test("the first year, and a year without a figure, need nothing", async () => {
  const {connection, close} = await openModels({rates: [{year: 2012, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator: 9, denominator: 10}]}, {}, "marts.rates");
  expect(await rows(connection, "SELECT DISTINCT needed_leavers, needed_state FROM marts.rates")).toEqual([{needed_leavers: null, needed_state: null}]);
  close();
});
