import {editDistance} from "../../src/edit_distance.js";

/**
 * How alike two header names are, 0 to 1: 1 less the edit distance over the longer length, or, where that is more, nine tenths of the share of letters
 * that they have in common (Dice), so that 数学成绩 and 成绩(数学) are alike too.
 */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || a === b) {
    return 1;
  }
  return Math.max(1 - editDistance(a, b) / longest, 0.9 * sharedLetters(a, b));
}

function sharedLetters(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const letter of a) {
    left.set(letter, (left.get(letter) ?? 0) + 1);
  }
  let shared = 0;
  for (const letter of b) {
    const count = left.get(letter) ?? 0;
    if (count > 0) {
      shared++;
      left.set(letter, count - 1);
    }
  }
  return (2 * shared) / (Array.from(a).length + Array.from(b).length);
}
