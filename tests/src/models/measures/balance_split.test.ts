import {array, assert, asyncProperty, constantFrom, double, integer, tuple} from "fast-check";
import {expect, test} from "vitest";
import {balanceRows, type Unit} from "../balance_statistics.js";

test("[1, 3 | 4, 4] has ⅓ of its variance within and ⅔ between", async () => {
  const [equal] = await balanceRows("balance_split", [[1, 1, "p"], [3, 1, "p"], [4, 1, "q"], [4, 1, "q"]]);
  expect(equal).toMatchObject({parts: 2, variance_within: 0.5, variance_between: 1});
});

test("every unit its own part is all between, one part is all within", async () => {
  expect((await balanceRows("balance_split", [[1, 1, "a"], [3, 1, "b"]]))[0]).toMatchObject({variance_within: 0, variance_between: 1, theil_t_within: 0, theil_l_within: 0});
  expect((await balanceRows("balance_split", [[1, 1, "a"], [3, 1, "a"]]))[0]).toMatchObject({variance_within: 1, variance_between: 0, theil_t_between: 0, theil_l_between: 0});
});

test("Theil parts are null where the index is: T with a negative value, L with a 0", async () => {
  expect((await balanceRows("balance_split", [[0, 1, "a"], [3, 1, "b"]]))[0]).toMatchObject({theil_t_within: 0, theil_t_between: Math.LN2, theil_l_within: null, theil_l_between: null});
  expect((await balanceRows("balance_split", [[-1, 1, "a"], [3, 1, "b"]]))[0]).toMatchObject({variance_between: 4, theil_t_within: null, theil_t_between: null});
});

test("without parts there is no row", async () => {
  expect(await balanceRows("balance_split", [[1], [2]])).toEqual([]);
});

test("whatever the values, weights and parts: within and between, each on its own, add up to the whole", async () => {
  const unit = tuple(double({min: 0.01, max: 1e6, noNaN: true}), integer({min: 1, max: 3000}), constantFrom("a", "b", "c"));
  await assert(asyncProperty(array(unit, {minLength: 1, maxLength: 12}), async (units: Unit[]) => {
    const moments = (await balanceRows("balance_moments", units)).filter(({whole}) => whole);
    const theil = (await balanceRows("balance_theil", units)).filter(({whole}) => whole);
    for (const [index, split] of (await balanceRows("balance_split", units)).entries()) {
      const numbers = split as Record<string, number>;
      const scale = (moments[index]?.["mean"] as number) ** 2;
      const total = moments[index]?.["variance"] as number;
      expect(Math.abs((numbers["variance_within"] as number) + (numbers["variance_between"] as number) - total)).toBeLessThanOrEqual(1e-12 * Math.max(total, scale));
      for (const key of ["theil_t", "theil_l"]) {
        expect((numbers[`${key}_within`] as number) + (numbers[`${key}_between`] as number)).toBeCloseTo(theil[index]?.[key] as number, 10);
      }
    }
  }), {numRuns: 25, seed: 20261123});
});
