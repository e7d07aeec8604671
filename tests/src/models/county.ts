import type {RawRows} from "./raw.js";

/** A junior school's figures in a year; items left out are not reported, null is reported as missing. */
interface School {
  id: string;
  district: string;
  role?: "lead" | "cooperating" | "member";
  type?: string;
  pupils: number | null;
  /** Numerators of the seven indicators as multiples of what the 2017 standard asks of a junior school; default 1.2. */
  times?: readonly (number | null)[];
}

const needs: readonly [string, number][] = [
  ["teachers_above_qualification", 0.053], ["teachers_backbone", 0.01], ["teachers_arts_pe", 0.009],
  ["area_teaching_m2", 5.8], ["area_sports_m2", 10.2], ["equipment_yuan", 2500], ["multimedia_rooms", 0.024],
];

/** Raw rows of a county of junior schools whose seven items stand at chosen multiples of the thresholds. */
export function countyOf(schools: readonly School[], year = 2020): RawRows {
  return {
    schools: schools.map(({id, type = "junior"}) => ({school_id: id, school_name: `示例${id}`, school_type: type})),
    memberships: schools.map(({id, district, role = "member"}) => ({school_id: id, stage: "junior", district_id: district, district_name: `学区${district}`, role, from_year: 2000})),
    enrolment: schools.map(({id, pupils}) => ({year, school_id: id, stage: "junior", item: "pupils", value: pupils, status: pupils === null ? "missing" : "normal"})),
    resources: schools.flatMap(({id, pupils, times = []}) => needs.map(([item, need], index) => {
      const factor = times[index] === undefined ? 1.2 : times[index];
      return {year, school_id: id, stage: "junior", item, value: factor === null ? null : Number(((pupils ?? 1000) * need * factor).toFixed(4)), status: factor === null ? "missing" : "normal"};
    })),
  };
}
