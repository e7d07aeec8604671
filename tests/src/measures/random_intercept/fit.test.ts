import {describe, expect, test} from "vitest";
import {parameters} from "../../../../src/catalogue/parameters.js";
import {fit, type Fit} from "../../../../src/measures/random_intercept/fit.js";
import {random} from "../../../simulate/random.js";
import {sumsOf, type Pupil} from "./sums_of.js";

const {z} = parameters;
const near = (value: number | null | undefined, golden: number, relative = 1e-9) => expect(Math.abs((value ?? Number.NaN) - golden)).toBeLessThanOrEqual(relative * Math.abs(golden));

function fitted(pupils: readonly Pupil[], byDistrict = false): Fit {
  const result = fit(sumsOf(pupils), {byDistrict, z});
  if (typeof result === "string") {
    throw new Error(result);
  }
  return result;
}

/** Schools with pupils of one covariate and an outcome. */
function simulate(schools: number, size: (j: number) => number, seed: string): Pupil[] {
  const draw = random(seed);
  return Array.from({length: schools}, (_, j) => j).flatMap((j) => {
    const own = 0.5 * draw.normal();
    return Array.from({length: size(j)}, () => {
      const x = draw.normal() + own;
      return {school: `s${String(j).padStart(2, "0")}`, district: `d${j % 5}`, values: [x, 1 + 0.7 * x + own + draw.normal()]};
    });
  });
}

describe("a balanced layout without intake has a closed form", () => {
  const pupils = simulate(8, () => 6, "balanced").map((pupil) => ({...pupil, values: pupil.values.slice(1)}));
  const means = [...new Set(pupils.map(({school}) => school))].map((school) => pupils.filter((pupil) => pupil.school === school)).map((own) => own.reduce((sum, {values}) => sum + values[0]!, 0) / 6);
  const grand = means.reduce((a, b) => a + b, 0) / 8;
  const msb = (6 * means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0)) / 7;
  const msw = pupils.reduce((sum, {school, values}) => sum + (values[0]! - means[Number(school.slice(1))]!) ** 2, 0) / 40;
  const result = fitted(pupils);

  test("variances are the mean squares", () => {
    near(result.varResid, msw);
    near(result.varSchool, (msb - msw) / 6);
    near(result.icc, (msb - msw) / (msb + 5 * msw));
    near(result.fixed[0], grand);
    near(result.fixedSe[0], Math.sqrt(msb / 48));
  });

  test("effects are shrunken deviations, with the root of the conditional variance", () => {
    const shrink = 1 - msw / msb;
    for (const [j, {effect, se, n}] of result.effects.schools.entries()) {
      near(effect, shrink * (means[j]! - grand), 1e-8);
      near(se, Math.sqrt(((msb - msw) / 6) * (1 - shrink)));
      expect(n).toBe(6);
    }
  });
});

test("schools that differ less than chance have a variance of exactly 0, effects of 0 and no standard error", () => {
  const pupils = [1, 2, 3].flatMap((school) => [1, 2, 3, 4].map((value) => ({school: String(school), values: [value]})));
  const result = fitted(pupils);
  expect([result.varSchool, result.icc, result.interval?.low]).toEqual([0, 0, 0]);
  expect(result.interval?.high).toBeGreaterThan(0);
  expect(result.effects.schools.map(({effect, se}) => [effect, se])).toEqual([[0, 0], [0, 0], [0, 0]]);
  near(result.varResid, 15 / 11);
});

describe("invariants", () => {
  const pupils = simulate(15, (j) => 2 + j, "invariants");
  const base = fitted(pupils);
  const change = (values: (pupil: Pupil) => number[]) => fitted(pupils.map((pupil) => ({...pupil, values: values(pupil)})));
  const same = (other: Fit, factor = 1) => {
    for (const [j, {effect, se}] of other.effects.schools.entries()) {
      near(effect, factor * base.effects.schools[j]!.effect);
      near(se, Math.abs(factor) * base.effects.schools[j]!.se);
    }
    near(other.varSchool, factor ** 2 * base.varSchool);
  };

  test("a shift or another unit of the intake changes its coefficient only", () => {
    const moved = change(({values: [x, y]}) => [1000 * x! - 3, y!]);
    same(moved);
    near(moved.fixed[1], base.fixed[1]! / 1000);
    near(moved.fixed[0], base.fixed[0]! + (3 * base.fixed[1]!) / 1000);
  });

  test("effects carry the unit of the outcome, and lose its shift", () => {
    const moved = change(({values: [x, y]}) => [x!, -20 * y! + 7]);
    same(moved, -20);
    near(moved.fixed[1], -20 * base.fixed[1]!);
  });

  test("the order of rows and schools changes nothing but last digits", () => {
    const turned = fitted(pupils.toReversed());
    same(turned);
    const sums = sumsOf(pupils);
    const reversed = fit({...sums, schools: sums.schools.toReversed()}, {byDistrict: false, z}) as Fit;
    near(reversed.varSchool, base.varSchool);
    expect(reversed.effects.schools.map(({school}) => school)).toEqual(base.effects.schools.map(({school}) => school).toReversed());
  });

  test("another covariate of the same span gives the same effects", () => {
    const result = fitted(pupils.map(({values: [x, y], ...pupil}, i) => ({...pupil, values: [x! + (i % 3), i % 3, y!]})));
    const other = fitted(pupils.map(({values: [x, y], ...pupil}, i) => ({...pupil, values: [x!, i % 3, y!]})));
    for (const [j, {effect}] of result.effects.schools.entries()) {
      near(effect, other.effects.schools[j]!.effect);
    }
  });
});

describe("districts", () => {
  test("schools' and districts' modes solve the mixed model equations", () => {
    const pupils = simulate(20, (j) => 3 + (j % 7), "districts").map((pupil) => ({...pupil, values: [pupil.values[0]!, pupil.values[1]! + Number(pupil.district!.slice(1))]}));
    const {varDistrict, varSchool, varResid, fixed, effects} = fitted(pupils, true);
    const school = new Map(effects.schools.map((effect) => [effect.school, effect.effect]));
    const district = new Map(effects.districts.map((effect) => [effect.district, effect.effect]));
    expect(varDistrict).toBeGreaterThan(0);
    const residual = ({values: [x, y], school: s, district: d}: Pupil) => y! - fixed[0]! - fixed[1]! * x! - school.get(s)! - district.get(d!)!;
    // Each equation of Henderson's: the residuals of a level add up to its effect times the ratio of variances.
    for (const [id, effect] of school) {
      expect(pupils.filter((pupil) => pupil.school === id).reduce((sum, pupil) => sum + residual(pupil), 0)).toBeCloseTo((effect * varResid) / varSchool, 8);
    }
    for (const [id, effect] of district) {
      expect(pupils.filter((pupil) => pupil.district === id).reduce((sum, pupil) => sum + residual(pupil), 0)).toBeCloseTo((effect * varResid) / varDistrict!, 8);
    }
    expect(pupils.reduce((sum, pupil) => sum + residual(pupil), 0)).toBeCloseTo(0, 8);
  });

  test("districts that differ less than their schools have a variance of exactly 0, and the two-level model is left", () => {
    const pupils = [0, 1, 2, 3].flatMap((j) => [0, 1, 2].map((i) => ({school: `s${j}`, district: `d${j >> 1}`, values: [(j % 2) * 3 + i]})));
    const three = fitted(pupils, true);
    const two = fitted(pupils);
    expect(three.varDistrict).toBe(0);
    near(three.varSchool, two.varSchool);
    expect(three.effects.districts.map(({effect, se}) => [effect, se])).toEqual([[0, 0], [0, 0]]);
  });
});

describe("what cannot be estimated has a reason", () => {
  const rows = (...cells: [string, ...number[]][]) => cells.map(([school, ...values]) => ({school, values}));
  test.each([
    ["no_values", []],
    ["one_school", rows(["a", 1], ["a", 2])],
    ["one_pupil_per_school", rows(["a", 1], ["b", 2], ["c", 4])],
    ["no_variance_within", rows(["a", 5], ["a", 5], ["b", 6], ["b", 6])],
    ["no_variance_within", rows(["a", 1, 2], ["a", 2, 4], ["b", 3, 6], ["b", 9, 18])],
    ["fewer_pupils_than_parameters", rows(["a", 1, 2], ["a", 2, 1], ["b", 3, 7])],
    ["too_few_schools", rows(["a", 0, 2], ["a", 0, 1], ["b", 1, 7], ["b", 1, 3])],
  ] as const)("%s", (reason, pupils) => {
    expect(fit(sumsOf(pupils), {byDistrict: false, z})).toBe(reason);
  });

  test("an outcome that is the same for everybody has variances of exactly 0 and effects of 0, at one pupil a school and with districts too", () => {
    const equal = rows(["a", 1, 0.3], ["a", 4, 0.3], ["b", 2, 0.3], ["b", 2, 0.3]);
    expect(fit(sumsOf(equal), {byDistrict: false, z})).toMatchObject({fixed: [0.3, 0], fixedSe: [0, 0], varSchool: 0, varResid: 0, icc: 0, interval: null, logLikelihood: null});
    expect(fit(sumsOf(rows(["a", 5], ["b", 5])), {byDistrict: false, z})).toMatchObject({fixed: [5], varSchool: 0, varResid: 0, icc: 0});
    const three = fit(sumsOf(equal.map((pupil) => ({...pupil, district: pupil.school}))), {byDistrict: true, z});
    expect(three).toMatchObject({varDistrict: 0, effects: {schools: [{effect: 0, se: 0}, {effect: 0, se: 0}], districts: [{effect: 0, se: 0}, {effect: 0, se: 0}]}});
  });

  test("one district, or districts of one school each", () => {
    const pupils = simulate(4, () => 3, "reasons");
    expect(fit(sumsOf(pupils.map((pupil) => ({...pupil, district: "d"}))), {byDistrict: true, z})).toBe("one_district");
    expect(fit(sumsOf(pupils.map((pupil) => ({...pupil, district: pupil.school}))), {byDistrict: true, z})).toBe("one_school_per_district");
  });

  test("a covariate that is constant or follows from another takes no part, and the rest is as without it", () => {
    const pupils = simulate(6, (j) => 4 + j, "dropped");
    const result = fitted(pupils.map(({values: [x, y], ...pupil}) => ({...pupil, values: [x!, 7, 3 - 2 * x!, y!]})));
    expect([...result.dropped]).toEqual([["x2", "constant"], ["x3", "collinear"]]);
    expect(result.fixed.slice(2)).toEqual([null, null]);
    expect(result.fixedSe.slice(2)).toEqual([null, null]);
    near(result.varSchool, fitted(pupils).varSchool);
    near(result.fixed[1], fitted(pupils).fixed[1]!);
  });
});

test("the interval of the share holds it, is wider with fewer schools, and reaches 0 where the variance is not told from 0", () => {
  const many = fitted(simulate(40, () => 12, "interval"));
  const few = fitted(simulate(40, () => 12, "interval").filter(({school}) => school < "s06"));
  for (const {icc, interval} of [many, few]) {
    expect(interval!.low).toBeLessThan(icc);
    expect(interval!.high).toBeGreaterThan(icc);
  }
  expect(few.interval!.high - few.interval!.low).toBeGreaterThan(many.interval!.high - many.interval!.low);
});
