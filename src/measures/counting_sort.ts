/**
 * Brings rows into the order of a key, and leaves rows of one key in the order in which they stood: one look at each, no comparison.
 * @param keys one a row, whole numbers from 0 to groups − 1
 * @returns rows by key: those of key k are order[starts[k]] to order[starts[k + 1] − 1]
 */
export function countingSort(keys: Int32Array, groups: number): {order: Int32Array; starts: Int32Array} {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < keys.length; ++row) {
    starts[(keys[row] as number) + 1]! += 1;
  }
  for (let key = 0; key < groups; ++key) {
    starts[key + 1]! += starts[key] as number;
  }
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; ++row) {
    order[next[keys[row] as number]!++] = row;
  }
  return {order, starts};
}
