import {amountWords, stockWords, wholeWords} from "../../src/catalogue/totals.js";
import {trimBlanks} from "../fold.js";
import {headerText} from "./header_text.js";
import {isUnitLine} from "./unit_line.js";

/** What the column of what there is is called below the name of its group: 图书 over 总册数, 计算机 over 总台数. */
const amounts = new Set<string>([...stockWords, ...Object.values(amountWords).flat()]);

/** The same, what that of a whole is called, or nothing. */
const wholes = new Set<string>(["", ...wholeWords, ...amounts]);

/** What no column is called: an id, or a figure of more digits than number items and years have. */
const idOrFigure = /^[+-]?(?:(?!(?:19|20)\d{2}$)\d{4,}|\d{1,3}(?:,\d{3})+|\d+\.\d+)%?$/;

/** The next line is still header where it names parts of other columns and says nothing new in the recognised ones but 计 or 合计, or holds nothing but units. */
export function goesOn(line: readonly string[], next: readonly string[] | undefined, recognised: ReadonlySet<number>): boolean {
  const names = (next ?? []).map((text, index) => (text === line[index] ? "" : trimBlanks(text)));
  const filled = new Set(names.filter((text) => text !== ""));
  return isUnitLine(line, next) || filled.size > 0 && [...filled].every((text) => amounts.has(headerText(text))) || filled.size > 1 && ![...filled].some((text) => idOrFigure.test(headerText(text))) && [...recognised].every((index) => wholes.has(headerText(names[index] ?? ""))) && [...recognised].some((index) => (names[index] ?? "") === "");
}
