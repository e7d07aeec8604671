import {addLeast} from "./add_least.js";
import {addLowest} from "./add_lowest.js";
import type {AuditSchool} from "./cv_of.js";
import {moveBetween} from "./move_between.js";
import {moveLeast} from "./move_least.js";
import {keepsOther, type OtherStage} from "./other_stage.js";
import type {Plan} from "./plan.js";

/** How a change was chosen: no smaller does; no smaller was found; a smaller one would take another stage over its limit. */
export type Basis = "least" | "least_found" | "other_stage_kept";

const ways = {
  add: [addLowest, addLeast],
  move: [moveBetween, moveLeast],
} as const;

/**
 * The least change across schools that brings this stage to its limit and takes no other stage from within its limit to over it. Where the least of all
 * would, schools from which a change reaches that stage stay as they are, and the least of the rest is given (`other_stage_kept`): a plan that mends one
 * stage at the expense of another is none.
 * @returns units null where there is no such change; `basis` says why, null where no change at all does
 */
export function leastPlan(schools: readonly AuditSchool[], limit: number, {way, whole, others}: {way: "add" | "move"; whole: boolean; others: readonly OtherStage[]}): {units: number[] | null; basis: Basis | null} {
  const {units, proven} = solve(schools, limit, way, whole);
  if (units === null) {
    return {units, basis: proven ? null : "least_found"};
  }
  if (others.every((other) => keepsOther(other, units))) {
    return {units, basis: proven ? "least" : "least_found"};
  }
  const reached = new Set(others.flatMap(({from}) => from));
  const kept = solve(schools.map((school, index) => ({...school, fixed: reached.has(index)})), limit, way, whole);
  return {units: kept.units, basis: "other_stage_kept"};
}

/** Levels alone, where all that is changed at a school arrives at this stage. */
function solve(schools: readonly AuditSchool[], limit: number, way: "add" | "move", whole: boolean): Plan {
  const [level, weighed] = ways[way];
  const plain = schools.every(({share = 1, most, fixed}) => fixed === true || (share === 1 && most === undefined));
  return plain ? {units: level(schools, limit, whole), proven: true} : weighed(schools, limit, whole);
}
