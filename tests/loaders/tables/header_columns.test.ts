import {describe, expect, test} from "vitest";
import {headerColumns} from "../../../loaders/tables/header_columns.js";

const names = (lines: string[][], first = 0, last = lines.length - 1) => headerColumns(lines, first, last).map(({index, name}) => `${index} ${name}`);

describe("the columns of a header's lines", () => {
  test("are called by their path, each part once, the gap to the right of a group belonging to it", () => {
    expect(names([["学校", "专任教师", "", "图书"], ["", "计", "本科", "图书"]])).toEqual(["0 学校", "1 专任教师›计", "2 专任教师›本科", "3 图书"]);
    expect(headerColumns([["学校 \n名称"]], 0, 0)).toMatchObject([{header: "学校 名称", path: ["学校名称"], texts: ["学校 \n名称"]}]);
  });
  test("are those of the lines asked for, and none where nothing is written", () => {
    expect(names([["题", ""], ["学校", ""], ["", "数"]], 1, 1)).toEqual(["0 学校"]);
    expect(names([["", ""]])).toEqual([]);
  });
  test("take the innermost unit, also from a line of units below", () => {
    const unit = (lines: string[][], at = 0) => headerColumns(lines, 0, lines.length - 1)[at]?.unit;
    expect(unit([["资产（万元）"], ["设备值（元）"]])).toMatchObject({shift: 0, base: "元"});
    expect(unit([["资产（万元）"], ["设备值"]])).toMatchObject({shift: 4});
    expect(unit([["学校", "设备值"], ["单位：", "万元"]], 1)).toMatchObject({shift: 4});
    expect(names([["学校", "设备值"], ["单位：", "万元"]])).toEqual(["0 学校", "1 设备值"]);
  });
  test("of one name are told apart by what their units count, and 学生（人） is called so", () => {
    expect(names([["一年级", "", "二年级", ""], ["班", "人", "班", "人"]])).toEqual(["0 一年级›班数", "1 一年级›人数", "2 二年级›班数", "3 二年级›人数"]);
    expect(names([["学校", "学生（人）"]])).toEqual(["0 学校", "1 学生›人数"]);
  });
});
