import {expect, test} from "vitest";
import {codeOneName} from "../../../loaders/checks/code_one_name.js";
import {screened} from "./screened.js";

const named = (school_id: string, school_name: string, year = 2013): Record<string, string | number> => ({school_id, school_name, year, col: "B"});

test("a code that changes its name within a file and a year offends from the second name on", async () => {
  const {found} = await screened(codeOneName, {school_names: [named("1", "一小"), named("2", "二小"), named("1", "第一小学"), named("1", "一小")]});
  expect(found).toEqual(["B4 第一小学: 代码 1 在前面的名称是“一小”"]);
});
test("a 学区 has one name too, and so has the level above", async () => {
  const member = {school_id: "1", stage: "junior", from_year: 2010, district_id: "J1", district_name: "第一学区", parent_id: "A", parent_name: "东片"};
  const {found} = await screened(codeOneName, {memberships: [member, {...member, school_id: "2", district_name: "第二学区"}, {...member, school_id: "3", parent_name: "西片"}]});
  expect(found).toEqual(["3 第二学区: 代码 J1 在前面的名称是“第一学区”", "4 西片: 代码 A 在前面的名称是“东片”"]);
});
test("width and blanks are no other name, and a rename in another year or file is none of its business", async () => {
  expect(await screened(codeOneName, {school_names: [named("1", "一小（东）"), named("1", "一小 (东)"), named("1", "新一小", 2014), {...named("1", "老一小"), source_id: "t"}]})).toMatchObject({offending: 0, severity: "warn"});
});
