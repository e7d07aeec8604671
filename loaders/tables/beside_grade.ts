import {stages} from "../../src/catalogue/stages.js";
import {belowGrade} from "./below_grade.js";
import type {Column} from "./header_columns.js";
import {groupsAbove} from "./groups_above.js";
import {saysWhole} from "./says_whole.js";

const stageWords = new Set<string>(stages.flatMap(({words}) => words));

/**
 * A column of the same name below one grade, where the column itself stands below a group that neither is a grade nor says the whole: 复式班 › 班数 beside 一年级 › 班数 may be
 * a part as those are. null: there is none, or the group says the whole (合计 › 班数, 小学 › 班数).
 */
export function besideGrade(columns: readonly Column[], {path}: Pick<Column, "path">): Column | null {
  if (saysWhole({path}) || belowGrade({path}) || groupsAbove({path}).some((part) => stageWords.has(part))) {
    return null;
  }
  return columns.find((other) => other.path.at(-1) === path.at(-1) && belowGrade(other)) ?? null;
}
