import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {anova, type Group} from "../../../src/measures/anova.js";

const near = (value: number | null, golden: number, relative = 1e-9) => expect(Math.abs((value ?? NaN) - golden)).toBeLessThanOrEqual(relative * Math.abs(golden));

function groupsOf(values: Record<string, number[]>): Group[] {
  return Object.values(values).map((xs) => {
    const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
    return {n: xs.length, mean, ss: xs.reduce((a, x) => a + (x - mean) ** 2, 0)};
  });
}

/** The share that a ratio of mean squares stands for, in groups of five. */
const share = (ratio: number) => (ratio - 1) / (ratio + 4);

describe("dyestuff: six batches of five, balanced, where ANOVA and REML agree", () => {
  const batches = groupsOf({
    A: [1545, 1440, 1440, 1520, 1580], B: [1540, 1555, 1490, 1560, 1495], C: [1595, 1550, 1605, 1510, 1560],
    D: [1445, 1440, 1595, 1465, 1545], E: [1595, 1630, 1515, 1635, 1625], F: [1520, 1455, 1450, 1480, 1445],
  });
  const result = anova(batches, 0.05);

  test("the intraclass correlation is REML's 0.4184874", () => {
    expect(result.icc?.toFixed(7)).toBe("0.4184874");
  });

  test("η² and its mean without any difference", () => {
    // Sums of squares as published: 56 357.5 between, 58 830 within.
    near(result.eta2, 56357.5 / (56357.5 + 58830));
    near(result.eta2Null, 5 / 29);
  });

  test("the interval turns F = 4.5983 on 5 and 24 by its quantiles 3.1548 and 0.1593", () => {
    const F = 56357.5 / 5 / (58830 / 24);
    expect(result.low).toBeCloseTo(share(F / 3.15482), 5);
    expect(result.high).toBeCloseTo(share(F * 6.27804), 4);
    expect(result.low as number).toBeLessThan(result.icc as number);
    expect(result.high as number).toBeGreaterThan(result.icc as number);
  });
});

test("65 schools of unequal size: η² and the ANOVA intraclass correlation as R gives them", () => {
  const lines = readFileSync(join(import.meta.dirname, "../../input/reference/exam.csv"), "utf8").trim().split("\n").slice(1).map((line) => line.split(","));
  const scores: Record<string, number[]> = {};
  for (const [school, normexam] of lines) {
    (scores[school as string] ??= []).push(Number(normexam));
  }
  const result = anova(groupsOf(scores), 0.05);
  const expected = JSON.parse(readFileSync(join(import.meta.dirname, "../../input/reference/expected.json"), "utf8"));
  expect([result.groups, result.n, result.reason]).toEqual([65, 4059, null]);
  near(result.eta2, expected.exam.anova.eta2);
  near(result.icc, expected.exam.anova.icc_anova);
  expect(result.low as number).toBeLessThan(expected.exam.null.reml_exact.icc);
  expect(result.high as number).toBeGreaterThan(expected.exam.null.reml_exact.icc);
  near(result.eta2Null, 64 / 4058);
});

test("groups that differ less than chance have an intraclass correlation of 0, never below", () => {
  const result = anova([{n: 5, mean: 10, ss: 40}, {n: 5, mean: 10, ss: 40}, {n: 5, mean: 10, ss: 40}], 0.05);
  expect(result).toMatchObject({eta2: 0, icc: 0, low: 0});
  // The lower tail of F reaches above a true share of 0 only where MSB is above its 2.5% quantile; here MSB is 0.
  expect(result.high).toBe(0);
});

test("no variance within groups is a share of 1, none at all a share of 0, both without an interval", () => {
  expect(anova([{n: 3, mean: 1, ss: 0}, {n: 3, mean: 2, ss: 0}], 0.05)).toMatchObject({eta2: 1, eta2Null: 1 / 5, icc: 1, low: null, high: null, reason: "no_variance_within"});
  expect(anova([{n: 2, mean: 0.1, ss: 0}, {n: 2, mean: 0.1, ss: 0}], 0.05)).toMatchObject({eta2: 0, eta2Null: 1 / 3, icc: 0, low: null, high: null, reason: "no_variance"});
});

test("what is not defined is null with its reason: no groups, one group, one pupil each", () => {
  for (const [reason, groups] of [["no_values", []], ["one_school", [{n: 9, mean: 5, ss: 3}]], ["one_pupil_per_school", [{n: 1, mean: 5, ss: 0}, {n: 1, mean: 6, ss: 0}]]] as const) {
    expect(anova(groups, 0.05)).toMatchObject({eta2: null, eta2Null: null, icc: null, low: null, high: null, reason});
  }
});

test("groups without pupils are left out, and a common shift changes nothing", () => {
  const groups = [{n: 4, mean: 50, ss: 90}, {n: 6, mean: 58, ss: 100}, {n: 5, mean: 51, ss: 70}];
  expect(anova([...groups, {n: 0, mean: NaN, ss: NaN}], 0.05)).toEqual(anova(groups, 0.05));
  near(anova(groups.map((group) => ({...group, mean: group.mean + 1e6})), 0.05).icc, anova(groups, 0.05).icc as number);
});
