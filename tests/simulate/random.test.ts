import {expect, test} from "vitest";
import {random} from "./random.js";

test("the same seed gives the same numbers, another seed others", () => {
  expect(five("a")).toEqual(five("a"));
  expect(five("a")).not.toEqual(five("b"));
});

test("the sequence is fixed for all time", () => {
  const {uniform} = random("hongta");
  expect([uniform(), uniform(), uniform()]).toEqual([0.28343300125561655, 0.9331427495926619, 0.9207701715640724]);
});

test("uniform lies in [0, 1) with mean one half", () => {
  const {uniform} = random("uniform");
  const values = Array.from({length: 20000}, uniform);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(values.reduce((sum, value) => sum + value, 0) / 20000).toBeCloseTo(0.5, 2);
});

test("normal has mean 0 and variance 1", () => {
  const {normal} = random("normal");
  const values = Array.from({length: 20000}, normal);
  const mean = values.reduce((sum, value) => sum + value, 0) / 20000;
  expect(mean).toBeCloseTo(0, 1);
  expect(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 20000).toBeCloseTo(1, 1);
});

test("whole includes both ends", () => {
  const {whole} = random("whole");
  expect(new Set(Array.from({length: 200}, () => whole(-2, 1)))).toEqual(new Set([-2, -1, 0, 1]));
});

test("pick refuses an empty list", () => {
  expect(() => random("pick").pick([])).toThrow(RangeError);
  expect(random("pick").pick(["only"])).toBe("only");
});

function five(seed: string): number[] {
  return Array.from({length: 5}, random(seed).uniform);
}
