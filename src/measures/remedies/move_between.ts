import {passes} from "./change_alone.js";
import {bestUnit} from "./best_unit.js";
import type {AuditSchool} from "./cv_of.js";
import {leastPassing} from "./least_passing.js";
import {lowerTo, raiseTo} from "./raise_to.js";

/**
 * The least that must move from better to worse supplied schools, nothing added, to bring the CV to the limit: the lowest are raised to
 * one level, the highest lowered to another. For schools of whose changes all arrives at this stage; see moveLeast. Null where there is nothing to share out,
 * where schools that stay as they are are too far from the others, or where whole units cannot be moved finely enough.
 * @returns what each school gets (above 0) or gives (below 0), adding up to 0
 */
export function moveBetween(schools: readonly AuditSchool[], limit: number, whole: boolean): number[] | null {
  const resource = schools.reduce((sum, school) => sum + school.resource, 0);
  if (schools.length === 0 || !(resource > 0)) {
    return null;
  }
  const none = schools.map(() => 0);
  if (passes(schools, none, limit)) {
    return none;
  }
  const free = schools.filter(({fixed}) => fixed !== true);
  const mean = free.reduce((sum, school) => sum + school.resource, 0) / free.reduce((sum, school) => sum + school.pupils, 0);
  // At their mean all between which something may move are equal.
  if (free.length === 0 || !passes(schools, levelled(schools, mean, mean), limit)) {
    return null;
  }
  const lowest = Math.min(...free.map(({pupils, resource: own}) => own / pupils));
  const moved = levelled(schools, leastPassing(lowest, mean, 60, (level) => passes(schools, levelled(schools, level, mean), limit)), mean);
  return whole ? inUnits(schools, moved, limit) : moved;
}

/** The lowest raised to `level`, and the highest lowered until they give as much. */
function levelled(schools: readonly AuditSchool[], level: number, mean: number): number[] {
  const raised = raiseTo(schools, level);
  const wanted = raised.reduce((sum, amount) => sum + amount, 0);
  const highest = Math.max(...schools.map(({pupils, resource}) => resource / pupils));
  const lowered = lowerTo(schools, leastPassing(mean, highest, 60, (each) => -lowerTo(schools, each).reduce((sum, amount) => sum + amount, 0) <= wanted));
  return raised.map((amount, index) => amount + (lowered[index] ?? 0));
}

/** Whole units: rounded towards 0, evened out, then unit by unit from the school that misses it least to the one that gains most. */
function inUnits(schools: readonly AuditSchool[], moved: readonly number[], limit: number): number[] | null {
  const units = moved.map((amount) => Math.trunc(amount + Math.sign(amount) * 1e-9));
  const give = (unit: 1 | -1) => {
    const index = bestUnit(schools, units, unit);
    if (index !== null) {
      units[index] = (units[index] ?? 0) + unit;
    }
    return index;
  };
  for (let sum = units.reduce((total, unit) => total + unit, 0); sum !== 0; sum -= Math.sign(sum)) {
    give(sum > 0 ? -1 : 1);
  }
  while (!passes(schools, units, limit)) {
    // A unit that comes back to where it was taken: no whole unit makes schools more equal.
    if (give(-1) === give(1)) {
      return null;
    }
  }
  return units.map((unit) => unit + 0);
}
