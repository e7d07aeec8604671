/** Pupils counted by unit (a school in an exam and subject) and score: a row for each pair that occurs. */
export interface ScoreCounts {
  /** In thousandths of a mark. */
  scores: Int32Array;
  pupils: Int32Array;
  /** Rows of unit u: from starts[u] to starts[u + 1] − 1, in any order. */
  starts: Int32Array;
}

/**
 * How many pupils of a place have a score or a lower one.
 * @param units and, beside each, a place that it is part of; a unit stands once for each of its places
 * @returns every score that one of the units has, ascending, and by place its pupils up to each of them; places may share an array
 */
export function pupilsUpTo({scores, pupils, starts}: ScoreCounts, units: Int32Array, places: Int32Array): {scores: Int32Array; upTo: Map<number, Int32Array>} {
  const distinct = [...new Set(units)];
  // Scores are numbered as they are met: a row is looked up once, however many places it counts for. One array for all
  // units, here and below: tens of thousands of small ones keep the garbage collector longer than they take to fill.
  const numbers = new Map<number, number>();
  const numbered = new Int32Array(distinct.reduce((rows, unit) => rows + (starts[unit + 1] as number) - (starts[unit] as number), 0));
  let row = 0;
  for (const unit of distinct) {
    for (let i = starts[unit] as number; i < (starts[unit + 1] as number); ++i) {
      numbered[row++] = numberOf(scores[i] as number, numbers);
    }
  }
  const ascending = Int32Array.from(numbers.keys()).sort();
  const ranks = new Int32Array(ascending.length);
  for (const [rank, score] of ascending.entries()) {
    ranks[numbers.get(score) as number] = rank;
  }
  const all = new Int32Array(distinct.length * ascending.length);
  const ofUnit = new Map<number, Int32Array>();
  row = 0;
  for (const [at, unit] of distinct.entries()) {
    const sums = all.subarray(at * ascending.length, (at + 1) * ascending.length);
    for (let i = starts[unit] as number; i < (starts[unit + 1] as number); ++i) {
      sums[ranks[numbered[row++] as number] as number]! += pupils[i] as number;
    }
    for (let i = 1; i < sums.length; ++i) {
      sums[i]! += sums[i - 1] as number;
    }
    ofUnit.set(unit, sums);
  }
  // Most places are one unit, a school, and share its array.
  const upTo = new Map<number, Int32Array>();
  const ofSeveral = new Set<number>();
  for (const [member, unit] of units.entries()) {
    const place = places[member] as number;
    const own = ofUnit.get(unit) as Int32Array;
    let sums = upTo.get(place);
    if (sums === undefined) {
      upTo.set(place, own);
      continue;
    }
    if (!ofSeveral.has(place)) {
      ofSeveral.add(place);
      sums = sums.slice();
      upTo.set(place, sums);
    }
    for (let i = 0; i < sums.length; ++i) {
      sums[i]! += own[i] as number;
    }
  }
  return {scores: ascending, upTo};
}

/** The number of a score, from 0 in the order in which they are met; a new one is added to `numbers`. */
function numberOf(score: number, numbers: Map<number, number>): number {
  let number = numbers.get(score);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(score, number);
  }
  return number;
}
