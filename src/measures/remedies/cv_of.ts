/** A school of an audit sheet: pupils above 0 and what it has, in units of the resource. */
export interface AuditSchool {
  pupils: number;
  resource: number;
  /** Its stages share the resource: what is added or taken there is not this stage's alone, so it stays as it is. */
  shared?: boolean;
}

/**
 * The official coefficient of variation: values per pupil, weighted by pupils. Null without schools, or where nothing is there to share out.
 * @param added what each school gets (below 0: gives), in units of the resource
 */
export function cvOf(schools: readonly AuditSchool[], added: readonly number[] = []): number | null {
  let pupils = 0;
  let resource = 0;
  for (const [index, school] of schools.entries()) {
    pupils += school.pupils;
    resource += school.resource + (added[index] ?? 0);
  }
  const mean = resource / pupils;
  if (!(mean > 0)) {
    return null;
  }
  let squares = 0;
  for (const [index, school] of schools.entries()) {
    squares += school.pupils * ((school.resource + (added[index] ?? 0)) / school.pupils - mean) ** 2;
  }
  return Math.sqrt(squares / pupils) / mean;
}
