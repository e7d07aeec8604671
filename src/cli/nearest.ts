import {editDistance} from "../edit_distance.js";

/** The word nearest to `typed` by edit distance, or null where none is near: more than a third of it would have to change. */
export function nearest(typed: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const word of words) {
    const away = word.startsWith(typed) && typed.length >= 3 ? 1 : editDistance(typed, word);
    if (away < least && away < word.length) {
      least = away;
      best = word;
    }
  }
  return best;
}
