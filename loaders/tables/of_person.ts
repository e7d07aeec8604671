import {persons} from "../../src/catalogue/divisions.js";
import type {Column} from "./header_columns.js";

const more = new Set<string>(persons.more);
const isPerson = ({path}: Pick<Column, "path">): boolean => path.some((part) => persons.begins.some((word) => part.startsWith(word)));

/** Whether a column says something of one person and nothing of pupils: 校长性别, 校长 › 民族, and 性别 or 民族 in the run of such columns to the right of 校长姓名. */
export function ofPerson(columns: readonly Pick<Column, "index" | "path">[], column: Pick<Column, "index" | "path">): boolean {
  const at = new Map(columns.map((each) => [each.index, each]));
  for (let each: Pick<Column, "index" | "path"> | undefined = column; each !== undefined; each = at.get(each.index - 1)) {
    if (isPerson(each)) {
      return true;
    }
    if (!more.has(each.path.at(-1) ?? "")) {
      return false;
    }
  }
  return false;
}
