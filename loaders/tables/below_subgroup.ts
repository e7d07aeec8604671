import {subgroups} from "../../src/catalogue/subgroups.js";
import type {Column} from "./header_columns.js";
import {groupsAbove} from "./groups_above.js";

/** Whether the column stands below a group of some pupils, classes or teachers only. */
export function belowSubgroup(column: Pick<Column, "path">): boolean {
  return subgroupAbove(column) !== null;
}

/** That group as it stands in the path, or null. */
export function subgroupAbove(column: Pick<Column, "path">): string | null {
  return column.path[groupsAbove(column).findIndex((part) => subgroups.some((word) => part.startsWith(word)))] ?? null;
}
