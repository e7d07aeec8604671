import {array, constantFrom, double, integer, sample, tuple} from "fast-check";
import {expect, test} from "vitest";
import {balanceCases, balanceRows, type Unit} from "../balance_statistics.js";

const weighted = async (name: string, units: readonly Unit[]) => (await balanceRows(name, units)).find(({weighting}) => weighting === "weight") as Record<string, number | null>;

test("[1, 3 | 4, 4] in one parent and [8, 8] in another, by hand", async () => {
  // X̄ = 14/3, parents 3 and 8: S² = 62/9 = 50/9 between parents + 2/3 · 1 between 学区 inside them + 1/3 within 学区.
  const nested = await weighted("balance_nested", [[1, 1, "p", "A"], [3, 1, "p", "A"], [4, 1, "q", "A"], [4, 1, "q", "A"], [8, 1, "r", "B"], [8, 1, "r", "B"]]);
  expect(nested).toMatchObject({outer_parts: 2, parts: 3});
  expect(nested["variance_outer"]).toBeCloseTo(50 / 9, 12);
  expect(nested["variance_between"]).toBeCloseTo(2 / 3, 12);
  expect(nested["variance_within"]).toBeCloseTo(1 / 3, 12);
});

test("one 学区 a parent leaves nothing between 学区 inside parents", async () => {
  expect(await weighted("balance_nested", [[1, 1, "p", "A"], [3, 1, "p", "A"], [6, 1, "q", "B"]])).toMatchObject({variance_between: 0, theil_t_between: 0, theil_l_between: 0});
});

test("equal values give exactly 0 everywhere; a 0 leaves Theil L without a value, a negative value T too", async () => {
  const zero = {variance_outer: 0, variance_between: 0, variance_within: 0};
  expect(await weighted("balance_nested", [[0.1, 1, "p", "A"], [0.1, 3, "q", "A"], [0.1, 7, "r", "B"]])).toMatchObject({...zero, theil_t_outer: 0, theil_t_within: 0, theil_l_between: 0});
  expect(await weighted("balance_nested", [[0, 1, "p", "A"], [0, 3, "q", "B"]])).toMatchObject({...zero, theil_t_outer: 0, theil_t_between: 0, theil_t_within: 0, theil_l_outer: null});
  expect(await weighted("balance_nested", [[0, 1, "p", "A"], [3, 1, "q", "B"]])).toMatchObject({theil_t_outer: Math.LN2, theil_l_outer: null, theil_l_between: null, theil_l_within: null});
  expect(await weighted("balance_nested", [[-1, 1, "p", "A"], [3, 1, "q", "B"]])).toMatchObject({variance_outer: 4, theil_t_outer: null, theil_t_between: null, theil_t_within: null});
  expect(await weighted("balance_nested", [[-3, 1, "p", "A"], [1, 1, "q", "B"]])).toMatchObject({variance_outer: 4, theil_t_outer: null, theil_l_outer: null});
});

test("without outer parts there is no row", async () => {
  expect(await balanceRows("balance_nested", [[1, 1, "p"], [2, 1, "q"]])).toEqual([]);
});

test("whatever the values, weights and nesting: the three parts, each on its own, add up to the whole", async () => {
  const unit = tuple(double({min: 0.01, max: 1e6, noNaN: true}), integer({min: 1, max: 3000}), constantFrom(["a", "A"], ["b", "A"], ["c", "B"], ["d", "C"]))
    .map(([x, w, [part, outer]]): Unit => [x, w, part, outer]);
  const cases = sample(array(unit, {minLength: 1, maxLength: 12}), {numRuns: 200, seed: 20261128});
  for (const [index, found] of (await balanceCases(["balance_nested", "balance_moments", "balance_theil"], cases)).entries()) {
    const whole = (name: string) => found[name]?.find((row) => row["weighting"] === "weight" && row["whole"] !== false) as Record<string, number>;
    const [nested, moments, theil] = [whole("balance_nested"), whole("balance_moments"), whole("balance_theil")];
    for (const [key, total, scale] of [["variance", moments["variance"], (moments["mean"] as number) ** 2], ["theil_t", theil["theil_t"], 1], ["theil_l", theil["theil_l"], 1]] as const) {
      const sum = ["outer", "between", "within"].reduce((all, part) => all + (nested[`${key}_${part}`] as number), 0);
      expect(Math.abs(sum - (total as number)), `${key} of ${JSON.stringify(cases[index])}`).toBeLessThanOrEqual(1e-12 * Math.max(total as number, scale as number));
    }
  }
});
