import {expect, test} from "vitest";
import {balanceRows} from "../balance_statistics.js";

test("mean, variance and CV, each unit once and by weight, by hand", async () => {
  const [equal, weight] = await balanceRows("balance_moments", [[1, 3], [3, 1]]);
  expect(equal).toMatchObject({weighting: "equal", whole: true, n: 2, sum_weight: 2, mean: 2, variance: 1, cv: 0.5, cv_sample: Math.SQRT2 / 2, ge2: 0.125, hoover: 0.25});
  expect(weight).toMatchObject({weighting: "weight", n: 2, sum_weight: 4, mean: 1.5, variance: 0.75, cv_sample: null});
});

test("a unit without a value leaves both, one without a weight or of weight 0 leaves the weighted", async () => {
  expect(await balanceRows("balance_moments", [[1, 1], [null, 5], [3, null], [8, 0]])).toMatchObject([{weighting: "equal", n: 3, mean: 4}, {weighting: "weight", n: 1, mean: 1}]);
});

test("each part has moments of its own", async () => {
  const found = await balanceRows("balance_moments", [[1, 1, "p"], [3, 1, "p"], [9, 1, "q"]]);
  expect(found.filter(({weighting, whole}) => weighting === "equal" && whole === false)).toMatchObject([{part: "p", n: 2, mean: 2}, {part: "q", n: 1, mean: 9, variance: 0, cv: 0}]);
});

test("a mean of 0 or less has no CV", async () => {
  expect((await balanceRows("balance_moments", [[0], [0]]))[0]).toMatchObject({variance: 0, cv: null, ge2: null});
  expect((await balanceRows("balance_moments", [[-1], [0]]))[0]).toMatchObject({variance: 0.25, cv: null});
});

test("CV² = 2·GE(2), weights included", async () => {
  for (const row of await balanceRows("balance_moments", [[1, 3], [4, 1], [7, 2]])) {
    expect((row["cv"] as number) ** 2).toBeCloseTo(2 * (row["ge2"] as number), 14);
  }
});

test("no unit, no row", async () => {
  expect(await balanceRows("balance_moments", [])).toEqual([]);
});
