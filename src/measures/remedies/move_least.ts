import {passes} from "./change_alone.js";
import type {AuditSchool} from "./cv_of.js";
import {sumsOf} from "./excess.js";
import {leastPassing} from "./least_passing.js";
import {lowerBy} from "./lower_by.js";
import type {Plan} from "./plan.js";
import {raiseBy} from "./raise_by.js";
import {wholeMove} from "./whole_move.js";

/**
 * The least that must move between schools, counted at the schools and nothing added there, to bring the CV to the limit c, where of a unit at school i
 * only sᵢ is this stage's: schools that get stand at α − p ÷ sᵢ per pupil, those that give at α − q ÷ sᵢ, p above q, α = √((1 + c²)·Q ÷ N). For what is
 * moved p and q follow (raiseBy, lowerBy), and α by going from one to the other: √(N·Q) is the least of η/2 + N·Q/2η, which every step brings nearer,
 * and which all distributions share. The least moved is found by bisection, for the CV falls with it until p meets q. With all shares 1 this is moveBetween.
 * @param whole in whole units: see wholeMove
 */
export function moveLeast(schools: readonly AuditSchool[], limit: number, whole: boolean): Plan {
  const none = schools.map(() => 0);
  const before = sumsOf(schools, none);
  const {pupils, resource} = before;
  if (!(resource > 0) || passes(schools, none, limit)) {
    return {units: resource > 0 ? none : null, proven: true};
  }
  const topOf = (squares: number) => Math.sqrt((1 + limit ** 2) * squares / pupils);
  // Each total begins where the one before it ended, which is near.
  let top = topOf(before.squares);
  /** The most equal distribution that `total` makes, and whether more would make them less equal. */
  const plan = (total: number): {units: number[]; met: boolean} | null => {
    let found: {units: number[]; met: boolean} | null = null;
    for (let step = 0; step < 100; ++step) {
      const [up, down] = [raiseBy(schools, top, total, "school"), lowerBy(schools, top, total)];
      if (up === null || down === null) {
        return null;
      }
      const units = up.units.map((amount, index) => amount + (down.units[index] ?? 0));
      found = {units, met: up.beta <= down.beta};
      const next = topOf(sumsOf(schools, units).squares);
      if (Math.abs(next - top) <= 1e-13 * top) {
        break;
      }
      top = next;
    }
    return found;
  };
  const enough = (total: number) => {
    const found = plan(total);
    return found === null || found.met || passes(schools, found.units, limit);
  };
  const all = schools.reduce((sum, school) => sum + school.resource / (school.share ?? 1), 0);
  const units = plan(leastPassing(0, all, 60, enough))?.units ?? null;
  if (units === null || !passes(schools, units, limit)) {
    return {units: null, proven: true};
  }
  return whole ? wholeMove(schools, units, limit) : {units, proven: true};
}
