import {bestChange} from "./best_change.js";
import {bestExchange} from "./best_exchange.js";
import {passes} from "./change_alone.js";
import type {AuditSchool} from "./cv_of.js";
import type {Plan} from "./plan.js";

/**
 * Whole units near the least move in fractions: rounded towards 0, evened out, then exchanged between schools while that makes them more equal, with no
 * more moved than fractions allow as long as that helps. Proven the least where no more is moved; where no exchange helps any more none is found.
 * @param moved the least in fractions: no whole move does with less
 */
export function wholeMove(schools: readonly AuditSchool[], moved: readonly number[], limit: number): Plan {
  const given = (units: readonly number[]) => units.reduce((sum, unit) => sum + Math.max(0, unit), 0);
  const least = Math.ceil(given(moved) - 1e-7);
  const units = moved.map((amount) => Math.trunc(amount + Math.sign(amount) * 1e-9) + 0);
  const change = (index: number, unit: number) => (units[index] = (units[index] ?? 0) + unit);
  for (let sum = units.reduce((total, unit) => total + unit, 0); sum !== 0; sum -= Math.sign(sum)) {
    const unit = sum > 0 ? -1 : 1;
    const index = bestChange(schools, units, limit, unit);
    if (index === null) {
      return {units: null, proven: false};
    }
    change(index, unit);
  }
  for (let allowed = least; ;) {
    if (passes(schools, units, limit)) {
      return {units, proven: given(units) <= least};
    }
    const now = given(units);
    // A unit moved between schools that gave and got some already moves no more in all.
    const more = (from: number, to: number) => ((units[to] ?? 0) >= 0 ? 1 : 0) - ((units[from] ?? 0) > 0 ? 1 : 0);
    const exchange = bestExchange(schools, units, limit, (from, to) => now + more(from, to) <= allowed);
    if (exchange !== null) {
      change(exchange.from, -1);
      change(exchange.to, 1);
    } else if (allowed > now) {
      return {units: null, proven: false};
    } else {
      allowed = now + 1;
    }
  }
}
