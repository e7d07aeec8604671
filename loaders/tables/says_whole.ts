import {stockGroups} from "../../src/catalogue/subgroups.js";
import {wholeGroups, wholeWords} from "../../src/catalogue/totals.js";
import type {Column} from "./header_columns.js";
import {groupsAbove} from "./groups_above.js";

const begins = [...wholeWords, ...stockGroups, ...wholeGroups];
const whole = new RegExp(wholeWords.slice(1).join("|"));

/** Whether the column stands below no group, or below one that says the whole: 合计 › 班数, 全校 › 班数, 在校生数 › 合计. */
export function saysWhole(column: Pick<Column, "path">): boolean {
  const groups = groupsAbove(column);
  return groups.length === 0 || groups.some((part) => begins.some((word) => part.startsWith(word)) || whole.test(part));
}
