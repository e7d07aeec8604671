import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {openModels} from "../raw.js";

/** One school with pupils by stage and one item that its stages share. */
async function parts(type: string, pupils: Record<string, number | null>, total: number | null = 23_226, item = "books", own: Record<string, number> = {}) {
  const {connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "示例学校", school_type: type}],
    enrolment: Object.entries(pupils).map(([stage, value]) => ({year: 2020, school_id: "a", stage, item: "pupils", value, status: value === null ? "missing" : "normal"})),
    resources: [{year: 2020, school_id: "a", stage: "shared", item, value: total, status: total === null ? "missing" : "normal"}, ...Object.entries(own).map(([stage, value]) => ({year: 2020, school_id: "a", stage, item, value}))],
  }, {}, "measures.shared_resources", "measures.school_resources");
  const found = await rows<{stage: string; value: number | null; state: string}>(connection, "SELECT stage, value::DOUBLE AS value, state FROM measures.shared_resources ORDER BY stage");
  const whole = await rows<{stage: string; value: number | null; state: string}>(connection, "SELECT stage, value::DOUBLE AS value, state FROM measures.school_resources ORDER BY stage");
  close();
  return {found, whole, value: Object.fromEntries(found.map(({stage, value}) => [stage, value]))};
}
const sum = (values: Record<string, number | null>) => Object.values(values).reduce<number>((total, value) => total + (value ?? NaN), 0);

test("九年一贯制 1:1.1: 166 + 210 pupils and 23,226 books give 9,711.627 and 13,514.373", async () => {
  const {value} = await parts("nine_year", {primary: 166, junior: 210});
  expect([value["primary"]?.toFixed(3), value["junior"]?.toFixed(3)]).toEqual(["9711.627", "13514.373"]);
});

test("完全中学 1:1.2 and 十二年一贯制 1:1.1:1.32 need the pupils of 高中, and the parts add up", async () => {
  const complete = await parts("complete_secondary", {junior: 600, senior: 500}, 12_000);
  expect(complete.value).toEqual({junior: 6000, senior: 6000});
  const twelve = await parts("twelve_year", {primary: 100, junior: 100, senior: 100}, 3420);
  expect(twelve.value).toEqual({primary: 1000, junior: 1100, senior: 1320});
  expect(sum(twelve.value)).toBe(3420);
  expect(twelve.whole.map(({stage}) => stage)).toEqual(["junior", "primary"]);
});

test("while the pupils of one stage are missing every part is, and missing is not 0", async () => {
  for (const pupils of [{junior: 600}, {junior: 600, senior: null}] as Record<string, number | null>[]) {
    expect((await parts("complete_secondary", pupils)).whole).toEqual([{stage: "junior", value: null, state: "missing"}]);
  }
  expect((await parts("nine_year", {primary: 166, junior: 210}, null)).whole).toMatchObject([{state: "missing"}, {state: "missing"}]);
});

test("a school of one stage shares nothing: a cell without a figure in a column of what is shared takes away nothing of its own", async () => {
  expect((await parts("primary", {primary: 500}, null, "books", {primary: 9000})).whole).toMatchObject([{stage: "primary", value: 9000, state: "ok"}]);
  expect((await parts("primary", {primary: 500}, 100, "books", {primary: 9000})).whole).toMatchObject([{stage: "primary", value: 9100, state: "ok"}]);
  expect((await parts("nine_year", {primary: 166, junior: 210}, null, "books", {primary: 9000, junior: 1})).whole).toMatchObject([{state: "missing"}, {state: "missing"}]);
});

test("a stage without pupils gets nothing, which is a figure", async () => {
  expect((await parts("nine_year", {primary: 100, junior: 0}, 500)).value).toEqual({primary: 500, junior: 0});
});

test("what a stage has of its own comes on top of its part", async () => {
  expect((await parts("nine_year", {primary: 110, junior: 100}, 2200, "area_teaching_m2", {primary: 40})).whole).toEqual([{stage: "junior", value: 1100, state: "ok"}, {stage: "primary", value: 1140, state: "ok"}]);
});

test("teachers, and schools of a type that shares nothing, are not split", async () => {
  expect((await parts("nine_year", {primary: 166, junior: 210}, 60, "teachers_backbone")).found).toEqual([]);
  expect((await parts("special", {primary: 166}, 60)).found).toEqual([]);
});

test("parts are exact to ten decimals, so that what rests on them holds to a part in 10⁹", async () => {
  const {value} = await parts("nine_year", {primary: 2087, junior: 456}, 56, "multimedia_rooms");
  expect(Math.abs(value["junior"]! / (56 * 456 * 1.1 / (2087 + 456 * 1.1)) - 1)).toBeLessThan(1e-10);
  // A part that is exactly what is required: 2,500 元 × 300 of the junior pupils, whichever way binary fractions round.
  const exact = await parts("nine_year", {primary: 330, junior: 300}, 1_500_000, "equipment_yuan");
  expect(exact.value).toEqual({primary: 750_000, junior: 750_000});
  // The largest figure that is stored, of the largest school: no product leaves its range.
  const large = await parts("nine_year", {primary: 9_999_999, junior: 1}, 99_999_999_999_999, "equipment_yuan");
  expect(sum(large.value)).toBeCloseTo(99_999_999_999_999, 0);
});
