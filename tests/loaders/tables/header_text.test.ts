import {describe, expect, test} from "vitest";
import {headerText, splitUnit} from "../../../loaders/tables/header_text.js";

describe("a header as it is compared", () => {
  test.each([["学校\n代码", "学校代码"], [" 学 校 ", "学校"], ["教学仪器设备值（万元）", "教学仪器设备值(万元)"], ["ＡＰＩ９９", "api99"], ["其中：高于规定学历", "高于规定学历"], ["", ""]])("%j is %j", (text, compared) => {
    expect(headerText(text)).toBe(compared);
  });
});

describe("the unit in its brackets", () => {
  test.each([
    ["教学仪器设备值(万元)", "教学仪器设备值", 4], ["设备值(元)", "设备值", 0], ["设备值(亿元)", "设备值", 8], ["设备值(单位:万元)", "设备值", 4], ["在校生(百人)", "在校生", 2],
    ["教学用房(㎡)", "教学用房", 0], ["教学用房(平方米)", "教学用房", 0], ["语文(分)", "语文", 0], ["(万元)", "", 4],
  ])("%s is %s, 10^%d", (header, name, shift) => {
    expect(splitUnit(header)).toEqual({name, unit: {shift}});
  });
  test("语文(120分) states the full mark", () => {
    expect(splitUnit("语文(120分)")).toEqual({name: "语文", unit: {shift: 0, fullMark: 120}});
    expect(splitUnit("语文(满分150)")).toEqual({name: "语文", unit: {shift: 0, fullMark: 150}});
  });
  test.each(["体育运动场(馆)面积", "体育艺术(美术、音乐)", "占地(亩)", "学校"])("%s has none that is known, so nothing is taken off", (header) => {
    expect(splitUnit(header)).toEqual({name: header, unit: {shift: 0}});
  });
});
