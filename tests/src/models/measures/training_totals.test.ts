import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels, type RawRows} from "../raw.js";

const member = (school_id: string, district_id = "d") => ({school_id, stage: "junior", district_id, district_name: "第一学区", role: "member", from_year: 2000});
const teachers = (school_id: string, value: number | null) => ({year: 2013, school_id, stage: "junior", item: "teachers", value, status: value === null ? "missing" : "normal"});
const training = (school_id: string | null, programme: string, person_times: number | null, level: string | null = "county", district_id: string | null = "d") =>
  ({year: 2013, district_id, school_id, serial: "1", programme, level, audience: "教师", person_times, status: person_times === null ? "missing" : "normal"});

async function totals(tables: RawRows) {
  const {connection, close} = await openModels(tables, {}, "marts.training_totals", "marts.training_levels", "marts.training");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.training_totals");
  const levels = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.training_levels");
  const lines = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.training");
  close();
  return {found, levels, lines};
}

test("schools add up to 学区 and area, with person-times per full-time teacher", async () => {
  const {found} = await totals({
    memberships: [member("a"), member("b")], resources: [teachers("a", 20), teachers("b", 30)],
    training: [training("a", "p", 40), training("a", "q", 5), training("b", "p", 30)],
  });
  expect(found).toMatchObject([
    {scope: "area", scope_id: "示例县", person_times: 75, programmes: 2, teachers: 50, per_teacher: 1.5, stage: null},
    {scope: "district", scope_id: "d", scope_name: "第一学区", person_times: 75, stage: "junior"},
    {scope: "school", scope_id: "a", person_times: 45, teachers: 20, per_teacher: 2.25, per_teacher_state: "ok"},
    {scope: "school", scope_id: "b", person_times: 30, teachers: 30, per_teacher: 1},
  ]);
});

test("rows of a 学区 as a whole count for it and the area, and make no school rows", async () => {
  const {found, lines} = await totals({memberships: [member("a")], training: [training(null, "p", 67, "national"), training(null, "q", 3, null)]});
  expect(found).toMatchObject([
    {scope: "area", person_times: 70, teachers: null, per_teacher: null, state: "ok", per_teacher_state: "missing"},
    {scope: "district", scope_id: "d", person_times: 70},
  ]);
  expect(lines).toMatchObject([{scope: "district", scope_name: "第一学区", programme: "p"}, {programme: "q", level: "unstated"}]);
});

test("a school that reported nothing is missing, not 0; a missing count is counted as one", async () => {
  const {found} = await totals({memberships: [member("a"), member("b"), member("c")], training: [training("a", "p", 0), training("b", "p", null)]});
  expect(found).toMatchObject([
    {scope: "area", person_times: 0, rows_missing: 1, state: "ok"}, {scope: "district", person_times: 0},
    {scope_id: "a", person_times: 0, state: "ok"}, {scope_id: "b", person_times: null, rows_missing: 1, state: "missing"}, {scope_id: "c", person_times: null, rows_missing: 0, state: "missing"},
  ]);
});

test("no teachers at all: per teacher does not apply; one school's count missing: the 学区's is missing", async () => {
  const {found} = await totals({
    memberships: [member("a"), member("b")], resources: [teachers("a", 0), teachers("b", null)],
    training: [training("a", "p", 4), training("b", "p", 4)],
  });
  expect(found).toMatchObject([{scope: "area", per_teacher_state: "missing"}, {scope: "district", per_teacher_state: "missing"}, {scope_id: "a", teachers: 0, per_teacher: null, per_teacher_state: "not_applicable"}, {scope_id: "b", per_teacher_state: "missing"}]);
});

test("levels share out the year's person-times; one that the source leaves empty is unstated", async () => {
  const {levels} = await totals({training: [training(null, "p", 30, "national"), training(null, "q", 10, null)]});
  expect(levels).toMatchObject([{level: "national", person_times: 30, share_0_1: 0.75, programmes: 1}, {level: "unstated", person_times: 10, share_0_1: 0.25}]);
});
