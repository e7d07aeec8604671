import type {Band} from "./random_intercept/band.js";

/** A school's effect and band in two years. */
export interface Pair {
  effects: readonly [number, number];
  bands: readonly [Band, Band];
}

export interface Stability {
  /** Schools with an effect in both years. */
  schools: number;
  /** Pearson correlation of the effects; null below three schools, or where one year's do not vary. */
  correlation: number | null;
  /** Share of schools that stand in the same band; null without schools. */
  sameBand: number | null;
}

/** How far one year's effects go with the other's. The order of pairs decides the last digits, so pass them sorted. */
export function stability(pairs: readonly Pair[]): Stability {
  const n = pairs.length;
  const mean = (k: 0 | 1) => pairs.reduce((sum, {effects}) => sum + effects[k], 0) / n;
  const [first, second] = [mean(0), mean(1)];
  const product = (k: 0 | 1, l: 0 | 1) => pairs.reduce((sum, {effects}) => sum + (effects[k] - (k === 0 ? first : second)) * (effects[l] - (l === 0 ? first : second)), 0);
  const spread = Math.sqrt(product(0, 0) * product(1, 1));
  return {
    schools: n,
    correlation: n < 3 || !(spread > 0) ? null : Math.max(-1, Math.min(1, product(0, 1) / spread)),
    sameBand: n === 0 ? null : pairs.filter(({bands: [one, other]}) => one === other).length / n,
  };
}
