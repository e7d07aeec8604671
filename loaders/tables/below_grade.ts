import {grades} from "../../src/catalogue/grades.js";
import type {Column} from "./header_columns.js";
import {groupsAbove} from "./groups_above.js";

/** 一 and 1 alone may number anything. */
const names = new Set(grades.flatMap(({words}) => words.filter((word) => word.length > 1)));

/** Whether the column stands below one grade: 一年级 › 学生数 is none of the whole school. */
export function belowGrade(column: Pick<Column, "path">): boolean {
  return groupsAbove(column).some((part) => names.has(part));
}
