import {expect, test} from "vitest";
import {belowGrade} from "../../../loaders/tables/below_grade.js";

test.each([[["一年级", "学生数"]], [["在校", "初一", "人数"]], [["小学三年级", "班数"]]])("%j is of one grade", (path) => {
  expect(belowGrade({path})).toBe(true);
});
test.each([[["合计", "学生数"]], [["各年级", "学生数"]], [["一", "学生数"]], [["在校生数", "一年级"]], [["学生数"]], [[]]])("%j is not", (path) => {
  expect(belowGrade({path})).toBe(false);
});
