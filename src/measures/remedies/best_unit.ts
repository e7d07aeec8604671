import type {AuditSchool} from "./cv_of.js";

/**
 * The school at which one unit more (`unit` 1) or less (−1) makes schools most equal: the one where Σ r² ÷ n rises least, or falls most,
 * since every such unit changes the total alike. Of equals the first; one that stays as it is is passed over. Null where there is none.
 */
export function bestUnit(schools: readonly AuditSchool[], added: readonly number[], unit: 1 | -1): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const [index, {pupils, resource, fixed}] of schools.entries()) {
    const now = resource + (added[index] ?? 0);
    const change = (2 * now * unit + 1) / pupils;
    if (fixed !== true && now + unit >= 0 && change < least) {
      [best, least] = [index, change];
    }
  }
  return best;
}
