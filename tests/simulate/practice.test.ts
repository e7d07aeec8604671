import {expect, test} from "vitest";
import {bureauFiles} from "./bureau_files.js";
import {practice} from "./practice.js";

test.each([6, 7, 8, 10, 11, 29, 100, 3000])("%i schools are all placed in 学区 of three to five", schools => {
  const {stages} = practice({schools, pupils: schools * 900, seed: "p"});
  const sizes = [...stages.primary.districts, ...stages.junior.districts];
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(schools);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
});

test("too few schools, or no year, is an error", () => {
  expect(() => practice({schools: 5, pupils: 1000, seed: "p"})).toThrow(RangeError);
  expect(() => practice({schools: 6, pupils: 1000, seed: "p", years: []})).toThrow(RangeError);
});

test("a county of another size keeps its promises: schools, pupils, rates, person-times", async () => {
  const parameters = practice({schools: 40, pupils: 30000, seed: "another", years: [2020, 2021]});
  const {county, stock, promotion, files} = await bureauFiles(parameters);
  expect(county.schools.primary.length + county.schools.junior.length).toBe(40);
  const pupils = stock.filter(({year}) => year === 2020).reduce((sum, row) => sum + row.pupils, 0);
  expect(Math.abs(pupils / 30000 - 1)).toBeLessThan(0.02);
  for (const year of parameters.years) {
    const rows = promotion.filter(row => row.year === year);
    const graduates = rows.reduce((sum, row) => sum + row.graduates, 0), entrants = rows.reduce((sum, row) => sum + row.entrants, 0);
    expect(Math.round((entrants / graduates) * 10000)).toBe(parameters.promotion[year]);
    expect(rows.every(row => row.entrants <= row.graduates && row.entrants >= 0)).toBe(true);
  }
  expect([...files.keys()]).toHaveLength(2 + 3 * 2 + 1);
});

test("another seed gives other schools", async () => {
  expect(await pupilsOf("a")).not.toEqual(await pupilsOf("b"));
  expect(await pupilsOf("a")).toEqual(await pupilsOf("a"));
});

async function pupilsOf(seed: string): Promise<number[]> {
  return (await bureauFiles(practice({schools: 8, pupils: 6000, seed, years: [2020]}))).stock.map(({pupils}) => pupils);
}
