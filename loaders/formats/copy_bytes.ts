/** Copies bytes, `from` to before `to`, to `at`: a few, as nearly all cells have, faster than Buffer.copy. */
export function copyBytes(source: Buffer, from: number, to: number, target: Buffer, at: number): void {
  if (to - from > 48) {
    source.copy(target, at, from, to);
    return;
  }
  for (let next = from, put = at; next < to; next++, put++) {
    target[put] = source[next]!;
  }
}
