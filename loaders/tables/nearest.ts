import {editDistance} from "../../src/edit_distance.js";
import {sharedLetters} from "./shared_letters.js";

/**
 * The candidate most like the text and how like it is, 0 to 1 (1 less the edit distance over the longer length); null where none is.
 * @param least less like than this is not looked for
 */
export function nearest(text: string, candidates: Iterable<string>, least = 0): {candidate: string; likeness: number} | null {
  let best: {candidate: string; likeness: number} | null = null;
  for (const candidate of candidates) {
    const longest = Math.max(text.length, candidate.length);
    const most = longest === 0 ? 1 : sharedLetters(text, candidate) / longest;
    if (most >= least && (best === null || most > best.likeness)) {
      const likeness = longest === 0 ? 1 : 1 - editDistance(text, candidate) / longest;
      if (likeness >= least && (best === null || likeness > best.likeness)) {
        best = {candidate, likeness};
      }
    }
  }
  return best;
}
