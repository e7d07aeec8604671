/** Least and greatest of the values that are known, [0, 1] where none is. */
export function extent(values: readonly (number | null | undefined)[]): [number, number] {
  const known = values.filter((value): value is number => value !== null && value !== undefined && Number.isFinite(value));
  return known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
}
