import {expect, test} from "vitest";
import {isUnitLine} from "../../../loaders/tables/unit_line.js";

test.each([[["学校", "面积", "设备值"], ["", "平方米", "万元"]], [["学校", "面积"], ["单位：", "㎡"]], [["学校", "面积"], ["—", "平方米"]], [["学校", "面积"], ["学校", "平方米"]]])("%j over %j: units", (above, line) => {
  expect(isUnitLine(above, line)).toBe(true);
});
test.each([[["学校", "面积"], ["一中", "9"]], [["学校", "面积"], ["单位："]], [["学校", "面积"], ["", ""]], [["学校", "教师"], ["", "计"]]])("%j over %j: none", (above, line) => {
  expect(isUnitLine(above, line)).toBe(false);
});
test("nothing below is none", () => {
  expect(isUnitLine(["学校"], undefined)).toBe(false);
});
