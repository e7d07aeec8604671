import {fold} from "../fold.js";
import {nameCore, type NameCore} from "./name_core.js";
import {nameLikeness, near} from "./name_likeness.js";
import {nearCodes} from "./near_codes.js";

export interface NamedSchool {
  school_id: string;
  school_name: string;
  aliases: readonly string[];
}

/** How many schools are suggested, and how many candidates are looked at closely. */
const most = 3;
const candidates = 24;
/** Longer texts are no names of schools. */
const longest = 40;

/**
 * Up to three registered schools that a text may be meant for: by code, or by name or alias; the nearest first, equally near ones by code.
 * A suggestion, never a match. Built once for a register: each text then costs what its letters have in common with it.
 */
export function nearSchools(schools: readonly NamedSchool[]): (text: string) => NamedSchool[] {
  const names = schools.flatMap((school) => [school.school_name, ...school.aliases].map((name) => ({school, core: nameCore(name)})));
  const letters = new Map<string, number[]>();
  for (const [index, {core}] of names.entries()) {
    for (const letter of new Set(core.core)) {
      const found = letters.get(letter);
      if (found === undefined) {
        letters.set(letter, [index]);
      } else {
        found.push(index);
      }
    }
  }
  const byCode = new Map(schools.map((school) => [school.school_id, school]));
  const codesNear = nearCodes([...byCode.keys()]);
  const shared = new Float64Array(names.length);
  return (text) => {
    const folded = fold(text).replaceAll(" ", "");
    if (folded === "" || folded.length > longest) {
      return [];
    }
    if (/^[0-9a-z-]+$/iu.test(folded)) {
      return codesNear(folded).slice(0, most).flatMap((code) => byCode.get(code) ?? []);
    }
    const core = nameCore(text);
    return nearest(core, closest(core, letters, shared), names);
  };
}

/** Names that share most with the text, rare letters first. A letter that a good part of all names has (县, 镇) says little, and costs most: it counts only where there is no other. */
function closest({core}: NameCore, letters: ReadonlyMap<string, readonly number[]>, shared: Float64Array): number[] {
  const lists = [...new Set(core)].map((letter) => letters.get(letter) ?? []).filter((list) => list.length > 0);
  const rare = lists.filter((list) => list.length <= Math.max(200, shared.length / 20));
  const touched: number[] = [];
  for (const list of rare.length > 0 ? rare : lists) {
    const weight = 1 + Math.log(shared.length / list.length);
    for (const index of list) {
      if (shared[index] === 0) {
        touched.push(index);
      }
      shared[index] = (shared[index] ?? 0) + weight;
    }
  }
  const best: {index: number; weight: number}[] = [];
  for (const index of touched) {
    const weight = shared[index] ?? 0;
    shared[index] = 0;
    const least = best[candidates - 1];
    if (least === undefined || weight > least.weight) {
      const at = best.findIndex((other) => weight > other.weight);
      best.splice(at < 0 ? best.length : at, 0, {index, weight});
      best.length = Math.min(best.length, candidates);
    }
  }
  return best.map(({index}) => index);
}

function nearest(core: NameCore, indexes: readonly number[], names: readonly {school: NamedSchool; core: NameCore}[]): NamedSchool[] {
  const found = new Map<NamedSchool, number>();
  for (const index of indexes) {
    const name = names[index];
    const likeness = name === undefined ? 0 : nameLikeness(core, name.core);
    if (name !== undefined && likeness >= near) {
      found.set(name.school, Math.max(likeness, found.get(name.school) ?? 0));
    }
  }
  return [...found].toSorted(([a, x], [b, y]) => y - x || (a.school_id < b.school_id ? -1 : 1)).slice(0, most).map(([school]) => school);
}
