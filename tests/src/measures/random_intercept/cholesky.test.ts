import {expect, test} from "vitest";
import {cholesky} from "../../../../src/measures/random_intercept/cholesky.js";

test("solves, and gives the determinant: [4 2; 2 3] has 8", () => {
  const {solve, logDeterminant, dropped} = cholesky([[4, 2], [2, 3]], 1e-10);
  expect(Math.exp(logDeterminant)).toBeCloseTo(8, 12);
  expect(dropped).toEqual([]);
  const [x, y] = solve([8, 7]) as [number, number];
  expect(4 * x + 2 * y).toBeCloseTo(8, 12);
  expect(2 * x + 3 * y).toBeCloseTo(7, 12);
});

test("a column that follows from those before it is dropped and solved as 0; the later one of two goes", () => {
  const {solve, dropped} = cholesky([[1, 2, 0], [2, 4, 0], [0, 0, 5]], 1e-10);
  expect(dropped).toEqual([1]);
  expect(solve([3, 6, 10])).toEqual([3, 0, 2]);
});

test("a column of zeros is dropped; an empty matrix has determinant 1", () => {
  expect(cholesky([[0]], 1e-10).dropped).toEqual([0]);
  expect(cholesky([], 1e-10)).toMatchObject({dropped: [], logDeterminant: 0});
});
