import type {Role, SchoolYear} from "./rows.js";

/** The schools of one 学区, lead first; `district_id` null: schools without a 学区. */
export interface DistrictGroup<R> {
  district_id: string | null;
  district_name: string | null;
  schools: {row: R; school: SchoolYear; role: Role | null}[];
}

/**
 * Rows of schools under their 学区, in the order in which the release gives 学区 and schools; lead schools first, never by value.
 * @param schools school_years of one year and stage
 * @param rows one row a school, found by `id`; schools without a row are left out
 */
export function byDistrict<R>(schools: readonly SchoolYear[], rows: readonly R[], id: (row: R) => string): DistrictGroup<R>[] {
  const found = new Map(rows.map((row) => [id(row), row]));
  const groups = new Map<string | null, DistrictGroup<R>>();
  for (const school of schools) {
    const row = found.get(school.school_id);
    if (row === undefined) continue;
    const group = groups.get(school.district_id) ?? {district_id: school.district_id, district_name: school.district_name, schools: []};
    groups.set(school.district_id, group);
    group.schools.push({row, school, role: school.role});
  }
  const sorted = [...groups.values()].sort((a, b) => Number(a.district_id === null) - Number(b.district_id === null) || compare(a.district_id, b.district_id));
  for (const group of sorted) {
    group.schools.sort((a, b) => Number(b.role === "lead") - Number(a.role === "lead") || compare(a.school.school_id, b.school.school_id));
  }
  return sorted;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : Number((a ?? "") > (b ?? ""));
}
