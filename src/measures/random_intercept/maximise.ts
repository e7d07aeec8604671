import type {Design} from "./design.js";
import {evaluate} from "./evaluate.js";
import {root} from "./root.js";

/** Ratios between which a maximum is looked for; the ends of each step bracket a root of the score. */
const smallest = 1e-8;
const largest = 1e8;
const steps = [0, ...Array.from({length: 17}, (_, power) => smallest * 10 ** power)];

/** Variance ratios at the maximum of the restricted likelihood. */
export interface Ratios {
  /** var_school ÷ var_resid: exactly 0 where the likelihood falls from there. */
  theta: number;
  /** var_district ÷ var_resid; 0 without districts. */
  phi: number;
}

/**
 * The maximum of the restricted likelihood, as the root of its score: a search on the likelihood itself would lose half
 * the digits. With districts the root in θ is nested in that in φ, since the total derivative of a profile is the partial one.
 */
export function maximise(design: Design): Ratios {
  if (!design.byDistrict) {
    return {theta: lowest((theta) => {
      const {deviance, scoreSchool} = evaluate(design, theta, 0);
      return {deviance, score: scoreSchool};
    }), phi: 0};
  }
  let theta = 0.1;
  const phi = lowest((at) => {
    theta = nearest((x) => evaluate(design, x, at).scoreSchool, theta);
    const {deviance, scoreDistrict} = evaluate(design, theta, at);
    return {deviance, score: scoreDistrict};
  });
  return {theta: nearest((x) => evaluate(design, x, phi).scoreSchool, theta), phi};
}

/** The root of a score near a guess, or 0 where the likelihood falls from there. */
function nearest(score: (ratio: number) => number, guess: number): number {
  if (score(0) >= 0) {
    return 0;
  }
  let below = guess || smallest;
  let above = below;
  for (let factor = 1.25; above < largest && score(above) < 0; factor *= 2) {
    below = above;
    above *= factor;
  }
  for (let factor = 1.25; below > smallest && score(below) >= 0; factor *= 2) {
    above = below;
    below /= factor;
  }
  if (below <= smallest) {
    below = 0;
  }
  return root(score, below, above);
}

/** The argument of the lowest deviance: 0, or one of the roots at which the score turns from negative to positive. */
function lowest(at: (ratio: number) => {deviance: number; score: number}): number {
  const points = steps.map((ratio) => ({ratio, ...at(ratio)}));
  const candidates = points.slice(0, 1).filter(({score}) => score >= 0);
  for (const [i, right] of points.entries()) {
    const left = points[i - 1];
    if (left !== undefined && left.score < 0 && right.score >= 0) {
      const ratio = root((x) => at(x).score, left.ratio, right.ratio);
      candidates.push({ratio, ...at(ratio)});
    }
  }
  const best = candidates.sort((a, b) => a.deviance - b.deviance)[0] ?? points.at(-1)!;
  return best.ratio;
}
