import {lowestTenths} from "./lowest_tenths.js";

export interface Standing {
  /** Of the pupils, in the area's lowest 30%; a score at the boundary counts with its part. */
  lowest_share_0_1: number;
  /** Of which equal scores take the middle. */
  percentile_mean_0_1: number;
}

/**
 * Where pupils stand among all of the area.
 * @param all the area's pupils with a score or a lower one, the scores ascending; someone has each of them
 * @returns the standing of pupils who are among them, given up to the same scores; at least one in all
 */
export function standingAmong(all: Int32Array): (own: Int32Array) => Standing {
  const sat = all[all.length - 1] as number;
  const before = (upTo: Int32Array, i: number) => (i === 0 ? 0 : upTo[i - 1] as number);
  // The first score of which not all pupils are in the lowest 30%: this part of them is.
  const boundary = all.findIndex((upTo) => 10 * upTo > 3 * sat);
  const [equals, lower] = [(all[boundary] as number) - before(all, boundary), before(all, boundary)];
  const tenths = lowestTenths(equals, lower, sat);
  return (own) => {
    let [ranks, last, allLast] = [0, 0, 0];
    for (let i = 0; i < own.length; ++i) {
      const [upTo, allUpTo] = [own[i] as number, all[i] as number];
      // Twice the rank: those below, and half of the equals.
      ranks += (upTo - last) * (allLast + allUpTo);
      [last, allLast] = [upTo, allUpTo];
    }
    const ownLower = before(own, boundary);
    const part = ((own[boundary] as number) - ownLower) * tenths / (10 * equals);
    return {lowest_share_0_1: (ownLower + part) / last, percentile_mean_0_1: ranks / (2 * sat * last)};
  };
}
