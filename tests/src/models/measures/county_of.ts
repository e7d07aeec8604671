import type {RawRows} from "../raw.js";

/** Primary schools with pupils and equipment: the resource of the official worked example, which counts books. */
export function countyOf(schools: readonly {pupils: number | null; resource: number | null; type?: string}[], item = "equipment_yuan"): RawRows {
  return {
    schools: schools.map(({type = "primary"}, i) => ({school_id: `s${i}`, school_name: `示例${i}小`, school_type: type})),
    enrolment: schools.map(({pupils}, i) => ({year: 2020, school_id: `s${i}`, stage: "primary", item: "pupils", value: pupils, status: pupils === null ? "missing" : "normal"})),
    resources: schools.map(({resource}, i) => ({year: 2020, school_id: `s${i}`, stage: "primary", item, value: resource, status: resource === null ? "missing" : "normal"})),
  };
}
