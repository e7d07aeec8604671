import type {AuditSchool} from "./cv_of.js";

/** What each school needs to stand at `level` per pupil; 0 for those at or above it, and where a school stays as it is. */
export function raiseTo(schools: readonly AuditSchool[], level: number): number[] {
  return schools.map(({pupils, resource, fixed}) => (fixed === true ? 0 : Math.max(0, level * pupils - resource)));
}

/** What each school gives to stand at `level` per pupil, as amounts of 0 and below; 0 where a school stays as it is. */
export function lowerTo(schools: readonly AuditSchool[], level: number): number[] {
  return schools.map(({pupils, resource, fixed}) => (fixed === true ? 0 : Math.min(0, level * pupils - resource)));
}
