/** Bands of a tenth of the full mark. */
export const bands = 10;

/**
 * How many pupils are in each band: band b holds the scores from b tenths of the full mark to below b + 1, the highest the full mark too.
 * @param scores in thousandths of a mark, ascending
 * @param full of the paper, in thousandths; above 0
 * @returns the pupils of a place by band, given up to each score
 */
export function scoreBands(scores: Int32Array, full: number): (upTo: Int32Array) => number[] {
  // Scores below band b: as many as there are before its first.
  const before = Array.from({length: bands}, (_, band) => {
    const first = scores.findIndex((score) => 10 * score >= band * full);
    return first === -1 ? scores.length : first;
  });
  before[0] = 0;
  return (upTo) => {
    const below = (count: number) => (count === 0 ? 0 : upTo[count - 1] as number);
    return before.map((count, band) => below(before[band + 1] ?? scores.length) - below(count));
  };
}
