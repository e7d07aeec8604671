import {giniSum} from "./gini_sum.js";
import {lowestTenths} from "./lowest_tenths.js";

export interface ScoreDistribution {
  /** Quantiles of type 7 (Excel's PERCENTILE.INC), in marks. */
  p10: number;
  p25: number;
  median: number;
  p75: number;
  p90: number;
  /** Of pupils; 0 where all have 0. */
  gini: number;
  /** Of the lowest 30%, in marks. */
  lowest_mean: number;
}

/**
 * What there is to say of scores by themselves. Everything is added in whole numbers, which a double holds exactly up to 9 × 10¹⁵.
 * @param scores in thousandths of a mark, ascending
 * @param upTo pupils with that score or a lower one; at least one in all
 */
export function scoreDistribution(scores: Int32Array, upTo: Int32Array): ScoreDistribution {
  const sat = upTo[upTo.length - 1] as number;
  let [scoreSum, lowestSum, before] = [0, 0, 0];
  for (let i = 0; i < scores.length; ++i) {
    const score = scores[i] as number;
    const pupils = (upTo[i] as number) - before;
    scoreSum += pupils * score;
    lowestSum += lowestTenths(pupils, before, sat) * score;
    before += pupils;
  }
  return {
    p10: quantile(scores, upTo, 10), p25: quantile(scores, upTo, 25), median: quantile(scores, upTo, 50), p75: quantile(scores, upTo, 75), p90: quantile(scores, upTo, 90),
    gini: scoreSum === 0 ? 0 : giniSum(scores, upTo) / (sat * scoreSum),
    // Tenths of pupils over tenths of all: Σ ÷ 10 ÷ 0.3N, in thousandths.
    lowest_mean: lowestSum / (3000 * sat),
  };
}

/** Percent p is at rank (N − 1)p ÷ 100, between the pupils of the two whole ranks around it. */
function quantile(scores: Int32Array, upTo: Int32Array, percent: number): number {
  const rank = ((upTo[upTo.length - 1] as number) - 1) * percent;
  const low = scoreAt(scores, upTo, Math.floor(rank / 100));
  return (low + (rank % 100) * (scoreAt(scores, upTo, Math.ceil(rank / 100)) - low) / 100) / 1000;
}

/** The score of the pupil of a rank, from 0: the least with more pupils up to it. */
function scoreAt(scores: Int32Array, upTo: Int32Array, rank: number): number {
  let [from, to] = [0, upTo.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((upTo[middle] as number) > rank) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return scores[from] as number;
}
