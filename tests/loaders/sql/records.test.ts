import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {itemScale} from "../../../loaders/sql/records.js";
import {rows} from "../../../src/duckdb.js";
import {columnsOf} from "../sheet_of.js";
import {databaseOf, record} from "./stage.js";

const {connection} = databaseOf();
const records = async (columns: string[], ...given: Parameters<typeof record> extends [unknown, ...infer Rest] ? Rest : never) => {
  await record(connection(), ...given);
  return (await rows<Record<string, unknown>>(connection(), `SELECT ${columns.join(", ")} FROM records ORDER BY row, part`)).map((row) => Object.values(row));
};
const primary = {declared: {year: 2013, constants: {stage: "小学"}}};

describe("a record", () => {
  test("is a line, with the letters and the text of its cell", async () => {
    expect(await records(["row", "part", "col", "school_id", "item", "value", "status", "fault", "cell"], "enrolment", [["学校", "项目", "数值"], ["01", "在校生数", "９"], ["02", "班级数", "缺"]], primary)).toEqual([[2, 0, "C", "01", "pupils", 9, "normal", null, "９"], [3, 0, "C", "02", "classes", null, "missing", null, "缺"]]);
    expect(await records(["col", "fault", "cell"], "pairings", [["学校", "结对学校"], ["01", "甲、乙"]], {declared: {year: 2013}})).toEqual([[null, null, "01"], [null, null, "01"]]);
  });
  test("is a line and an item of a wide file, each with its own cell and fault; a fault of the line is of all of them", async () => {
    expect(await records(["row", "part", "col", "item", "value", "fault", "fault_col", "fault_value"], "enrolment", [["学校", "在校生数", "班级数"], ["01", "90", "x"], ["", "9", "1"], ["合计", "99", "2"]], primary)).toEqual([
      [2, 0, "B", "pupils", 90, null, null, null], [2, 1, "C", "classes", null, "value:unreadable_value", "C", "x"],
      [3, 0, "B", "pupils", 9, "school_id:missing_school", "A", ""], [3, 1, "C", "classes", 1, "school_id:missing_school", "A", ""],
      [4, 0, "B", "pupils", 99, ":total_line", null, "合计"], [4, 1, "C", "classes", 2, ":total_line", null, "合计"],
    ]);
  });
  test("of a counted item is whole, in the unit of its header", async () => {
    expect(await records(["item", "value", "fault"], "resources", [["学校", "教学仪器设备值（万元）", "专任教师数", "图书（千册）"], ["01", "1.25", "9.5", "1.2345"]], primary)).toEqual([["teachers", 9.5, "value:not_whole"], ["equipment_yuan", 12_500, null], ["books", 1234.5, "value:not_whole"]]);
  });
  test("of a sum is all of its parts for the line's stage: one that is missing leaves it missing, a bad one is told", async () => {
    const grades = ["七年级", "八年级", "九年级"];
    expect(await records(["col", "value", "status", "fault", "fault_col", "fault_value"], "enrolment", [["学校", "学段", ...grades], ["01", "初中", "1", "2", "3"], ["02", "初中", "1", "缺", "3"], ["03", "初中", "1", "x", "3"], ["04", "小学", "1", "2", "3"]], {declared: {year: 2013}})).toEqual([
      ["C+D+E", 6, "normal", null, null, null], ["C+D+E", null, "missing", null, null, null], ["C+D+E", null, "normal", "value:unreadable_value", "D", "x"], ["", null, "missing", null, null, null],
    ]);
  });
  test("has what sources.yaml says of its column alone", async () => {
    expect(await records(["item", "year", "stage"], "enrolment", [["学校", "甲", "乙"], ["01", "9", "8"]], {declared: {year: 2013, constants: {stage: "小学"}, items: [{header: "甲", item: "pupils"}, {header: "乙", item: "pupils", year: 2012, stage: "初中"}]}})).toEqual([["pupils", 2013, "primary"], ["pupils", 2012, "junior"]]);
  });
  test("breaks a rule of its dataset where one figure is above another", async () => {
    expect(await records(["fault"], "rates", [["学校", "学段", "比率", "毕业生数", "升学人数"], ["01", "初中", "初中升学率", "90", "91"], ["02", "初中", "初中升学率", "90", "90"], ["03", "初中", "初中升学率", "缺", "91"]], {declared: {year: 2013}})).toEqual([["numerator:numerator_above_denominator"], [null], [null]]);
    expect(await records(["full_mark", "score", "fault"], "exam_scores", [["学校", "考号", "科目", "满分", "成绩"], ["01", "1", "数学", "120", "120"], ["01", "2", "数学", "120", "120.5"]])).toEqual([[120, 120, null], [120, 120.5, "score:out_of_range"]]);
  });
  test("of a pupil who was absent has no score: a flag goes before the cell, but not before another score than 0", async () => {
    expect(await records(["subject", "score", "status", "fault"], "exam_scores", [["学校", "考号", "语文", "语文缺考", "数学"], ["01", "1", "0", "是", "90"], ["01", "2", "x", "是", "缺考"], ["01", "3", "80", "是", "0"], ["01", "4", "80", "", "作弊"]])).toEqual([
      ["chinese", null, "absent", null], ["maths", 90, "normal", null], ["chinese", null, "absent", null], ["maths", null, "absent", null],
      ["chinese", null, "absent", "score:flag_contradicts"], ["maths", 0, "normal", null], ["chinese", 80, "normal", null], ["maths", null, "cheat", null],
    ]);
  });
});

test("the cells of an item are read in its unit, of a percentage as its column writes it", () => {
  const [column] = columnsOf(["设备值（万元）"]);
  const item = {item: "equipment_yuan", column: column ?? (null as never), sum: [], whole: false, values: new Map(), flags: new Map()};
  expect(itemScale(findDataset("resources", "test"), item)).toEqual({shift: 4, whole: false, unit: "元"});
  expect(itemScale(findDataset("resources", "test"), {...item, percent: "shares"})).toEqual({shift: 4, whole: false, unit: "%", percent: "shares"});
  expect(itemScale(findDataset("indicator_values", "test"), {...item, item: "甲", whole: true})).toEqual({shift: 4, whole: true});
});
