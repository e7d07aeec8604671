import {cvOf, type AuditSchool} from "./cv_of.js";

/** A CV that equals its limit but for binary rounding passes. */
export const rounding = 1e-12;

/**
 * For each school the smallest addition (`way` 1), or the smallest reduction (−1), that, made there alone, brings the CV to the limit, as an amount of 0
 * or more; null where none does: one school cannot mend what others make. With d added to school i, N·Q(d) ≤ (1 + c²)·R(d)² is a quadratic in d,
 * and where only a share s of what is added at the school arrives here, d ÷ s is added there. A school gives no more than it has.
 * @param whole the resource comes in whole units, so the amount is rounded up, and checked
 */
export function changeAlone(schools: readonly AuditSchool[], limit: number, way: 1 | -1, whole: boolean): (number | null)[] {
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
  const passesWith = (index: number, amount: number) => passes(schools, schools.map((_, i) => (i === index ? way * amount : 0)), limit);
  return schools.map((school, index) => {
    const a = pupils / school.pupils - k;
    const b = 2 * way * (pupils * school.resource / school.pupils - k * resource);
    const discriminant = b ** 2 - 4 * a * c;
    if (school.fixed === true || discriminant < 0 || (a >= 0 && b >= 0)) {
      return null;
    }
    const least = 2 * c / (Math.sqrt(discriminant) - b) / (school.share ?? 1);
    const most = way === 1 ? Infinity : givable(school);
    if (!whole) {
      return least <= most ? least : null;
    }
    const first = Math.ceil(least - 1e-9);
    return [first, first + 1].find((amount) => amount <= most && passesWith(index, amount)) ?? null;
  });
}

/** What a school can give, in units there. The parts of what stages share are rounded: to take all leaves 0 but for that. */
export function givable({resource, share, most}: AuditSchool): number {
  return Math.min(most ?? Infinity, share === undefined || share === 1 ? resource : resource / share + 1e-7);
}

/** Whether the CV after the additions is within the limit. */
export function passes(schools: readonly AuditSchool[], added: readonly number[], limit: number): boolean {
  const cv = cvOf(schools, added);
  return cv !== null && cv <= limit * (1 + rounding);
}
