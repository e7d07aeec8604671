import {expect, test} from "vitest";
import {balanceRows} from "../balance_statistics.js";

test("one of two holding everything is T = ln 2, and L is not defined", async () => {
  const [equal] = await balanceRows("balance_theil", [[0], [10]]);
  expect(equal?.["theil_t"]).toBeCloseTo(Math.LN2, 15);
  expect(equal?.["theil_l"]).toBeNull();
});

test("[1, 3]: T = ¼ln ½ + ¾ln 1.5, L = ½ln 2 − ½ln 1.5", async () => {
  const [equal] = await balanceRows("balance_theil", [[1], [3]]);
  expect(equal?.["theil_t"]).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 15);
  expect(equal?.["theil_l"]).toBeCloseTo(0.5 * Math.LN2 - 0.5 * Math.log(1.5), 15);
});

test("equal values give exactly 0, all 0 too; a negative value gives none", async () => {
  expect((await balanceRows("balance_theil", [[0.1], [0.1], [0.1]]))[0]).toMatchObject({theil_t: 0, theil_l: 0});
  expect((await balanceRows("balance_theil", [[0], [0]]))[0]).toMatchObject({theil_t: 0, theil_l: null});
  expect((await balanceRows("balance_theil", [[-1], [5]]))[0]).toMatchObject({theil_t: null, theil_l: null});
});
