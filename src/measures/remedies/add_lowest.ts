import {passes} from "./change_alone.js";
import {cvOf, type AuditSchool} from "./cv_of.js";
import {leastPassing} from "./least_passing.js";
import {raiseTo} from "./raise_to.js";
import {bestUnit} from "./best_unit.js";

/**
 * The least total addition that brings the CV to the limit: the lowest schools are raised to one level, as water fills a basin. The set of
 * resources within the limit is a convex cone, so this least is the least of all additions. For schools at
 * which all that is added arrives at this stage; where some of it goes to other stages see addLeast. Null where there is nothing to share out, or where those that stay are too far from the others.
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
  const lowest = Math.min(...values);
  const high = closest(schools, lowest, Math.max(...values), limit);
  if (!passes(schools, raiseTo(schools, high), limit)) {
    return null;
  }
  const level = leastPassing(lowest, high, 100, (each) => passes(schools, raiseTo(schools, each), limit));
  const added = raiseTo(schools, level);
  return whole ? inUnits(schools, added, limit, level) : added;
}

/** A level at which the CV passes, or the one where it is least: it falls as the lowest rise, and rises again once they leave behind those that stay. */
function closest(schools: readonly AuditSchool[], lowest: number, highest: number, limit: number): number {
  let [low, high] = [lowest, highest];
  for (let step = 0; step < 100 && !passes(schools, raiseTo(schools, high), limit); ++step) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if ((cvOf(schools, raiseTo(schools, left)) ?? Infinity) < (cvOf(schools, raiseTo(schools, right)) ?? Infinity)) {
      high = right;
    } else {
      low = left;
    }
  }
  return high;
}

/** Beyond as many units above the whole part of the least addition a limit near 0 is given up. */
const most = 20_000;

/**
 * Unit by unit where one does most. A unit may make schools less equal before the next one makes them more so, so it goes on while a level passes
 * at or above where the lowest stand: the totals that can pass are one range, and beyond it no addition does.
 * @param passing a level that passes, and none below it
 */
function inUnits(schools: readonly AuditSchool[], added: readonly number[], limit: number, passing: number): number[] | null {
  const units = added.map((amount) => Math.floor(amount + 1e-9));
  for (let more = 0; more <= most; ++more) {
    if (passes(schools, units, limit)) {
      return units;
    }
    const lowest = schools.reduce((least, {pupils, resource, fixed}, i) => (fixed === true ? least : Math.min(least, (resource + (units[i] ?? 0)) / pupils)), Infinity);
    const index = lowest > passing && !passes(schools, raiseTo(schools, lowest), limit) ? null : bestUnit(schools, units, 1);
    if (index === null) {
      return null;
    }
    units[index] = (units[index] ?? 0) + 1;
  }
  return null;
}
