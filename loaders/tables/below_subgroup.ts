import {partWord, subgroups} from "../../src/catalogue/subgroups.js";
import type {Column} from "./find_header.js";

const partMark = new RegExp(`^${partWord}:?`);

/** Whether the column stands below a group of some pupils, classes or teachers only. */
export function belowSubgroup({path}: Pick<Column, "path">): boolean {
  return path.slice(0, -1).some((part) => subgroups.some((word) => part.replace(partMark, "").startsWith(word)));
}
