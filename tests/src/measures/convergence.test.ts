import {expect, test} from "vitest";
import {convergence, type Convergence, type Course} from "../../../src/measures/convergence.js";

/** Twelve logarithms 0 … 11 in tenths. */
const logs = Array.from({length: 12}, (_, i) => i / 10);
const follow = (after: (log: number, i: number) => number): Course[] => logs.map((log, i) => [Math.exp(log), Math.exp(after(log, i))]);
const told = (courses: readonly Course[]) => {
  const found = convergence(courses);
  expect(found).toBeTypeOf("object");
  return found as Convergence;
};

test("twice as much everywhere: σ and β are 0", () => {
  const {units, not_positive, sigma, cv, beta, beta_se, correlation, larger_part} = told(logs.map((log) => [Math.exp(log), 2 * Math.exp(log)]));
  expect([units, not_positive, larger_part]).toEqual([12, 0, null]);
  // SD of 0 … 11 is √((12² − 1) ÷ 12).
  expect(sigma.before).toBeCloseTo(Math.sqrt(143 / 12) / 10, 12);
  for (const zero of [sigma.change, cv.change, beta, beta_se, (correlation as number) - 1]) {
    expect(zero).toBeCloseTo(0, 12);
  }
});

test("distances halved in logarithms: β −½, all of it a change of spread", () => {
  const {sigma, cv, beta, beta_se, correlation, beta_from_noise, beta_from_spread, larger_part} = told(follow((log) => 0.3 + log / 2));
  expect(sigma.after / sigma.before).toBeCloseTo(0.5, 12);
  expect(cv.change).toBeLessThan(0);
  expect([beta, beta_se, correlation, beta_from_noise, beta_from_spread].map((value) => Number((value as number).toFixed(10)) + 0)).toEqual([-0.5, 0, 1, 0, -0.5]);
  expect(larger_part).toBe("spread");
});

test("the same values dealt out again: β is r − 1, none of it a change of spread", () => {
  // 5 i mod 12 deals the twelve out again; σ stays, so β must not be read as convergence.
  const {sigma, beta, correlation, beta_from_noise, beta_from_spread, larger_part} = told(follow((_, i) => ((5 * i) % 12) / 10));
  expect(sigma.change).toBeCloseTo(0, 12);
  expect(beta).toBeLessThan(-0.5);
  expect(beta).toBeCloseTo((correlation as number) - 1, 12);
  expect(beta_from_noise).toBeCloseTo(beta, 12);
  expect(beta_from_spread).toBeCloseTo(0, 12);
  expect(larger_part).toBe("noise");
});

test("the standard error by hand: residuals ±0.1 of ten units at two places", () => {
  const {beta, beta_se} = told(Array.from({length: 12}, (_, i) => [Math.exp(i % 2), Math.exp((i % 2) + (i % 4 < 2 ? 0.1 : -0.1))]));
  expect(beta).toBeCloseTo(0, 12);
  // Residual variance 12 × 0.01 ÷ 10; Sxx = 12 × ¼.
  expect(beta_se).toBeCloseTo(Math.sqrt(0.012 / 3), 12);
});

test("neither the unit of measurement nor the order of units matters, and the two parts add up to β", () => {
  const courses = follow((log, i) => log * 0.7 + ((7 * i) % 5) / 20);
  const own = told(courses);
  for (const other of [told(courses.map(([before, after]) => [before * 1000, after * 3])), told(courses.toReversed())]) {
    for (const key of ["beta", "beta_se", "correlation", "beta_from_noise", "beta_from_spread"] as const) {
      expect(other[key], key).toBeCloseTo(own[key] as number, 10);
    }
    expect(other.sigma.change).toBeCloseTo(own.sigma.change, 10);
    expect(other.cv.change).toBeCloseTo(own.cv.change, 10);
  }
  expect((own.beta_from_noise as number) + (own.beta_from_spread as number)).toBeCloseTo(own.beta, 12);
});

test("all equal afterwards: β −1 and no correlation to split it by", () => {
  expect(told(follow(() => 1))).toMatchObject({correlation: null, beta_from_noise: null, beta_from_spread: null, larger_part: null});
  expect(told(follow(() => 1)).beta).toBeCloseTo(-1, 12);
});

test("none with fewer than ten units, without spread before, or without units; a unit at 0 is left out and counted", () => {
  expect(convergence([])).toBe("few_units");
  expect(convergence(follow((log) => log).slice(0, 9))).toBe("few_units");
  expect(convergence(logs.map((log) => [0.1, 1 + log]))).toBe("equal_before");
  expect(told([...follow((log) => log), [0, 1], [1, 0]])).toMatchObject({units: 12, not_positive: 2});
});
