import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels, type RawRows} from "../raw.js";

const member = (school_id: string, district_id: string, from_year: number, to_year: number | null = null, role = "cooperating") =>
  ({school_id, stage: "junior", district_id, district_name: `学区${district_id}`, role, from_year, to_year});
const pupils = (school_id: string, year: number, value: number | null) => ({year, school_id, stage: "junior", item: "pupils", value, status: value === null ? "missing" : "normal"});

async function years(tables: RawRows) {
  const {connection, close} = await openModels(tables, {}, "marts.school_years");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.school_years");
  close();
  return found;
}

test("membership holds from its first to its last year, both included", async () => {
  const found = await years({
    memberships: [member("a", "p", 2010, 2011), member("a", "q", 2012)],
    enrolment: [2010, 2011, 2012, 2013].map((year) => pupils("a", year, 100)),
  });
  expect(found.map(({year, district_id}) => [year, district_id])).toEqual([[2010, "p"], [2011, "p"], [2012, "q"], [2013, "q"]]);
});

test("a member that reported nothing has a row, with its pupils missing and not 0", async () => {
  const found = await years({memberships: [member("a", "p", 2010), member("b", "p", 2010)], enrolment: [pupils("a", 2012, 0)]});
  expect(found).toMatchObject([{school_id: "a", pupils: 0, pupils_state: "ok"}, {school_id: "b", pupils: null, pupils_state: "missing"}]);
});

test("a school that belongs to no 学区 has a row where a dataset mentions it", async () => {
  expect(await years({rates: [{year: 2012, school_id: "z", stage: "junior", rate_id: "promotion_rate", numerator: 1, denominator: 2}]}))
    .toMatchObject([{school_id: "z", school_name: "z", district_id: null, role: null, pupils: null}]);
});

test("a school in two 学区 in a year keeps one row, the latest; the check one_district names it", async () => {
  expect(await years({memberships: [member("a", "p", 2010), member("a", "q", 2011)], enrolment: [pupils("a", 2012, 9)]})).toMatchObject([{district_id: "q"}]);
});

test("counts come from enrolment and resources of the same stage and year", async () => {
  const found = await years({
    schools: [{school_id: "a", school_name: "示例一中", school_type: "nine_year"}],
    enrolment: [pupils("a", 2012, 300), {...pupils("a", 2012, 500), stage: "primary"}, {...pupils("a", 2012, 7), item: "classes"}],
    resources: [{year: 2012, school_id: "a", stage: "junior", item: "teachers", value: 25}],
  });
  expect(found).toMatchObject([{stage: "junior", school_name: "示例一中", pupils: 300, classes: 7, teachers: 25, in_scope: true, scope_reason: null}, {stage: "primary", pupils: 500, classes: null, teachers: null}]);
});

test("the least certain origin of what mentions the school: simulated before reported before published", async () => {
  const found = await years({
    sources: [{source_id: "s", origin: "published"}, {source_id: "r", origin: "reported"}, {source_id: "m", origin: "simulated"}],
    enrolment: [pupils("a", 2011, 1), {...pupils("a", 2012, 1), source_id: "r"}, {...pupils("a", 2013, 1), source_id: "m"}],
    resources: [2011, 2012, 2013].map((year) => ({year, school_id: "a", stage: "junior", item: "teachers", value: 2})),
  });
  expect(found.map(({origin}) => origin)).toEqual(["published", "reported", "simulated"]);
});

test("a cell without a figure, or with 0, at a stage that its type lacks makes no school of that stage; a figure does, and a membership; of an unknown type nothing is known", async () => {
  const found = await years({
    schools: [{school_id: "a", school_name: "示例一小", school_type: "primary"}, {school_id: "b", school_name: "示例二小", school_type: "primary"}, {school_id: "c", school_name: "示例学校", school_type: "nine_year"}, {school_id: "e", school_name: "示例三小", school_type: "primary"}],
    memberships: [member("e", "p", 2012)],
    enrolment: [...["a", "c", "d", "e"].map((id) => pupils(id, 2012, null)), {...pupils("a", 2012, 90), stage: "primary"}, pupils("b", 2012, 9)],
    resources: [{year: 2012, school_id: "a", stage: "junior", item: "teachers", value: 0}],
  });
  expect(found.map(({school_id, stage, pupils_state}) => `${String(school_id)} ${String(stage)} ${String(pupils_state)}`)).toEqual(["b junior ok", "c junior missing", "d junior missing", "e junior missing", "a primary ok"]);
});
