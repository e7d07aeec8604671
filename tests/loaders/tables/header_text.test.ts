import {describe, expect, test} from "vitest";
import {bareUnit, headerText, splitUnit, titleUnits} from "../../../loaders/tables/header_text.js";

describe("a header as it is compared", () => {
  test.each([["学校\n代码", "学校代码"], [" 学 校 ", "学校"], ["教学仪器设备值（万元）", "教学仪器设备值(万元)"], ["ＡＰＩ９９", "api99"], ["其中：高于规定学历", "高于规定学历"], ["", ""], ["*学校代码（必填）", "学校代码"], ["在校生数(人)*", "在校生数(人)"], ["设备值（必填，万元）", "设备值(万元)"], ["班级数【必填、整数】", "班级数"], ["体育艺术(美术、音乐)", "体育艺术(美术、音乐)"], ["*", ""], ["１年级人数", "一年级人数"], ["初中1年级", "初中一年级"], ["1-6年级", "1-6年级"], ["2021年级", "2021年级"]])("%j is %j", (text, compared) => {
    expect(headerText(text)).toBe(compared);
  });
});

describe("the unit at its end", () => {
  test.each([
    ["教学仪器设备值(万元)", "教学仪器设备值", 4], ["设备值(元)", "设备值", 0], ["设备值(亿元)", "设备值", 8], ["设备值(单位:万元)", "设备值", 4], ["在校生(百人)", "在校生", 2],
    ["教学用房(㎡)", "教学用房", 0], ["占地(亩)", "占地", 0], ["教学用房(平方米)", "教学用房", 0], ["语文(分)", "语文", 0], ["(万元)", "", 4],
    ["设备值/万元", "设备值", 4], ["设备值:万元", "设备值", 4], ["设备值(万)", "设备值", 4], ["设备值(单位万元)", "设备值", 4], ["设备值(万元,两位小数)", "设备值", 4], ["教学用房(万m²)", "教学用房", 4], ["升学率%", "升学率", 0], ["升学率:%", "升学率", 0],
  ])("%s is %s, 10^%d", (header, name, shift) => {
    expect(splitUnit(header)).toMatchObject({name, unit: {shift, base: expect.any(String)}});
  });
  test("语文(120分) states the full mark", () => {
    expect(splitUnit("语文(120分)")).toEqual({name: "语文", unit: {shift: 0, base: "分", fullMark: 120}});
    expect(splitUnit("语文(满分150)")).toEqual({name: "语文", unit: {shift: 0, base: "分", fullMark: 150}});
  });
  test.each(["化学(满分:60分)", "化学（满分：60）", "化学(卷面60分)", "化学(卷面满分60)", "化学(总分60分)", "化学60分", "化学满分60", "化学:满分:60分", "化学/60分"])("%s states one of 60", (header) => {
    expect(splitUnit(headerText(header))).toEqual({name: "化学", unit: {shift: 0, base: "分", fullMark: 60}});
  });
  test.each(["第12题", "60分以上", "题12", "体育运动场(馆)面积", "体育艺术(美术、音乐)", "学校", "教师/学生", "人次"])("%s has none that is known, so nothing is taken off", (header) => {
    expect(splitUnit(header)).toEqual({name: header, unit: {shift: 0}});
  });
});

describe("a cell that is a unit and nothing else", () => {
  test.each([["万元", 4], ["(万元)", 4], ["㎡", 0], ["人次", 0], ["满分120分", 0]])("%s is one", (text, shift) => {
    expect(bareUnit(text)).toMatchObject({shift});
  });
  test.each(["120", "2013", "教学仪器设备值(万元)", "一中", "合计"])("%s is none", (text) => {
    expect(bareUnit(text)).toBeNull();
  });
});

describe("units that a title names", () => {
  test.each([
    [["单位：万元"], [[4, "元"]]], [["2013年统计表（单位：平方米、万元）"], [[0, "㎡"], [4, "元"]]], [["金额单位：千元，面积单位：万平方米"], [[3, "元"], [4, "㎡"]]], [["办学条件（万元）"], [[4, "元"]]],
    [["单位：元或万元"], [[0, "元"], [4, "元"]]], [["填报单位：万元镇中心小学"], []], [["2013年", "制表单位：红塔区教育局"], []], [[], []],
  ])("%j: %j", (titles, units) => {
    expect(titleUnits(titles).map(({shift, base}) => [shift, base])).toEqual(units);
  });
});
