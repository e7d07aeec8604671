import {partWord, subgroups} from "../../src/catalogue/subgroups.js";
import type {Column} from "./find_header.js";

const partMark = new RegExp(`^${partWord}:?`);

/** Whether the column stands below a group of some pupils, classes or teachers only. */
export function belowSubgroup(column: Pick<Column, "path">): boolean {
  return subgroupAbove(column) !== null;
}

/** That group, or null. */
export function subgroupAbove({path}: Pick<Column, "path">): string | null {
  return path.slice(0, -1).find((part) => subgroups.some((word) => part.replace(partMark, "").startsWith(word))) ?? null;
}
