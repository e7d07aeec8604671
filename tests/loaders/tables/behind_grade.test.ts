import {expect, test} from "vitest";
import {behindGrade} from "../../../loaders/tables/behind_grade.js";

test.each([["一年级", ""], ["九年级人数", "人数"], ["初一", ""], ["初二年级", ""], ["初三班数", "班数"], ["小学一年级", null], ["十年级", null], ["初四", null], ["", null]])("behind the grade of %s stands %j", (name, rest) => {
  expect(behindGrade(name)).toBe(rest);
});
