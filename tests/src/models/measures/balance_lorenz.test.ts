import {expect, test} from "vitest";
import {balanceRows} from "../balance_statistics.js";

const shares = async (units: Parameters<typeof balanceRows>[1]) =>
  (await balanceRows("balance_lorenz", units)).filter(({weighting}) => weighting === "equal").map(({share_0_1}) => Number((share_0_1 as number).toFixed(9)));

test("equal values lie on the diagonal", async () => {
  expect(await shares([[5], [5], [5]])).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
});

test("[0, 10]: nothing up to the half, then a straight line", async () => {
  expect(await shares([[0], [10]])).toEqual([0, 0, 0, 0, 0, 0.2, 0.4, 0.6, 0.8]);
});

test("negative values, or nothing but 0, have no curve", async () => {
  expect(await shares([[-1], [5]])).toEqual([]);
  expect(await shares([[0], [0]])).toEqual([]);
});
