import {trimBlanks} from "../fold.js";
import {headerText} from "./header_text.js";

/** A name, a year, an age or a range, and no figure with its unit: 图书册数 over 2022年 and 2023年, 专任教师 over 35岁以下 and 36—45岁 is of neither alone. */
const dividing = /^\p{L}|^(?:19|20)\d{2}$|^[^\d+.,-].*\p{L}|^\d+[-~—至]+\d|^\d.*[岁年级上下内]/u;

/**
 * The next line is header too where it holds nothing but names and divides a recognised column, whose name stands over several: a merged one, or one with
 * gaps to its right while there is nothing below another recognised column: 专任教师 over 男 and 女 is no column of teachers, and taken for one it would count the men.
 */
export function splitsGroup(lines: readonly (readonly string[])[], next: readonly string[] | undefined, third: readonly string[] | undefined, recognised: ReadonlySet<number>): boolean {
  const line = lines.at(-1) ?? [];
  const names = line.map(trimBlanks);
  const below = (next ?? []).map((text, index) => (text === line[index] ? "" : headerText(text)));
  const at = (index: number): string => below[index] ?? "";
  // A name below may have gaps to its right itself, over the names of a third line: 小学 over 男 and 女.
  const beside = (index: number): number => (at(index) === "" && trimBlanks(third?.[index] ?? "") !== "" && (names[index] ?? "") === "" ? beside(index + 1) : index);
  const divided = [...recognised].filter((index) => {
    const other = beside(index + 1);
    return at(index) !== "" && at(other) !== "" && at(index) !== at(other) && ["", names[index]].includes(names[other]);
  });
  return divided.length > 0 && below.every((text) => text === "" || dividing.test(text)) && (divided.some((index) => names[index + 1] !== "") || [...recognised].some((index) => at(index) === "" && lines.some((above) => trimBlanks(above[index] ?? "") !== "")));
}
