/**
 * Brings rows into the order of a key, and leaves rows of one key in the order in which they stood: one look at each, no comparison.
 * @param keys one a row, whole numbers from 0 to groups − 1
 * @returns the columns in that order, themselves where they have it already; the rows of key k are those from starts[k] to starts[k + 1] − 1
 */
export function countingSort<const T extends readonly Int32Array[]>(keys: Int32Array, groups: number, columns: T): {starts: Int32Array; columns: {[K in keyof T]: Int32Array}} {
  const starts = new Int32Array(groups + 1);
  let [ascending, before] = [true, 0];
  for (let row = 0; row < keys.length; ++row) {
    const key = keys[row] as number;
    starts[key + 1]! += 1;
    ascending &&= before <= key;
    before = key;
  }
  for (let key = 0; key < groups; ++key) {
    starts[key + 1]! += starts[key] as number;
  }
  if (ascending) {
    return {starts, columns: columns as {[K in keyof T]: Int32Array}};
  }
  // Values are written where they belong, and not read through a list of rows: writing into many places is faster than reading from them.
  const sorted = columns.map((column) => {
    const next = starts.slice();
    const moved = new Int32Array(column.length);
    for (let row = 0; row < keys.length; ++row) {
      moved[next[keys[row] as number]!++] = column[row] as number;
    }
    return moved;
  });
  return {starts, columns: sorted as {[K in keyof T]: Int32Array}};
}
