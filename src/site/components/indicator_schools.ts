import type {Context} from "./page.js";
import type {SchoolIndicator, SchoolYear} from "./rows.js";

export interface IndicatorSchool {
  row: SchoolIndicator;
  school: SchoolYear;
}

/** The values of one indicator in the page's year and stage with the schools they belong to: by 学区, lead first, then by code. */
export async function indicatorSchools({rows, year, stage}: Pick<Context, "rows" | "year" | "stage">, indicator: string): Promise<IndicatorSchool[]> {
  const [values, years] = await Promise.all([rows("school_indicators"), rows("school_years")]);
  const schools = new Map(years.filter((row) => row.year === year && row.stage === stage).map((row) => [row.school_id, row]));
  return values.flatMap((row) => {
    const school = row.year === year && row.stage === stage && row.indicator_id === indicator ? schools.get(row.school_id) : undefined;
    return school === undefined ? [] : [{row, school}];
  }).sort((a, b) => order(a.school.district_id, b.school.district_id) || Number(b.school.role === "lead") - Number(a.school.role === "lead") || order(a.row.school_id, b.row.school_id));
}

/** Text by code unit; null last. */
function order(a: string | null, b: string | null): number {
  if (a === b) {
    return 0;
  }
  return a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
