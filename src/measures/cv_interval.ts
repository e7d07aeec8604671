import {seededRandom} from "./random.js";

export interface CvInterval {
  low: number | null;
  high: number | null;
  /** `studentised`: bootstrap; `linearised`: normal, of more than `largest` units, where the two agree; null where there is none. */
  method: "studentised" | "linearised" | null;
  /** Why there is none. */
  reason: "no_values" | "fewer_than_30" | "mean_not_positive" | "no_variation" | "unstable" | null;
}

export interface CvIntervalOptions {
  /** Fewest units, e.g. 30: of fewer, an interval covers far less than it says. */
  minimum: number;
  draws: number;
  /** Error probability, e.g. 0.05, and its two-sided normal quantile. */
  alpha: number;
  z: number;
}

/** Beyond this many units draws cost more than they tell. */
const largest = 20_000;

/**
 * Interval of the weighted coefficient of variation of units that are thought of as drawn from a superpopulation: units are resampled
 * with their weights, and ln CV is studentised by its linearised standard error (bootstrap-t: Davison & Hinkley 1997, §5.2; Efron & Tibshirani 1993, ch. 12).
 * The seed is the data: the same units, in any order, give the same bounds.
 * @param x values, in any unit; w weights above 0, e.g. pupils
 */
export function cvInterval(units: readonly {x: number; w: number}[], {minimum, draws, alpha, z}: CvIntervalOptions): CvInterval {
  const none = (reason: CvInterval["reason"]): CvInterval => ({low: null, high: null, method: null, reason});
  if (units.length < minimum) {
    return none(units.length === 0 ? "no_values" : "fewer_than_30");
  }
  const sorted = units.toSorted((a, b) => a.x - b.x || a.w - b.w);
  const least = sorted[0]?.x ?? 0;
  if (sorted.at(-1)?.x === least) {
    return none(least > 0 ? "no_variation" : "mean_not_positive");
  }
  const weight = sum(sorted, ({w}) => w);
  const mean = least + sum(sorted, ({x, w}) => w * (x - least)) / weight;
  if (mean <= 0) {
    return none("mean_not_positive");
  }
  const terms = new Float64Array(sorted.length * width);
  for (const [index, {x, w}] of sorted.entries()) {
    const d = (x - mean) / mean;
    const share = w / weight;
    terms.set([share, share * d, share * d ** 2, share ** 2, share ** 2 * d, share ** 2 * d ** 2, share ** 2 * d ** 3, share ** 2 * d ** 4], index * width);
  }
  let next = 0;
  const estimate = logCv(drawnSums(terms, () => next++));
  if (estimate === null) {
    return none("no_variation");
  }
  const bounds = (below: number, above: number, method: CvInterval["method"]): CvInterval =>
    (Number.isFinite(below) && Number.isFinite(above) ? {low: Math.exp(below), high: Math.exp(above), method, reason: null} : none("unstable"));
  if (sorted.length > largest) {
    return bounds(estimate.value - z * estimate.se, estimate.value + z * estimate.se, "linearised");
  }
  const random = seededRandom(new Uint8Array(Float64Array.from(sorted.flatMap(({x, w}) => [x, w])).buffer));
  const studentised: number[] = [];
  for (let draw = 0; draw < draws; ++draw) {
    const again = logCv(drawnSums(terms, random));
    if (again !== null) {
      studentised.push((again.value - estimate.value) / again.se);
    }
  }
  if (studentised.length < draws * (1 - alpha / 2)) {
    return none("unstable");
  }
  studentised.sort((a, b) => a - b);
  const at = (p: number) => studentised[Math.round(p * (studentised.length - 1))] ?? Number.NaN;
  return bounds(estimate.value - at(1 - alpha / 2) * estimate.se, estimate.value - at(alpha / 2) * estimate.se, "studentised");
}

/** Per unit, what ln CV and its standard error are made of: s, s·d, s·d², s²·dᵏ for k = 0 … 4, with s share of the weight and d relative deviation. */
const width = 8;
type Sums = readonly [number, number, number, number, number, number, number, number];

/** The sums over as many units as there are, picked one by one. Written out: it is run millions of times. */
function drawnSums(terms: Float64Array, pick: (n: number) => number): Sums {
  const n = terms.length / width;
  let [s, sd, sd2, q0, q1, q2, q3, q4] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let drawn = 0; drawn < n; ++drawn) {
    const at = pick(n) * width;
    s += terms[at] as number;
    sd += terms[at + 1] as number;
    sd2 += terms[at + 2] as number;
    q0 += terms[at + 3] as number;
    q1 += terms[at + 4] as number;
    q2 += terms[at + 5] as number;
    q3 += terms[at + 6] as number;
    q4 += terms[at + 7] as number;
  }
  return [s, sd, sd2, q0, q1, q2, q3, q4];
}

/** ln CV and its standard error, from the influence of each unit, ((d − b)² − v) ÷ 2v − (d − b) ÷ (1 + b); null without variation or a positive mean. */
function logCv([s, sd, sd2, q0, q1, q2, q3, q4]: Sums): {value: number; se: number} | null {
  const b = sd / s;
  const v = sd2 / s - b ** 2;
  // What is left of equal values is rounding.
  if (!(v > Math.max(1e-14 * (sd2 / s), 1e-24)) || 1 + b <= 0) {
    return null;
  }
  const [square, linear, constant] = [1 / (2 * v), -b / v - 1 / (1 + b), (b ** 2 - v) / (2 * v) + b / (1 + b)];
  const variance = (square ** 2 * q4 + 2 * square * linear * q3 + (linear ** 2 + 2 * square * constant) * q2 + 2 * linear * constant * q1 + constant ** 2 * q0) / s ** 2;
  return variance > 0 ? {value: Math.log(Math.sqrt(v) / (1 + b)), se: Math.sqrt(variance)} : null;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  let total = 0;
  for (const value of values) {
    total += of(value);
  }
  return total;
}
