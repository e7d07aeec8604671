import {expect, test} from "vitest";
import {cvInterval} from "../../../src/measures/cv_interval.js";
import {random} from "../../simulate/random.js";
import {coverage, populations} from "./coverage.js";

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
  expect([method, reason]).toEqual(["bca", null]);
  expect(low).toBeGreaterThan(0);
  expect(low).toBeLessThan(cv(schools));
  expect(high).toBeGreaterThan(cv(schools));
});

test("neither their order nor the unit of values and weights changes the bounds by more than rounding", () => {
  const bounds = cvInterval(schools, options);
  expect(cvInterval(schools.toReversed(), options)).toEqual(bounds);
  for (const [unit, weight] of [[10_000, 1], [1 / 3, 2], [1e-4, 0.01]] as const) {
    const scaled = cvInterval(schools.map(({x, w}) => ({x: x * unit, w: w * weight})), options);
    expect(Math.abs((scaled.low as number) / (bounds.low as number) - 1)).toBeLessThan(1e-9);
    expect(Math.abs((scaled.high as number) / (bounds.high as number) - 1)).toBeLessThan(1e-9);
  }
});

test("one school far from forty others: a wide interval, and no bound above the largest CV that there can be", () => {
  const most = (units: typeof schools) => Math.sqrt(units.reduce((sum, {w}) => sum + w, 0) / Math.min(...units.map(({w}) => w)) - 1);
  for (const spread of [0.01, 0.1, 0.3]) {
    for (const far of [2, 5, 10]) {
      const units = Array.from({length: 40}, (_, i) => ({x: i === 3 ? far : 1 + spread * Math.sin(i), w: 200 + ((i * 37) % 1500)}));
      const {low, high} = cvInterval(units, {...options, draws: 2000});
      expect(low).toBeLessThan(cv(units));
      expect(high).toBeGreaterThan(cv(units));
      expect(high).toBeLessThanOrEqual(most(units));
    }
  }
  const one = schools.slice(0, 30).map(({x}, i) => ({x: i === 0 ? x * 9 : x, w: i === 0 ? 50 : 8000}));
  expect(cvInterval(one, options).high).toBeLessThanOrEqual(most(one));
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
test.each([
  {population: populations.logNormal, schools: 30, least: 0.88, greatest: 0.99}, {population: populations.logNormal, schools: 300, least: 0.92, greatest: 1}, {population: populations.related, schools: 60, least: 0.9, greatest: 0.99},
  {population: populations.normal, schools: 30, least: 0.93, greatest: 1}, {population: populations.normal, schools: 300, least: 0.94, greatest: 1},
  {population: populations.contaminated, schools: 60, least: 0.84, greatest: 0.98}, {population: populations.contaminated, schools: 300, least: 0.94, greatest: 1},
])("of $schools schools ($population.name) it holds the population's CV about as often as it says", ({population, schools: size, least, greatest}) => {
  const {held, most} = coverage(population, size, {samples: 200, draws: 300});
  expect(held).toBeGreaterThanOrEqual(least);
  expect(held).toBeLessThanOrEqual(greatest);
  expect(most).toBeLessThanOrEqual(1);
});

test("where 4 in 100 schools decide the CV and thirty are seen, it holds it two times in three: three samples in ten have none of those, and nothing in them tells so", () => {
  const {held, seen} = coverage(populations.contaminated, 30, {samples: 400, draws: 300});
  expect(held).toBeGreaterThan(0.58);
  expect(held).toBeLessThan(0.75);
  expect(seen).toBeGreaterThan(0.88);
});
