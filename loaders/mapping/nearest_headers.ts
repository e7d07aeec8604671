import {items} from "../../src/catalogue/items.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {likeness} from "../tables/likeness.js";
import {fieldNotes} from "../workbooks/field_notes.js";

/** An accepted header that an unknown one is like, and what it means. */
export interface NearHeader {
  header: string;
  /** Field or item. */
  target: string;
  zh: string;
  likeness: number;
}

/** Below this an accepted header is not worth naming. */
const least = 0.3;

/**
 * The accepted headers most like an unknown one, best first, one for each field or item.
 * @param names the unknown header, normalised: its whole path and its last part
 * @param open which fields and items may be meant
 */
export function nearestHeaders(names: readonly string[], dataset: Dataset, open: (target: string) => boolean = () => true, most = 3): NearHeader[] {
  const best = new Map<string, NearHeader>();
  for (const [header, target] of acceptedHeaders(dataset)) {
    const like = Math.max(0, ...names.map((name) => likeness(name, header)));
    if (like >= least && open(target) && like > (best.get(target)?.likeness ?? 0)) {
      best.set(target, {header, target, zh: meaning(dataset, target), likeness: like});
    }
  }
  return [...best.values()].toSorted((a, b) => b.likeness - a.likeness).slice(0, most);
}

/** What a field or item means, in the words of the catalogue and of the templates. */
export function meaning(dataset: Dataset, target: string): string {
  const named = [...items, ...(dataset.items?.subjects ?? [])].find(({id}) => id === target && dataset.items?.headers.has(target) === true);
  return named?.zh ?? fieldNotes[`${dataset.id}.${target}`]?.zh ?? fieldNotes[target]?.zh ?? target;
}

/** `"在校生数" (pupils: 在校生数) or "班级数" (classes: 班级数)`. */
export function suggestions(near: readonly NearHeader[]): string {
  return near.map(({header, target, zh}) => `"${header}" (${target}: ${zh})`).join(" or ");
}
