import {passes} from "./add_alone.js";
import type {AuditSchool} from "./cv_of.js";
import {raiseTo} from "./raise_to.js";
import {bestUnit} from "./best_unit.js";

/**
 * The least total addition that brings the CV to the limit: the lowest schools are raised to one level, as water fills a basin. The set of
 * resources within the limit is a convex cone, so this least is the least of all additions. Null where there is nothing to share out.
 * @param whole additions in whole units: the level's amounts rounded down, then unit by unit where one does most, until the CV passes
 * @returns what each school gets, in units of the resource; zeros where the CV passes already
 */
export function addLowest(schools: readonly AuditSchool[], limit: number, whole: boolean): number[] | null {
  const none = schools.map(() => 0);
  if (schools.length === 0 || !(schools.reduce((sum, school) => sum + school.resource, 0) > 0)) {
    return null;
  }
  if (passes(schools, none, limit)) {
    return none;
  }
  const values = schools.map(({pupils, resource}) => resource / pupils);
  // All are equal at the highest value: there the CV is 0.
  let [low, high] = [Math.min(...values), Math.max(...values)];
  for (let step = 0; step < 100; ++step) {
    const middle = (low + high) / 2;
    if (passes(schools, raiseTo(schools, middle), limit)) {
      high = middle;
    } else {
      low = middle;
    }
  }
  const added = raiseTo(schools, high);
  if (!whole) {
    return added;
  }
  const units = added.map((amount) => Math.floor(amount + 1e-9));
  while (!passes(schools, units, limit)) {
    const index = bestUnit(schools, units, 1);
    units[index] = (units[index] ?? 0) + 1;
  }
  return units;
}
