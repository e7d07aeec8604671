import {editDistance} from "../../src/edit_distance.js";

/** The candidate most like the text and how like it is, 0 to 1 (1 less the edit distance over the longer length); null without candidates. */
export function nearest(text: string, candidates: Iterable<string>): {candidate: string; likeness: number} | null {
  let best: {candidate: string; likeness: number} | null = null;
  for (const candidate of candidates) {
    const longest = Math.max(text.length, candidate.length);
    const likeness = longest === 0 ? 1 : 1 - editDistance(text, candidate) / longest;
    if (best === null || likeness > best.likeness) {
      best = {candidate, likeness};
    }
  }
  return best;
}
