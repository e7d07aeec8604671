import {subgroups} from "../../src/catalogue/subgroups.js";
import type {Column} from "./find_header.js";

/** Whether the column stands below a group of some pupils, classes or teachers only. */
export function belowSubgroup({path}: Pick<Column, "path">): boolean {
  return path.slice(0, -1).some((part) => subgroups.some((word) => part.replace(/^其中:?/, "").startsWith(word)));
}
