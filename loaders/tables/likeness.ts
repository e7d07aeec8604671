import {editDistance} from "../../src/edit_distance.js";
import {sharedLetters} from "./shared_letters.js";

/**
 * How alike two header names are, 0 to 1: 1 less the edit distance over the longer length, or, where that is more, nine tenths of the share of letters
 * that they have in common (Dice), so that 数学成绩 and 成绩(数学) are alike too.
 */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || a === b) {
    return 1;
  }
  const shared = sharedLetters(a, b);
  const common = (0.9 * 2 * shared) / (a.length + b.length);
  return shared / longest <= common ? common : Math.max(1 - editDistance(a, b) / longest, common);
}
