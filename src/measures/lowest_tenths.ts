/**
 * Pupils with one score who are among the lowest 30%, in tenths of a pupil: the score at the boundary counts with the part that makes exactly 30%.
 * @param pupils with the score, `before` with a lower one, `sat` with any
 */
export function lowestTenths(pupils: number, before: number, sat: number): number {
  return Math.max(0, Math.min(10 * pupils, 3 * sat - 10 * before));
}
