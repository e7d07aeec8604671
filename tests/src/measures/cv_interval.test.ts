import {expect, test} from "vitest";
import {cvInterval} from "../../../src/measures/cv_interval.js";
import {random} from "../../simulate/random.js";
import {coverage} from "./coverage.js";

const options = {minimum: 30, draws: 400, alpha: 0.05, z: 1.959963984540054};
const source = random("schools");
const schools = Array.from({length: 60}, () => ({x: 5 + source.uniform() * 5, w: source.whole(50, 2000)}));
const cv = (units: readonly {x: number; w: number}[]) => {
  const weight = units.reduce((sum, {w}) => sum + w, 0);
  const mean = units.reduce((sum, {x, w}) => sum + w * x, 0) / weight;
  return Math.sqrt(units.reduce((sum, {x, w}) => sum + w * (x - mean) ** 2, 0) / weight) / mean;
};

test("the interval holds the CV it is of", () => {
  const {low, high, method, reason} = cvInterval(schools, options);
  expect([method, reason]).toEqual(["studentised", null]);
  expect(low).toBeGreaterThan(0);
  expect(low).toBeLessThan(cv(schools));
  expect(high).toBeGreaterThan(cv(schools));
});

test("the same schools in any order, or in a unit a power of two apart, give the same bounds to the last digit", () => {
  const bounds = cvInterval(schools, options);
  expect(cvInterval(schools.toReversed(), options)).toEqual(bounds);
  const scaled = cvInterval(schools.map(({x, w}) => ({x: x * 10_000, w: w * 2})), {...options, draws: 2000});
  const plain = cvInterval(schools, {...options, draws: 2000});
  // Another seed: near, not equal.
  expect(scaled.low).toBeCloseTo(plain.low as number, 1);
  expect(scaled.high).toBeCloseTo(plain.high as number, 1);
});

test("none under thirty units, without variation, without a positive mean, or of nothing", () => {
  const none = {low: null, high: null, method: null};
  expect(cvInterval([], options)).toEqual({...none, reason: "no_values"});
  expect(cvInterval(schools.slice(0, 29), options)).toEqual({...none, reason: "fewer_than_30"});
  expect(cvInterval(schools.slice(0, 30), options).reason).toBeNull();
  expect(cvInterval(schools.map(({w}) => ({x: 0.1, w})), options)).toEqual({...none, reason: "no_variation"});
  expect(cvInterval(schools.map(({w}) => ({x: 0, w})), options)).toEqual({...none, reason: "mean_not_positive"});
  expect(cvInterval(schools.map(({x, w}) => ({x: -x, w})), options)).toEqual({...none, reason: "mean_not_positive"});
});

test("one school that differs among many equal ones leaves resamples without variation: no interval", () => {
  expect(cvInterval(schools.map(({w}, index) => ({x: index === 0 ? 2 : 1, w})), options)).toEqual({low: null, high: null, method: null, reason: "unstable"});
});

test("more schools, a narrower interval", () => {
  const width = (units: typeof schools) => {
    const {low, high} = cvInterval(units, options);
    return (high as number) - (low as number);
  };
  expect(width([...schools, ...schools, ...schools, ...schools])).toBeLessThan(width(schools) * 0.7);
});

test("of more units than are worth resampling the bounds are the normal ones, symmetric in ln CV", () => {
  const many = Array.from({length: 20_001}, (_, index) => ({x: 1 + (index % 7), w: 1 + (index % 5)}));
  const {low, high, method} = cvInterval(many, options);
  expect(method).toBe("linearised");
  expect(Math.sqrt((low as number) * (high as number))).toBeCloseTo(cv(many), 9);
});

// npm run bench -- coverage gives the table over populations and sizes; domain knowledge: percentile intervals hold .80 at 40 schools.
test("it holds the population's CV about as often as it says, at sixty schools of uneven size", () => {
  const held = coverage({name: "test", spread: 0.5, related: -0.6}, 60, {samples: 200, draws: 300});
  expect(held).toBeGreaterThan(0.9);
  expect(held).toBeLessThan(0.99);
});
