import {raiseBy} from "./raise_by.js";
import {passes} from "./change_alone.js";
import type {AuditSchool} from "./cv_of.js";
import {leastPassing} from "./least_passing.js";
import type {Plan} from "./plan.js";
import {wholeAddition} from "./whole_addition.js";

/**
 * The least total addition, counted at the schools, that brings the CV to the limit c, where of a unit at school i only sᵢ arrives at this stage, so that
 * one unit here costs 1 ÷ sᵢ there. To minimise Σ aᵢ ÷ sᵢ within the convex cone √(N·Q) ≤ √(1 + c²)·R, schools that get something stand at
 * (1 + c²)·X̄ − β ÷ sᵢ per pupil and no other stands below that, X̄ the mean afterwards: a dear unit must do more, so a school with a small share is raised less.
 * For each X̄ one β gives that mean (raiseBy); where the CV of such a plan is c it is the least of all, so there is one such X̄, found by bisection.
 * With all shares 1 this is addLowest.
 * @param whole additions in whole units: see wholeAddition
 */
export function addLeast(schools: readonly AuditSchool[], limit: number, whole: boolean): Plan {
  const none = schools.map(() => 0);
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const resource = schools.reduce((sum, school) => sum + school.resource, 0);
  if (!(resource > 0) || passes(schools, none, limit)) {
    return {units: resource > 0 ? none : null, proven: true};
  }
  // With β below 0 no addition makes schools more equal: those that stay are too far from the others.
  const plan = (mean: number) => {
    const raised = raiseBy(schools, (1 + limit ** 2) * mean, mean * pupils - resource, "stage");
    return raised === null || raised.beta < 0 ? null : raised.units;
  };
  const enough = (mean: number) => {
    const units = plan(mean);
    return units === null || passes(schools, units, limit);
  };
  let high = 2 * resource / pupils;
  for (let step = 0; step < 100 && !enough(high); ++step) {
    high *= 2;
  }
  const units = plan(leastPassing(resource / pupils, high, 100, enough));
  if (units === null || !passes(schools, units, limit)) {
    return {units: null, proven: true};
  }
  return whole ? wholeAddition(schools, units, limit) : {units, proven: true};
}
