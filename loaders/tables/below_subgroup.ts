import {subgroups} from "../../src/catalogue/subgroups.js";
import type {Column} from "./find_header.js";
import {groupsAbove} from "./groups_above.js";

/** Whether the column stands below a group of some pupils, classes or teachers only. */
export function belowSubgroup(column: Pick<Column, "path">): boolean {
  return subgroupAbove(column) !== null;
}

/** That group, or null. */
export function subgroupAbove(column: Pick<Column, "path">): string | null {
  return groupsAbove(column).find((part) => subgroups.some((word) => part.startsWith(word))) ?? null;
}
