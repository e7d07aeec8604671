import {cvOf, type AuditSchool} from "./cv_of.js";

/** A CV that equals its limit but for binary rounding passes. */
export const rounding = 1e-12;

/**
 * For each school the smallest addition that, made there alone, brings the CV to the limit; null where none does: one school cannot
 * mend what others make. With d added to school i, N·Q(d) ≤ (1 + c²)·R(d)² is a quadratic in d.
 * @param whole the resource comes in whole units, so the addition is rounded up, and checked
 */
export function addAlone(schools: readonly AuditSchool[], limit: number, whole: boolean): (number | null)[] {
  const cv = cvOf(schools);
  if (cv === null) {
    return schools.map(() => null);
  }
  if (cv <= limit * (1 + rounding)) {
    return schools.map(() => 0);
  }
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const resource = schools.reduce((sum, school) => sum + school.resource, 0);
  const k = 1 + limit ** 2;
  const c = resource ** 2 * (cv - limit) * (cv + limit);
  return schools.map((school, index) => {
    const a = pupils / school.pupils - k;
    const b = 2 * (pupils * school.resource / school.pupils - k * resource);
    const discriminant = b ** 2 - 4 * a * c;
    if (discriminant < 0 || (a >= 0 && b >= 0)) {
      return null;
    }
    const least = 2 * c / (Math.sqrt(discriminant) - b);
    if (!whole) {
      return least;
    }
    const added = schools.map(() => 0);
    for (const amount of [Math.ceil(least - 1e-9), Math.ceil(least - 1e-9) + 1]) {
      added[index] = amount;
      if (passes(schools, added, limit)) {
        return amount;
      }
    }
    return null;
  });
}

/** Whether the CV after the additions is within the limit. */
export function passes(schools: readonly AuditSchool[], added: readonly number[], limit: number): boolean {
  const cv = cvOf(schools, added);
  return cv !== null && cv <= limit * (1 + rounding);
}
