import {array, constantFrom, double, integer, sample, tuple} from "fast-check";
import {expect, test} from "vitest";
import {balanceCases, balanceRows} from "../balance_statistics.js";

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
  const cases = sample(array(unit, {minLength: 1, maxLength: 12}), {numRuns: 200, seed: 20261123});
  for (const [index, found] of (await balanceCases(["balance_split", "balance_moments", "balance_theil"], cases)).entries()) {
    for (const split of found["balance_split"] as Record<string, number>[]) {
      const whole = (name: string) => found[name]?.find((row) => row["weighting"] === split["weighting"] && row["whole"]) as Record<string, number>;
      const {variance, mean} = whole("balance_moments") as {variance: number; mean: number};
      for (const [key, total, scale] of [["variance", variance, mean ** 2], ["theil_t", whole("balance_theil")["theil_t"], 1], ["theil_l", whole("balance_theil")["theil_l"], 1]] as const) {
        const sum = (split[`${key}_within`] as number) + (split[`${key}_between`] as number);
        expect(Math.abs(sum - (total as number)), `${key} of ${JSON.stringify(cases[index])}`).toBeLessThanOrEqual(1e-12 * Math.max(total as number, scale as number));
      }
    }
  }
});
