import {staffWords} from "../../src/catalogue/subgroups.js";
import {belowSubgroup} from "../tables/below_subgroup.js";
import {besideGrade} from "../tables/beside_grade.js";
import type {Column} from "../tables/header_columns.js";
import {otherFigure} from "../tables/other_figure.js";

/** The first column that is called as one of a sum's grades is, below a group that may be a part as they are (复式班 › 人数 beside 一年级 › 人数); null: none. */
export function uncountedPart(columns: readonly Column[], sum: readonly Column[]): Column | null {
  return columns.find((column) => !sum.includes(column) && besideGrade(sum, column) !== null && !belowSubgroup(column) && otherFigure(column) === null && !column.path.some((part) => staffWords.some((word) => part.includes(word)))) ?? null;
}
