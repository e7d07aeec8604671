import {expect, test} from "vitest";
import {nameCore} from "../../../loaders/suggestions/name_core.js";

test.each([
  ["示例县第一中学", "示例县一", "中"], ["一中", "一", "中"], ["示例1中", "示例一", "中"], ["示例 县 实验小学", "示例县实验", "小"], ["实验小学校", "实验", "小"],
  ["（示例）第十二初级中学", "示例十二", "中"], ["示例九年一贯制学校", "示例", "校"], ["ＡＢ学校", "ab", "校"], ["小学", "小学", ""], ["", "", ""],
])("%j is %j of kind %j", (name, core, kind) => {
  expect(nameCore(name)).toMatchObject({core, kind});
});
test("numerals stand apart, however they are written", () => {
  expect(nameCore("实验第2小学").numerals).toBe("二");
  expect(nameCore("实验小学").numerals).toBe("");
});
