import {expect, test} from "vitest";
import {stageHeading} from "../../../loaders/tables/stage_heading.js";

test.each([["小学", "primary"], ["一、小学（12所）", "primary"], ["（二）初中部分：", "junior"], ["普通高中", "senior"], ["小 学", "primary"]])("%s heads lines of a stage", (text, stage) => {
  expect(stageHeading(text)).toBe(stage);
});
test.each(["三、九年一贯制学校", "中学", "幼儿园", "完全中学（2所）"])("%s heads lines of no one stage", (text) => {
  expect(stageHeading(text)).toBe("");
});
test.each(["示例小学", "小学小计", "红塔镇", "小学教师", "", "城区小学"])("%j is no such line", (text) => {
  expect(stageHeading(text)).toBeNull();
});
