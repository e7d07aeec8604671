import {expect, test} from "vitest";
import {nameOneCode} from "../../../loaders/checks/name_one_code.js";
import {screened} from "./screened.js";

test("one name with two codes in a file offends", async () => {
  const {found, severity} = await screened(nameOneCode, {school_names: [{school_id: "1", school_name: "一小", year: 2013, col: "B"}, {school_id: "2", school_name: "一 小", year: 2013, col: "B"}]});
  expect([severity, found]).toEqual(["warn", ["B3 一 小: “一 小”在前面的代码是 1，这里是 2"]]);
});
test("two registered schools may share a name in two places, not in one", async () => {
  const school = {school_name: "中心小学", school_type: "primary"};
  expect((await screened(nameOneCode, {schools: [{...school, school_id: "1", region: "东乡"}, {...school, school_id: "2", region: "西乡"}]})).offending).toBe(0);
  expect((await screened(nameOneCode, {schools: [{...school, school_id: "1"}, {...school, school_id: "2"}]})).found).toEqual(["3 中心小学: “中心小学”在前面的代码是 1，这里是 2"]);
});
