import {expect, test} from "vitest";
import {refuseStaff} from "../../../loaders/mapping/refuse_staff.js";
import {columnsOf, headerOf} from "../sheet_of.js";

const refuse = (titles: string[], names: string[], {sheet = "", item = "pupils"} = {}) => () => {
  const columns = columnsOf(names);
  return refuseStaff("a.csv", sheet, {header: {...headerOf(names), titles}, items: [{item, column: columns[0]!, sum: columns.map((column) => ({column, stages: null})), whole: true, values: new Map(), flags: new Map()}]});
};

test.each([[["教师情况统计表"], ""], [["2024年", "教职工人数"], ""], [[], "教职工"]] as [string[], string][])("男 and 女 below %j, sheet %j, may be teachers", (titles, sheet) => {
  expect(refuse(titles, ["男", "女"], {sheet})).toThrow(expect.objectContaining({code: "other_figures", place: "a.csv", message: expect.stringContaining('"男" and "女" may be teachers'), repair: expect.stringContaining("男生")}));
});
test("names that say pupils, titles that say them too, and other items are taken", () => {
  expect(refuse(["教师情况统计表"], ["男生", "女生"])).not.toThrow();
  expect(refuse(["学生、教师情况统计表"], ["男", "女"])).not.toThrow();
  expect(refuse(["学校情况统计表"], ["男", "女"])).not.toThrow();
  expect(refuse(["教师情况统计表"], ["男", "女"], {item: "classes"})).not.toThrow();
});
