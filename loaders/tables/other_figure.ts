import {otherFigures} from "../../src/catalogue/subgroups.js";
import type {Column} from "./find_header.js";

const {begins, is, holds, butFor} = otherFigures;

/** The group above a column that says its figures are not what there is (招生, 上学年, 规划, 缺口, 生均), or null: it says nothing of the kind. */
export function otherFigure({path}: Pick<Column, "path">): string | null {
  return path.slice(0, -1).find((part) => {
    const said = butFor.reduce((text, word) => text.replaceAll(word, ""), part);
    return is.some((word) => said === word) || begins.some((word) => said.startsWith(word)) || holds.some((word) => said.includes(word));
  }) ?? null;
}
