import type {AuditSchool} from "./cv_of.js";

/** The sums behind a CV after changes: N, R = Σ r, Q = Σ r² ÷ n. */
export interface Sums {
  pupils: number;
  resource: number;
  squares: number;
}

/** @param units what each school gets, in units at the school */
export function sumsOf(schools: readonly AuditSchool[], units: readonly number[]): Sums {
  let [pupils, resource, squares] = [0, 0, 0];
  for (const [index, school] of schools.entries()) {
    const after = school.resource + (units[index] ?? 0) * (school.share ?? 1);
    pupils += school.pupils;
    resource += after;
    squares += after ** 2 / school.pupils;
  }
  return {pupils, resource, squares};
}

/** N·Q − (1 + c²)·R²: 0 or less where the CV is within the limit c, and R above 0. */
export function excess({pupils, resource, squares}: Sums, limit: number): number {
  return pupils * squares - (1 + limit ** 2) * resource ** 2;
}

/** The sums after `unit` more at one school. */
export function withUnit(sums: Sums, {pupils, resource, share = 1}: AuditSchool, units: number, unit: number): Sums {
  const step = share * unit;
  return {pupils: sums.pupils, resource: sums.resource + step, squares: sums.squares + step * (2 * (resource + units * share) + step) / pupils};
}
