/** A school of an audit sheet: pupils above 0 and what this stage has, in units of the resource. */
export interface AuditSchool {
  pupils: number;
  resource: number;
  /** Of one unit more or less at the school what arrives at this stage, above 0: below 1 where its stages share the resource. Absent: 1. */
  share?: number;
  /** The most that it can give, in units at the school, where that is less than all that it has. */
  most?: number;
  /** It stays as it is. */
  fixed?: boolean;
}

/**
 * The official coefficient of variation: values per pupil, weighted by pupils. Null without schools, or where nothing is there to share out.
 * @param added what each school gets (below 0: gives), in units of the resource at the school
 */
export function cvOf(schools: readonly AuditSchool[], added: readonly number[] = []): number | null {
  let pupils = 0;
  let resource = 0;
  for (const [index, school] of schools.entries()) {
    pupils += school.pupils;
    resource += after(school, added[index]);
  }
  const mean = resource / pupils;
  if (!(mean > 0)) {
    return null;
  }
  let squares = 0;
  for (const [index, school] of schools.entries()) {
    squares += school.pupils * (after(school, added[index]) / school.pupils - mean) ** 2;
  }
  return Math.sqrt(squares / pupils) / mean;
}

function after({resource, share = 1}: AuditSchool, added = 0): number {
  return resource + added * share;
}
