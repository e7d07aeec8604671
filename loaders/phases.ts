import type {Planned} from "./plan_sources.js";
import type {LocalSource} from "./sources/resolve_sources.js";

/** Datasets that say what schools are: what they bring decides how every other source is read. */
export const registering = new Set(["schools"]);

/** The plan cut where what is known of schools changes: each registering dataset by itself, then all others. */
export function phases(plan: readonly Planned<LocalSource>[]): Planned<LocalSource>[][] {
  const found: Planned<LocalSource>[][] = [];
  for (const each of plan) {
    const phase = found.at(-1);
    if (phase === undefined || (phase[0]?.dataset.id !== each.dataset.id && registering.has(phase[0]?.dataset.id ?? ""))) {
      found.push([each]);
    } else {
      phase.push(each);
    }
  }
  return found;
}
