/**
 * Σ |xᵢ − xⱼ| over all pairs of pupils: between a score and the next lie upTo × (sat − upTo) of them. It equals Σ n x (2C − n − N), whose terms have both signs.
 * Added in whole numbers, and rounded once, to a double.
 * @param scores ascending
 * @param upTo pupils with that score or a lower one; the last is all
 */
export function giniSum(scores: Int32Array, upTo: Int32Array): number {
  const last = scores.length - 1;
  const sat = upTo[last] as number;
  // The sum is at most a quarter of pupils² × range.
  if (sat * sat * ((scores[last] as number) - (scores[0] as number)) <= 4 * Number.MAX_SAFE_INTEGER) {
    let sum = 0;
    for (let i = 0; i < last; ++i) {
      sum += (upTo[i] as number) * (sat - (upTo[i] as number)) * ((scores[i + 1] as number) - (scores[i] as number));
    }
    return sum;
  }
  let sum = 0n;
  for (let i = 0; i < last; ++i) {
    sum += BigInt((upTo[i] as number) * (sat - (upTo[i] as number))) * BigInt((scores[i + 1] as number) - (scores[i] as number));
  }
  return Number(sum);
}
