import {normalCdf} from "./normal_cdf.js";
import {normalQuantile} from "./normal_quantile.js";
import {seededRandom} from "./random.js";

export interface CvInterval {
  low: number | null;
  high: number | null;
  /** `bca`: bootstrap; `linearised`: normal, of more than `largest` units, where the two agree; null where there is none. */
  method: "bca" | "linearised" | null;
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

/** How much further the bounds lie, in parts of what the most influential unit has of the variance: set by simulation, no literature has them. */
const widened = {below: 0.5, above: 1.5};

/**
 * Interval of the weighted coefficient of variation of units that are thought of as drawn from a superpopulation: units are resampled with their
 * weights, and the bounds of ln CV are the bias-corrected and accelerated percentiles (BCa: Efron 1987; DiCiccio & Efron 1996), with the acceleration
 * from the weighted influence of each unit. Where few units decide the CV these are too narrow; they are widened by what the most influential one has
 * of the variance. No bound lies above √(Σw ÷ min w − 1), the largest CV that values of 0 and more with these weights can have.
 * Draws depend on the number of units alone: neither their order nor the unit of measurement changes the bounds by more than rounding.
 * @param units x values, in any unit; w weights above 0, e.g. pupils
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
    const [share, d] = [w / weight, (x - mean) / mean];
    terms.set([share, share * d, share * d ** 2], index * width);
  }
  let next = 0;
  const estimate = drawnLogCv(terms, () => next++);
  if (estimate === null) {
    return none("no_variation");
  }
  const {se, acceleration, largestPart} = influence(terms);
  const most = least < 0 ? Infinity : Math.sqrt(weight / sorted.reduce((lowest, {w}) => Math.min(lowest, w), Infinity) - 1);
  const bounds = (below: number, above: number, method: CvInterval["method"]): CvInterval => ({low: Math.exp(estimate - below), high: Math.min(most, Math.exp(estimate + above)), method, reason: null});
  if (sorted.length > largest) {
    return bounds(z * se, z * se, "linearised");
  }
  const random = seededRandom(new TextEncoder().encode(`interval of the CV of ${sorted.length} units`));
  const drawn: number[] = [];
  for (let draw = 0; draw < draws; ++draw) {
    const again = drawnLogCv(terms, random);
    if (again !== null) {
      drawn.push(again);
    }
  }
  if (drawn.length < draws * (1 - alpha / 2)) {
    return none("unstable");
  }
  drawn.sort((a, b) => a - b);
  // What equals the estimate but for rounding counts half below it.
  const bias = normalQuantile((drawn.filter((value) => value < estimate - 1e-12).length + drawn.filter((value) => value <= estimate + 1e-12).length) / 2 / drawn.length);
  const percentile = (quantile: number) => {
    const left = 1 - acceleration * (bias + quantile);
    return drawn[Math.round((left > 0 ? normalCdf(bias + (bias + quantile) / left) : 1) * (drawn.length - 1))] as number;
  };
  return bounds(Math.max(0, estimate - percentile(-z)) * (1 + widened.below * largestPart), Math.max(0, percentile(z) - estimate) * (1 + widened.above * largestPart), "bca");
}

/** Per unit, what ln CV is made of: s, s·d, s·d², with s share of the weight and d relative deviation. */
const width = 3;

/** ln CV of as many units as there are, picked one by one; null without variation or a positive mean. It is run millions of times. */
function drawnLogCv(terms: Float64Array, pick: (n: number) => number): number | null {
  const n = terms.length / width;
  let [s, sd, sd2] = [0, 0, 0];
  for (let drawn = 0; drawn < n; ++drawn) {
    const at = pick(n) * width;
    s += terms[at] as number;
    sd += terms[at + 1] as number;
    sd2 += terms[at + 2] as number;
  }
  const b = sd / s;
  const v = sd2 / s - b ** 2;
  // What is left of equal values is rounding.
  return v > Math.max(1e-14 * (sd2 / s), 1e-24) && 1 + b > 0 ? Math.log(Math.sqrt(v) / (1 + b)) : null;
}

/** From the influence of each unit on ln CV, s((d² − v) ÷ 2v − d): the standard error, the acceleration, and what the most influential unit has of the variance. */
function influence(terms: Float64Array): {se: number; acceleration: number; largestPart: number} {
  let [v, second, third, most] = [0, 0, 0, 0];
  for (let at = 0; at < terms.length; at += width) {
    v += terms[at + 2] as number;
  }
  for (let at = 0; at < terms.length; at += width) {
    const [s, sd, sd2] = [terms[at] as number, terms[at + 1] as number, terms[at + 2] as number];
    const f = (sd2 - s * v) / (2 * v) - sd;
    second += f ** 2;
    third += f ** 3;
    most = Math.max(most, f ** 2);
  }
  return {se: Math.sqrt(second), acceleration: second > 0 ? third / (6 * second ** 1.5) : 0, largestPart: second > 0 ? most / second : 0};
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  let total = 0;
  for (const value of values) {
    total += of(value);
  }
  return total;
}
