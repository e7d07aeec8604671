import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {typeSql, unflagged} from "../../../loaders/sql/lines.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf, type} from "./stage.js";

const registered = databaseOf({schools: [{school_id: "0100000001", school_name: "示例一小"}, {school_id: "200", school_name: "示例二小"}], school_aliases: [{school_id: "200", alias: "红星小学"}]});
/** Values of these columns of `lines`, a line each. */
const typed = async (columns: string[], dataset: string, lines: string[][], given: Parameters<typeof type>[3] = {}) => {
  await type(registered.connection(), dataset, lines, given);
  return (await rows<Record<string, unknown>>(registered.connection(), `SELECT ${columns.join(", ")} FROM lines ORDER BY row, part`)).map((row) => Object.values(row));
};
const header = ["学校", "学段", "年份", "项目", "数值"];
const line = (school: string, value = "9", year = "2013", stage = "小学"): string[] => [school, stage, year, "在校生数", value];

describe("a line", () => {
  test("has every field typed: what no column gives is of the whole file, of another field, or nothing", async () => {
    expect(await typed(["v_school_id", "v_year", "v_stage", "v_item", "v_value", "s_value", "before", "after"], "enrolment", [["学校", "项目", "数值"], ["示例 一小", "班级", "１２．５"]], {declared: {year: 2013, constants: {stage: "小学"}}})).toEqual([["0100000001", 2013, "primary", "classes", 12.5, "normal", null, null]]);
    expect(await typed(["v_district_id", "v_district_name", "v_role", "before"], "memberships", [["学校代码", "学区代码", "起始学年"], ["200", "城东 学区", "2012-2013"]])).toEqual([["城东学区", "城东学区", null, null]]);
  });
  test("has its school by id, name or alias, or the fault of its cell", async () => {
    const schools = {"0100000001": null, "示例 二小": null, "红星小学": null, "示例三小": "school_id:unknown_school", "": "school_id:missing_school", "100000001": "school_id:damaged_id", "1E+08": "school_id:damaged_id"};
    expect(await typed(["p_school_id", "before"], "enrolment", [header, ...Object.keys(schools).map((school) => line(school))])).toEqual(Object.entries(schools).map(([school, fault]) => [school, fault]));
  });
  test("has the fault of what comes first: the line, then its key, then its value", async () => {
    expect(await typed(["before", "after"], "enrolment", [header, line("示例三小", "x", "1"), line("示例一小", "x", "2013", "大学"), line("示例一小", "x"), ["示例一小"], [...line("示例一小"), "a", "b"], ["合计", "", "", "", "x"], [""]])).toEqual([
      ["school_id:unknown_school", null], ["stage:unknown_word", null], ["value:unreadable_value", null], [":too_few_fields", null], [":too_many_fields", null], [":total_line", null], [":blank_line", null],
    ]);
  });
  test("of another year than the file's is told", async () => {
    expect(await typed(["v_year", "before"], "enrolment", [header, line("200"), line("200", "9", "2012-2013")], {declared: {year: 2013}})).toEqual([[2013, null], [2012, "year:wrong_year"]]);
  });
  test("has its unit, which goes before that of the column, and one that the item is never in is a fault", async () => {
    expect(await typed(["line_unit", "v_value", "before"], "resources", [["学校", "项目", "单位", "数值（万元）"], ["200", "教学仪器设备值", "元", "12"], ["200", "教学仪器设备值", "", "12"], ["200", "教学仪器设备值", "万元", "1.5"], ["200", "专任教师数", "元", "12"]], {declared: {year: 2013, constants: {stage: "小学"}}})).toEqual([
      ["元", 12, null], ["", 120_000, null], ["万元", 15_000, null], ["元", null, "unit:unknown_word"],
    ]);
  });
  test("of scores keeps what is left out of the key behind it; a flag goes before a word in the score", async () => {
    expect(await typed(["v_subject", "v_score", "s_score", "v_absent", "before", "after"], "exam_scores", [["学校", "考号", "科目", "成绩", "缺考", "入学成绩"], ["200", "1", "数学", "90", "", "甲"], ["200", "2", "数学", "甲", "是", ""], ["200", "3", "数学", "甲", "", ""], ["200", "", "数学", "90", "", ""]])).toEqual([
      ["maths", 90, "normal", false, null, "intake:unreadable_value"], ["maths", null, "normal", true, null, null], ["maths", null, "normal", false, "score:unreadable_score", null], ["maths", 90, "normal", false, "pupil_id:missing_student", null],
    ]);
  });
});

test("the type of a field", () => {
  const {fields} = findDataset("exam_scores", "test");
  expect(["school_id", "year", "kind", "grade", "full_mark", "score", "absent", "intake"].map((name) => typeSql(fields.get(name) ?? (null as never)))).toEqual(["VARCHAR", "INTEGER", "VARCHAR", "VARCHAR", "DECIMAL(18,3)", "DECIMAL(18,3)", "BOOLEAN", "DECIMAL(18,6)"]);
  expect(typeSql(findDataset("rates", "test").fields.get("numerator") ?? (null as never))).toBe("BIGINT");
});
test("no flag of a dataset says anything", () => {
  expect([unflagged(findDataset("exam_scores", "test")), unflagged(findDataset("rates", "test"))]).toEqual([" AND v_cheat IS NOT TRUE AND v_absent IS NOT TRUE", ""]);
});
