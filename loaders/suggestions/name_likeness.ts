import {editDistance} from "../../src/edit_distance.js";
import type {NameCore} from "./name_core.js";

/** From here on two names are near enough to ask whether one is meant for the other. */
export const near = 0.5;

/**
 * How alike two school names are, 0 to 1: by the edit distance of their cores, or as an abbreviation, which leaves letters out and keeps the order of the
 * others (实验 of 县实验, 一 of 示例县一). Another kind of school and another number weigh against it.
 */
export function nameLikeness(a: NameCore, b: NameCore): number {
  const longest = Math.max(a.core.length, b.core.length);
  const shortest = Math.min(a.core.length, b.core.length);
  if (shortest === 0) {
    return 0;
  }
  const edited = 1 - editDistance(a.core, b.core) / longest;
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  // The less is left out, the nearer; a place in front is what is left out most often.
  const shortened = long.endsWith(short) ? 0.85 + 0.1 * (shortest / longest) : isAbbreviation(short, long) ? 0.65 + 0.2 * (shortest / longest) : 0;
  const kind = a.kind === b.kind ? 1 : a.kind === "" || b.kind === "" ? 0.95 : 0.7;
  return Math.max(edited, shortened) * kind * (a.numerals === b.numerals ? 1 : 0.7);
}

function isAbbreviation(short: string, long: string): boolean {
  let at = -1;
  for (const letter of short) {
    at = long.indexOf(letter, at + 1);
    if (at < 0) {
      return false;
    }
  }
  return true;
}
