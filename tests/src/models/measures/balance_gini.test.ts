import {expect, test} from "vitest";
import {balanceRows, type Unit} from "../balance_statistics.js";

test("one of two holding everything is ½, one of four is ¾", async () => {
  expect((await balanceRows("balance_gini", [[0], [10]]))[0]).toMatchObject({gini: 0.5});
  expect((await balanceRows("balance_gini", [[0], [0], [8], [0]]))[0]).toMatchObject({gini: 0.75});
});

test("sorted sums are the double sum of its definition, with weights and ties", async () => {
  const units: Unit[] = [[4, 2], [1, 5], [4, 1], [9, 3]];
  const W = 11;
  const mean = (8 + 5 + 4 + 27) / W;
  let sum = 0;
  for (const [x, w = 1] of units) {
    for (const [y, v = 1] of units) {
      sum += (w as number) * (v as number) * Math.abs((x as number) - (y as number));
    }
  }
  const found = await balanceRows("balance_gini", units);
  expect(found[1]?.["gini"]).toBeCloseTo(sum / (2 * mean * W ** 2), 14);
});

test("equal values give exactly 0; a negative value gives none", async () => {
  expect(await balanceRows("balance_gini", [[0.3, 1], [0.3, 7]])).toMatchObject([{gini: 0}, {gini: 0}]);
  expect((await balanceRows("balance_gini", [[0], [0]]))[0]).toMatchObject({gini: 0});
  expect((await balanceRows("balance_gini", [[-1], [4]]))[0]).toMatchObject({gini: null});
});
