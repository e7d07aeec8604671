import {describe, expect, test} from "vitest";
import {findHeader, type Recognise} from "../../../loaders/tables/find_header.js";

const table = (lines: string[][]) => lines.map((cells, i) => ({row: i + 1, cells}));
const knows = (...names: string[]): Recognise => (columns) => {
  const found = columns.filter(({name, path}) => names.includes(name) || names.includes(path.at(-1) ?? ""));
  return {found: found.length, indexes: new Set(found.map(({index}) => index))};
};
const headers = (found: ReturnType<typeof findHeader>) => found?.columns.map(({header}) => header);

describe("the header of a table", () => {
  test("is the first line of a plain file", () => {
    expect(findHeader(table([["学校", "数"], ["一中", "1"]]), [], knows("学校", "数"))).toMatchObject({row: 1, titles: [], written: 2, filled: 2});
  });
  test("stands below title lines", () => {
    const found = findHeader(table([["2013年统计表", "", ""], ["单位：万元"], ["学校", "数", ""], ["一中", "1"]]), [], knows("学校", "数"));
    expect(found).toMatchObject({row: 3, titles: ["2013年统计表", "单位：万元"], written: 3, filled: 2});
  });
  test("does not begin with a line about the table, whose parts stand over other columns", () => {
    const found = findHeader(table([["统计表", "", ""], ["填报单位：某县教育局", "2013年9月", "单位：万元"], ["学校", "设备值", "教师"], ["一中", "1", "2"]]), [], knows("学校", "设备值", "教师"));
    expect(found?.columns.map(({header, unit}) => [header, unit.shift])).toEqual([["学校", 0], ["设备值", 0], ["教师", 0]]);
    expect(found?.titles).toEqual(["统计表", "填报单位：某县教育局", "2013年9月", "单位：万元"]);
    expect(headers(findHeader(table([["基本情况", "其中：资产", "资产"], ["学校", "设备值", "教师"]]), [], knows("学校", "设备值", "教师")))).toEqual(["基本情况 › 学校", "其中：资产 › 设备值", "资产 › 教师"]);
  });
  test("is a path where cells are merged", () => {
    const lines = table([["统计表"], ["学校", "专任教师", ""], ["", "计", "本科"], ["一中", "3", "2"]]);
    const merges = [{startRow: 0, startCol: 0, endRow: 0, endCol: 2}, {startRow: 1, startCol: 0, endRow: 2, endCol: 0}, {startRow: 1, startCol: 1, endRow: 1, endCol: 2}];
    const found = findHeader(lines, merges, knows("学校", "专任教师›计", "本科"));
    expect(headers(found)).toEqual(["学校", "专任教师 › 计", "专任教师 › 本科"]);
    expect(found?.row).toBe(3);
  });
  test("goes on where only other columns have more lines", () => {
    const lines = table([["学校", "在校生", "专任教师", ""], ["", "", "计", "本科"], ["一中", "9", "3", "2"]]);
    expect(findHeader(lines, [], knows("学校", "在校生"))?.row).toBe(2);
  });
  test("spreads a group's name over the gap to its right in text files", () => {
    const found = findHeader(table([["学校", "专任教师", ""], ["", "计", "本科"], ["一中", "3", "2"]]), [], knows("学校", "专任教师›计", "专任教师›本科"));
    expect(headers(found)).toEqual(["学校", "专任教师 › 计", "专任教师 › 本科"]);
  });
  test("goes on where the recognised column is the whole of its group, and not into a line of figures", () => {
    expect(findHeader(table([["学校", "在校生", "", ""], ["", "计", "男", "女"], ["一中", "9", "5", "4"]]), [], knows("学校", "在校生", "在校生›计"))?.row).toBe(2);
    expect(findHeader(table([["学校", "在校生", "备注"], ["合计", "9", "小计"]]), [], knows("学校", "在校生"))?.row).toBe(1);
  });
  test("a known name over several columns is a group, whatever is known of them", () => {
    const lines = table([["学校", "专任教师", "", "图书"], ["", "男", "女", ""], ["一中", "3", "2", "9"]]);
    const paths = ["学校", "专任教师 › 男", "专任教师 › 女", "图书"];
    expect(headers(findHeader(lines, [], knows("学校", "专任教师", "图书")))).toEqual(paths);
    const merges = [{startRow: 0, startCol: 0, endRow: 1, endCol: 0}, {startRow: 0, startCol: 1, endRow: 0, endCol: 2}];
    expect(headers(findHeader(lines, merges, knows("学校", "专任教师", "图书")))).toEqual(paths);
    expect(findHeader(table([["学校", "专任教师", ""], ["一中", "缺", "新建"]]), [], knows("学校", "专任教师"))?.row).toBe(1);
  });
  test("a name below that has gaps itself, over a third line of names, divides it too", () => {
    const lines = [["学校", "在校生数", "", "", ""], ["", "城区", "", "镇区", ""], ["", "公办", "民办", "公办", "民办"], ["一中", "1", "2", "3", "4"]];
    expect(headers(findHeader(table(lines), [], knows("学校", "在校生数")))).toEqual(["学校", "在校生数 › 城区 › 公办", "在校生数 › 城区 › 民办", "在校生数 › 镇区 › 公办", "在校生数 › 镇区 › 民办"]);
    expect(findHeader(table([["学校", "在校生数", "", ""], ["一中", "1", "", "2"], ["二中", "1", "2", "3"]]), [], knows("学校", "在校生数"))?.row).toBe(1);
  });
  test.each([["2022年", "2023年"], ["2022", "2023"], ["2022-2023学年", "2023-2024学年"], ["35岁以下", "36-45岁"], ["<35岁", "≥35岁"], ["1-3年级", "4-6年级"], ["45人以下", "46-55人"], ["(1)平行班", "(2)复式班"]])("%s and %s below a name divide it", (one, other) => {
    const lines = table([["学校", "专任教师", "", "图书"], ["", one, other, ""], ["一中", "3", "2", "9"]]);
    expect(headers(findHeader(lines, [], knows("学校", "专任教师", "图书")))).toEqual(["学校", `专任教师 › ${one}`, `专任教师 › ${other}`, "图书"]);
  });
  test.each([["30名", "12名"], ["1.2万册", "3"], ["-5", "12个班"], ["2013", "120"]])("%s and %s below a name are figures of a line without a school", (one, other) => {
    expect(findHeader(table([["学校", "专任教师", "", "图书"], ["", one, other, ""], ["一中", "3", "2", "9"]]), [], knows("学校", "专任教师", "图书"))?.row).toBe(1);
  });
  test("carries the unit and the raw texts", () => {
    const found = findHeader(table([["学校", "设备值（万元）"], ["一中", "1"]]), [], knows("学校", "设备值"));
    expect(found?.columns[1]).toMatchObject({index: 1, header: "设备值（万元）", name: "设备值", unit: {shift: 4, base: "元"}, texts: ["设备值（万元）"]});
  });
  test("takes in a line of units below the names", () => {
    const found = findHeader(table([["学校", "用房面积", "设备值"], ["", "平方米", "万元"], ["一中", "9", "3"]]), [], knows("学校", "用房面积", "设备值"));
    expect(found?.row).toBe(2);
    expect(found?.columns.map(({name, unit}) => [name, unit.shift])).toEqual([["学校", 0], ["用房面积", 0], ["设备值", 4]]);
  });
  test("a line of numbers is no line of units", () => {
    expect(findHeader(table([["语文", "数学"], ["101", "95"]]), [], knows("语文", "数学"))?.row).toBe(1);
  });
  test("the innermost unit holds, once", () => {
    const units = (inner: string) => findHeader(table([["学校", "资产（万元）"], ["", inner], ["一中", "3"]]), [], knows("学校", "资产›设备值"))?.columns[1]?.unit.shift;
    expect([units("设备值（万元）"), units("设备值（元）"), units("设备值")]).toEqual([4, 0, 4]);
  });
  test("may begin no later than told, and goes on below", () => {
    const lines = table([["说明"], ["学校", "专任教师", ""], ["", "男", "女"], ["一中", "3", "2"]]);
    expect(findHeader(lines, [], knows("学校", "专任教师"), 2)?.row).toBe(3);
    expect(findHeader(lines, [], knows("学校", "专任教师"), 1)?.row).toBe(3);
    expect(findHeader(lines.slice(1), [], knows("男", "女"), 1)?.row).toBe(3);
    expect(findHeader([...lines.slice(0, 1), ...table([["a"], ["b"], ["c"], ["学校"]])], [], knows("学校"), 1)).toBeNull();
  });
  test("is null where nothing is known, and where there is nothing", () => {
    expect(findHeader(table([["a"], ["b"]]), [], knows("学校"))).toBeNull();
    expect(findHeader([], [], knows("学校"))).toBeNull();
  });
});

test("a line with an id, or a figure that numbers nothing, below columns that are not known is none of the header", () => {
  const row = (below: string[]) => findHeader(table([["编号", "得分", "图书册数"], below, ["3", "4", "5"]]), [], knows("图书册数"))?.row;
  expect([["9900000001", "20", ""], ["1,200", "x", ""], ["20.5", "甲", ""], ["甲", "乙", ""], ["1", "2", ""], ["2012", "2013", ""]].map(row)).toEqual([1, 1, 1, 2, 2, 2]);
});
