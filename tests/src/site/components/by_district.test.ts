import {describe, expect, it} from "vitest";
import {byDistrict} from "../../../../src/site/components/by_district.js";
import type {SchoolYear} from "../../../../src/site/components/rows.js";

const school = (school_id: string, district_id: string | null, role: SchoolYear["role"]): SchoolYear => ({
  year: 2013, stage: "junior", school_id, school_name: `${school_id}校`, district_id, district_name: district_id, role, parent_id: null, parent_name: null,
  pupils: 1, pupils_state: "ok", classes: 1, teachers: 1, in_scope: true, scope_reason: null, origin: "simulated",
});
const schools = [school("3", "d2", "cooperating"), school("2", "d1", "cooperating"), school("1", "d1", "lead"), school("9", null, null), school("4", "d2", "lead")];
const rows = [{id: "2", value: 99}, {id: "1", value: 1}, {id: "3", value: 50}, {id: "4", value: 40}, {id: "9", value: 70}];
const shape = (groups: ReturnType<typeof byDistrict<{id: string; value: number}>>) => groups.map((group) => [group.district_id, group.schools.map(({row}) => row.id)]);

describe("byDistrict", () => {
  it("groups schools under their 学区, lead first, then by id, never by value", () => {
    expect(shape(byDistrict(schools, rows, (row) => row.id))).toEqual([["d1", ["1", "2"]], ["d2", ["4", "3"]], [null, ["9"]]]);
  });

  it("does not depend on the order of the rows", () => {
    expect(shape(byDistrict(schools, rows.toReversed(), (row) => row.id))).toEqual(shape(byDistrict(schools, rows, (row) => row.id)));
  });

  it("leaves out schools without a row, and 学区 without such schools", () => {
    expect(shape(byDistrict(schools, [{id: "3", value: 50}], (row) => row.id))).toEqual([["d2", ["3"]]]);
    expect(byDistrict(schools, [], () => "")).toEqual([]);
  });
});
