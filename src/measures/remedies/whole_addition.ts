import {bestChange} from "./best_change.js";
import {bestExchange} from "./best_exchange.js";
import {passes} from "./change_alone.js";
import type {AuditSchool} from "./cv_of.js";
import type {Plan} from "./plan.js";

/** Beyond as many units above what fractions need a limit near 0 is given up. */
const most = 2000;

/**
 * Whole units near the least addition in fractions: rounded down, then unit by unit where one does most, and of each total that fractions allow the
 * units are exchanged between schools while that makes them more equal. Proven the least where the first total passes; a later one is the least found.
 * @param added the least in fractions: no whole addition does with less in total
 */
export function wholeAddition(schools: readonly AuditSchool[], added: readonly number[], limit: number): Plan {
  const least = Math.ceil(added.reduce((sum, amount) => sum + amount, 0) - 1e-7);
  const units = added.map((amount) => Math.floor(amount + 1e-9));
  for (let total = units.reduce((sum, unit) => sum + unit, 0); total <= least + most; ++total) {
    if (total >= least && equalised(schools, units, limit)) {
      return {units, proven: total === least};
    }
    const index = bestChange(schools, units, limit, 1);
    if (index === null) {
      break;
    }
    units[index] = (units[index] ?? 0) + 1;
  }
  return {units: null, proven: false};
}

/** Exchanges units while that makes schools more equal, in place; whether the CV passes. */
function equalised(schools: readonly AuditSchool[], units: number[], limit: number): boolean {
  for (;;) {
    if (passes(schools, units, limit)) {
      return true;
    }
    const exchange = bestExchange(schools, units, limit, (from) => (units[from] ?? 0) > 0);
    if (exchange === null) {
      return false;
    }
    units[exchange.from] = (units[exchange.from] ?? 0) - 1;
    units[exchange.to] = (units[exchange.to] ?? 0) + 1;
  }
}
