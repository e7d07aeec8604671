import {expect, test} from "vitest";
import {oneGrade} from "../../../loaders/tables/one_grade.js";

test.each([["小学一年级招生情况", "一年级"], ["2024年七年级学生数统计表", "七年级"], ["1年级", "1年级"], ["2024年初一新生名册", "初一"], ["小一学生人数", "小一"]])("%s is of %s", (title, grade) => {
  expect(oneGrade(title)).toBe(grade);
});
test.each(["", "义务教育学校学生数", "一年级至六年级学生数", "1-6年级学生数", "七、八、九年级学生数", "七八九年级学生数", "一年级、二年级", "三年级以上", "高一年级", "分年级学生数", "2024年初一览表", "2024年初二次统计"])("%s is of no one grade", (title) => {
  expect(oneGrade(title)).toBe(null);
});
