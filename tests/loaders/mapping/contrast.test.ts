import {expect, test} from "vitest";
import {contrast, sameForm} from "../../../loaders/mapping/contrast.js";

test.each([
  ["低于规定学历专任教师数", "高于规定学历专任教师数", true], ["兼任教师数", "专任教师数", true], ["住校生数", "学生数", true], ["进城务工人员子女数", "学生数", true], ["送教上门学生数", "学生数", true], ["升学率", "升学人数", true], ["设备数", "设备值", true],
  ["教师数", "专任教师数", false], ["骨干教师人数", "骨干教师数", false], ["学生总量", "学生总数", false], ["", "", false],
])("%s says another thing than %s: %s", (header, accepted, other) => {
  expect(contrast(header, accepted)).toBe(other);
});
test.each([["在校的学生人数", "在校学生数", true], ["教学班数量", "教学班数", true], ["图书(册)数", "图书册数", true], ["学生总量", "学生总数", false], ["教学仪器设备数", "教学仪器设备值", false], ["", "", true]])("%s is %s in another form: %s", (a, b, same) => {
  expect(sameForm(a, b)).toBe(same);
});
