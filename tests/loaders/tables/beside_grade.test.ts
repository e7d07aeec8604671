import {expect, test} from "vitest";
import {besideGrade} from "../../../loaders/tables/beside_grade.js";
import type {Column} from "../../../loaders/tables/header_columns.js";

const columns = [["学校"], ["七年级", "班数"], ["七年级", "人数"]].map((path, index): Column => ({index, header: path.join(" › "), path, name: path.join("›"), unit: {shift: 0}, texts: []}));

test.each([[["复式班", "班数"], 1], [["教学点", "班数"], 1], [["复式班", "人数"], 2]])("%j may be a part as the grade of column %i is", (path, index) => {
  expect(besideGrade(columns, {path})?.index).toBe(index);
});
test.each([[["合计", "班数"]], [["全校合计", "班数"]], [["初中", "班数"]], [["学校情况", "人数"]], [["九年级", "班数"]], [["班数"]], [["复式班", "教室"]], [[]]])("%j is of the whole school, of a grade, or like no grade's", (path) => {
  expect(besideGrade(columns, {path})).toBeNull();
});
