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
