import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {foundItems} from "../../../loaders/mapping/found_items.js";
import {refuseUnnamedGrades} from "../../../loaders/mapping/refuse_unnamed_grades.js";
import {headerOf} from "../sheet_of.js";

const grades = ["七年级", "八年级", "九年级"];
const refuse = (titles: string[], names = grades, sheet = "", group: string[] = []): void => {
  const header = {...headerOf(...(group.length === 0 ? [] : [["学校", ...group, "", ""]]), ["学校", ...names]), titles};
  refuseUnnamedGrades("a.csv", sheet, {header, items: foundItems("a.csv", header.columns, findDataset("enrolment", "test"), {value: "junior"}, () => true)});
};

test.each([[["各校班级数统计表"], ""], [["2024年班数"], ""], [[], "教学班"]])("grades alone below %j %s may be classes", (titles, sheet) => {
  expect(() => refuse(titles, grades, sheet)).toThrow(expect.objectContaining({code: "ambiguous_header", place: "a.csv", message: expect.stringContaining('nothing in "七年级"')}));
});
test.each<Parameters<typeof refuse>>([
  [["各校班级数与学生数统计表"]], [["各校基本情况"]], [["各校班级数统计表"], grades.map((name) => `${name}人数`)], [["各校班级数统计表"], grades, "", ["在校生数"]], [[]], [["说明：本表的班级数，包括附设班"]],
])("pupils are said by the title, the group or the names, or nothing says classes: %j", (...given) => {
  expect(() => refuse(...given)).not.toThrow();
});
