import {describe, expect, test} from "vitest";
import {toDesign} from "../../../../src/measures/random_intercept/design.js";
import {evaluate} from "../../../../src/measures/random_intercept/evaluate.js";
import {random} from "../../../simulate/random.js";
import {sumsOf, type Pupil} from "./sums_of.js";

const draw = random("evaluate");
const pupils: Pupil[] = Array.from({length: 40}, (_, i) => {
  const x = draw.normal();
  return {school: `s${i % 9}`, district: `d${(i % 9) % 3}`, values: [x, 2 * x + (i % 9) / 3 + ((i % 9) % 3) + draw.normal()]};
});

/** The criterion from the pupils themselves, by matrices of pupil × pupil and Gauss elimination: no sums, no Woodbury. */
function plain(theta: number, phi: number): {deviance: number; beta: number[]; rss: number} {
  const mean = (k: number) => pupils.reduce((sum, {values}) => sum + values[k]!, 0) / pupils.length;
  const sd = (k: number) => Math.sqrt(pupils.reduce((sum, {values}) => sum + (values[k]! - mean(k)) ** 2, 0) / pupils.length);
  const z = pupils.map(({values}) => [1, (values[0]! - mean(0)) / sd(0), (values[1]! - mean(1)) / sd(1)]);
  const H = pupils.map((a, i) => pupils.map((b, j) => Number(i === j) + theta * Number(a.school === b.school) + phi * Number(a.district === b.district)));
  // H⁻¹[X y] by elimination, with the determinant from the pivots.
  const rows = H.map((line, i) => [...line, ...z[i]!]);
  let logs = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows[i]![i]!;
    logs += Math.log(pivot);
    rows[i] = rows[i]!.map((cell) => cell / pivot);
    for (let j = 0; j < rows.length; j += 1) {
      if (j !== i) {
        const factor = rows[j]![i]!;
        rows[j] = rows[j]!.map((cell, k) => cell - factor * rows[i]![k]!);
      }
    }
  }
  const product = (k: number, l: number) => z.reduce((sum, line, i) => sum + line[k]! * rows[i]![rows.length + l]!, 0);
  const [a, b, d] = [product(0, 0), product(0, 1), product(1, 1)];
  const determinant = a * d - b * b;
  const beta = [(d * product(0, 2) - b * product(1, 2)) / determinant, (a * product(1, 2) - b * product(0, 2)) / determinant];
  const rss = product(2, 2) - beta[0]! * product(0, 2) - beta[1]! * product(1, 2);
  return {deviance: logs + Math.log(determinant) + (pupils.length - 2) * Math.log(rss), beta, rss};
}

describe.each([{theta: 0.3, phi: 0}, {theta: 0.3, phi: 0.2}, {theta: 0, phi: 0.5}, {theta: 0, phi: 0}])("at θ = $theta, φ = $phi", ({theta, phi}) => {
  const found = evaluate(toDesign(sumsOf(pupils), true), theta, phi);

  test("criterion, coefficients and residual sum equal those of the pupils' own matrices", () => {
    const expected = plain(theta, phi);
    expect(found.deviance).toBeCloseTo(expected.deviance, 9);
    expect(found.rss).toBeCloseTo(expected.rss, 9);
    expect(found.beta[0]).toBeCloseTo(expected.beta[0]!, 10);
    expect(found.beta[1]).toBeCloseTo(expected.beta[1]!, 10);
  });

  test("the scores are its derivatives", () => {
    const design = toDesign(sumsOf(pupils), true);
    const step = 1e-5;
    const slope = (along: "theta" | "phi") => {
      const at = (h: number) => evaluate(design, theta + (along === "theta" ? h : 0), phi + (along === "phi" ? h : 0)).deviance;
      return (-3 * at(0) + 4 * at(step) - at(2 * step)) / (2 * step);
    };
    expect(Math.abs(found.scoreSchool - slope("theta"))).toBeLessThan(1e-4);
    expect(Math.abs(found.scoreDistrict - slope("phi"))).toBeLessThan(1e-4);
  });
});

test("without districts it is the criterion with φ = 0", () => {
  const two = evaluate(toDesign(sumsOf(pupils), false), 0.3, 0);
  const three = evaluate(toDesign(sumsOf(pupils), true), 0.3, 0);
  expect(two.deviance).toBeCloseTo(three.deviance, 10);
  expect(two.scoreSchool).toBeCloseTo(three.scoreSchool, 9);
  expect(two.scoreDistrict).toBe(0);
});
