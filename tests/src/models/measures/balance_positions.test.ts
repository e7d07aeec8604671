import {expect, test} from "vitest";
import {balanceRows} from "../balance_statistics.js";

test("[2, 4, 6, 8, 20]: median 6, McLoone (2 + 4 + 6) ÷ (3 · 6), Verstegen (8 + 20) ÷ (2 · 6), range 10", async () => {
  const [found] = await balanceRows("balance_positions", [[2], [4], [6], [8], [20]]);
  expect(found).toMatchObject({median: 6, range_ratio: 10});
  expect(found?.["mcloone"]).toBeCloseTo(2 / 3, 14);
  expect(found?.["verstegen"]).toBeCloseTo(7 / 3, 14);
  // Type 7: p10 lies .4 of the way from 2 to 4, p90 .6 of the way from 8 to 20.
  expect(found?.["p90_p10"]).toBeCloseTo(15.2 / 2.8, 14);
});

test("equal values give ratios of 1", async () => {
  expect((await balanceRows("balance_positions", [[0.1], [0.1], [0.1]]))[0]).toMatchObject({range_ratio: 1, mcloone: 1, verstegen: 1, p90_p10: 1, p95_p05: 1});
});

test("a least value of 0 has no range ratio, a median of 0 no McLoone", async () => {
  expect((await balanceRows("balance_positions", [[0], [5], [6]]))[0]).toMatchObject({range_ratio: null});
  expect((await balanceRows("balance_positions", [[0], [0], [6]]))[0]).toMatchObject({mcloone: null, verstegen: null});
});
