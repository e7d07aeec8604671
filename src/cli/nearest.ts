/** The word nearest to `typed` by edit distance, or null where none is near: more than a third of it would have to change. */
export function nearest(typed: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const word of words) {
    const away = word.startsWith(typed) && typed.length >= 3 ? 1 : distance(typed, word);
    if (away < least && away < word.length) {
      least = away;
      best = word;
    }
  }
  return best;
}

/** Levenshtein distance, a swap of two neighbours counting as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const current = [i];
    for (let j = 1; j <= b.length; ++j) {
      let least = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      current.push(least);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length]!;
}
