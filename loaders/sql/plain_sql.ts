/** A number as text without zeros at its end: 31.0000 → 31, 31.2500 → 31.25. */
export function plainSql(number: string): string {
  return `regexp_replace(CAST(${number} AS VARCHAR), '[.]0*$|([.][0-9]*[1-9])0+$', '\\1')`;
}
