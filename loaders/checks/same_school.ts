/** Condition under which two records are of one school, year and stage; a file may lack year and stage. */
export function sameSchool(one: string, other: string): string {
  return `${one}.school_id = ${other}.school_id AND ${one}.year IS NOT DISTINCT FROM ${other}.year AND ${one}.stage IS NOT DISTINCT FROM ${other}.stage`;
}
