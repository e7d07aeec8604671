import {normalCdf} from "./normal_cdf.js";

/** Beyond eight standard deviations there is nothing to tell. */
const farthest = 8;

/** The standard normal quantile of a share of 0 to 1, to five decimals between −4 and 4; ±8 at and beyond the ends. */
export function normalQuantile(share: number): number {
  let [low, high] = [-farthest, farthest];
  for (let step = 0; step < 50; ++step) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < share) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}
