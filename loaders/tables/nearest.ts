/** The candidate most like the text and how like it is, 0 to 1 (1 less the edit distance over the longer length); null without candidates. */
export function nearest(text: string, candidates: Iterable<string>): {candidate: string; likeness: number} | null {
  let best: {candidate: string; likeness: number} | null = null;
  for (const candidate of candidates) {
    const longest = Math.max(text.length, candidate.length);
    const likeness = longest === 0 ? 1 : 1 - distance(text, candidate) / longest;
    if (best === null || likeness > best.likeness) {
      best = {candidate, likeness};
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
