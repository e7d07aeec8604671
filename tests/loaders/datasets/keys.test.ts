import {z} from "zod";
import {expect, test} from "vitest";
import {fieldsOf} from "../../../loaders/datasets/field.js";
import {district, school, schoolCodes, schoolNames, stage, year} from "../../../loaders/datasets/keys.js";

const read = (type: ReturnType<typeof school>, text: string) => {
  const {success, data, error} = type.safeParse(text);
  return success ? data.value : (error.issues[0]?.message ?? "");
};

test("a school is known by its code before its name", () => {
  const field = fieldsOf(z.object({school_id: school()})).get("school_id");
  expect(field?.headers).toEqual([...schoolCodes, ...schoolNames]);
  expect([field?.kind, field?.fragile, field?.need]).toEqual(["school", true, "always"]);
});
test.each([
  ["school", school(), [["０１00000001", "0100000001"], ["'0012", "0012"], ['="0012"', "0012"], ["3.3E+09", "damaged_id"], ["3301060001.0", "damaged_id"], ["", "missing_school"], ["\u3000", "missing_school"], ["缺", "缺"]]],
  ["year", year(), [["2013-2014学年", "2013"], ["1900", "1900"], ["1899", "out_of_range"], ["2201", "out_of_range"], ["", "missing_key"], ["-", "unreadable_value"]]],
  ["stage", stage(), [["小学", "primary"], ["PRIMARY", "primary"], ["初 中", "junior"], ["高中", "unknown_word"], ["", "missing_key"]]],
  ["district", district(), [["城东 学区", "城东学区"], ["第 1 学区", "第1学区"], ["D 1", "D 1"], ["", "missing_key"]]],
] as const)("%s", (_, type, cells) => {
  expect(cells.map(([text]) => read(type, text))).toEqual(cells.map(([, value]) => value));
});
test("what a dataset says otherwise goes before", () => {
  expect(read(school({need: "optional", blank: null}), "")).toBeNull();
  expect(fieldsOf(z.object({year: year({headers: ["起始学年"]})})).get("year")).toMatchObject({headers: ["起始学年"], min: 1900, need: "load"});
});
