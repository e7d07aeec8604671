import {expect, test} from "vitest";
import {balanceRows} from "../balance_statistics.js";

test("[1, 4]: from the means of roots, geometric and harmonic", async () => {
  const [equal] = await balanceRows("balance_atkinson", [[1], [4]]);
  expect(equal?.["atkinson_05"]).toBeCloseTo(1 - 1.5 ** 2 / 2.5, 14);
  expect(equal?.["atkinson_1"]).toBeCloseTo(1 - 2 / 2.5, 14);
  expect(equal?.["atkinson_2"]).toBeCloseTo(1 - 1.6 / 2.5, 14);
});

test("a 0 makes it 1 where ε ≥ 1; equal values make it 0; a negative value makes none", async () => {
  expect((await balanceRows("balance_atkinson", [[0], [4]]))[0]).toMatchObject({atkinson_1: 1, atkinson_2: 1});
  expect((await balanceRows("balance_atkinson", [[0.1], [0.1], [0.1]]))[0]).toMatchObject({atkinson_05: 0, atkinson_1: 0, atkinson_2: 0});
  expect((await balanceRows("balance_atkinson", [[-1], [4]]))[0]).toMatchObject({atkinson_05: null, atkinson_1: null, atkinson_2: null});
});
