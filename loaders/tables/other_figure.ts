import {otherFigures} from "../../src/catalogue/subgroups.js";
import type {Column} from "./header_columns.js";
import {groupsAbove} from "./groups_above.js";

const {begins, is, holds, butFor} = otherFigures;

/** A group of several kinds of figures, 招生及在校生情况, leaves it to the columns below to say which they are; 招生 › 在校 says it itself. */
const alsoStock = /(?:^|[及和与、,，])(?:在校|实有|现有)/;

/** The group above a column, as it stands in the path, that says its figures are not what there is (招生, 上学年, 规划, 缺口, 生均), or null: it says nothing of the kind. */
export function otherFigure(column: Pick<Column, "path">): string | null {
  const groups = groupsAbove(column);
  return groups.some((part) => alsoStock.test(part)) ? null : column.path[groups.findIndex((part) => {
    const said = butFor.reduce((text, word) => text.replaceAll(word, ""), part);
    return is.some((word) => said === word) || begins.some((word) => said.startsWith(word)) || holds.some((word) => said.includes(word));
  })] ?? null;
}
