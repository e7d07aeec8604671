import type {AuditSchool} from "./cv_of.js";
import {givable} from "./change_alone.js";
import {excess, sumsOf, withUnit} from "./excess.js";

/** The school at which one unit more (`unit` 1) or less (−1) leaves N·Q − (1 + c²)·R² least; of equals the first, of those that stay none. Null where there is none. */
export function bestChange(schools: readonly AuditSchool[], units: readonly number[], limit: number, unit: 1 | -1): number | null {
  const sums = sumsOf(schools, units);
  let best: number | null = null;
  let least = Infinity;
  for (const [index, school] of schools.entries()) {
    const now = units[index] ?? 0;
    const left = excess(withUnit(sums, school, now, unit), limit);
    if (school.fixed !== true && 0 - now - unit <= givable(school) && left < least) {
      [best, least] = [index, left];
    }
  }
  return best;
}
