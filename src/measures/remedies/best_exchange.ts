import type {AuditSchool} from "./cv_of.js";
import {givable} from "./change_alone.js";
import {excess, sumsOf, withUnit} from "./excess.js";

/** Of schools that may give or get a unit so many are tried with each other, those at which it does most. */
const tried = 32;

/**
 * The unit whose move from one school to another makes schools most equal (N·Q − (1 + c²)·R² falls most), of those that `may` be; of equals the
 * first. Null where none makes them more equal.
 */
export function bestExchange(schools: readonly AuditSchool[], units: readonly number[], limit: number, may: (from: number, to: number) => boolean): {from: number; to: number} | null {
  const sums = sumsOf(schools, units);
  const own = (index: number): [AuditSchool, number] => [schools[index] as AuditSchool, units[index] ?? 0];
  const most = (unit: 1 | -1) => [...schools.keys()]
    .filter((index) => schools[index]?.fixed !== true && (unit === 1 || -(units[index] ?? 0) + 1 <= givable(schools[index] as AuditSchool)))
    .map((index) => ({index, excess: excess(withUnit(sums, ...own(index), unit), limit)}))
    .toSorted((a, b) => a.excess - b.excess || a.index - b.index).slice(0, tried);
  const gets = most(1);
  let best: {from: number; to: number} | null = null;
  let least = excess(sums, limit) - 1e-12 * sums.resource ** 2;
  for (const {index: from} of most(-1)) {
    const given = withUnit(sums, ...own(from), -1);
    for (const {index: to} of gets) {
      const left = from === to || !may(from, to) ? Infinity : excess(withUnit(given, ...own(to), 1), limit);
      if (left < least) {
        [best, least] = [{from, to}, left];
      }
    }
  }
  return best;
}
