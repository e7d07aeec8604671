import {expect, test} from "vitest";
import {isTitle} from "../../../loaders/tables/is_title.js";

test.each(["2024年学校基本情况", "二、2024年招生情况", "（三）生均办学条件", "1、班级数", "各校 班级数统计表"])("%s may be a title", (text) => {
  expect(isTitle(text)).toBe(true);
});
test.each(["", "本表含新生，按9月1日", "填报单位：示例一小", "学生、教师情况", "长".repeat(41)])("%j is none", (text) => {
  expect(isTitle(text)).toBe(false);
});
