import {partWord} from "../../src/catalogue/subgroups.js";
import type {Column} from "./header_columns.js";
import {withoutNumber} from "./without_number.js";

const partMark = new RegExp(`^${partWord}:?(?=.)`);

/** The groups above a column, outermost first, without a number and 其中 in front: 二、招生, (2)招生 and 其中招生 are 招生. */
export function groupsAbove({path}: Pick<Column, "path">): string[] {
  return path.slice(0, -1).map((part) => withoutNumber(part).replace(partMark, ""));
}
