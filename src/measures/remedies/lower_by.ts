import {givable} from "./change_alone.js";
import type {AuditSchool} from "./cv_of.js";
import type {Levelled} from "./raise_by.js";

/**
 * What schools give, in units at each and below 0, when all that stand above `top` − β ÷ share per pupil are lowered to it, as far as they can give,
 * and `total` is given by the schools in all. Null where they have less.
 */
export function lowerBy(schools: readonly AuditSchool[], top: number, total: number): Levelled | null {
  const free = schools.filter(({fixed}) => fixed !== true);
  // What a school gives is a line in β, from 0 up to the most that it can.
  const lines = schools.map((school) => {
    const {pupils, resource, share = 1, fixed} = school;
    return {from: (resource - top * pupils) / share, slope: pupils / share ** 2, most: fixed === true ? 0 : givable(school)};
  });
  /** What is given at β, and how fast that rises with it. */
  const at = (beta: number): [given: number, slope: number] => {
    let [given, slope] = [0, 0];
    for (const line of lines) {
      const own = line.from + line.slope * beta;
      if (own > 0) {
        given += Math.min(own, line.most);
        slope += own < line.most ? line.slope : 0;
      }
    }
    return [given, slope];
  };
  let low = free.reduce((least, {pupils, resource, share = 1}) => Math.min(least, (top - resource / pupils) * share), Infinity);
  let high = free.reduce((most, {share = 1}) => Math.max(most, top * share), low);
  if (!(at(high)[0] >= total)) {
    return null;
  }
  // Straight between corners: where the line at one point meets the total, if that is between the bounds; else halfway.
  let beta = (low + high) / 2;
  for (let step = 0; step < 200; ++step) {
    const [given, slope] = at(beta);
    if (given >= total) {
      high = beta;
    } else {
      low = beta;
    }
    if (Math.abs(given - total) <= 1e-13 * total) {
      break;
    }
    const met = beta + (total - given) / slope;
    const middle = (low + high) / 2;
    const next = met > low && met < high && step % 4 !== 3 ? met : middle;
    if (next === beta || (next !== met && (next === low || next === high))) {
      break;
    }
    beta = next;
  }
  return {beta, units: lines.map(({from, slope, most}) => 0 - Math.min(most, Math.max(0, from + slope * beta)))};
}
