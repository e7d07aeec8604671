import {trimBlanks} from "../fold.js";
import {bareUnit, headerText} from "./header_text.js";

/** What a line of units begins with below the columns that have none: 单位, （计量单位）：, —. */
export const unitLabel = /^[([]?(?:(?:计量)?单位|[-—–]+)[)\]]?:?$/;

/** A line below the names that says in which unit each column is: 平方米, 万元; 单位： and — may stand before the first. */
export function isUnitLine(above: readonly string[], line: readonly string[] | undefined): boolean {
  const filled = (line ?? []).filter((text, index) => text !== above[index] && trimBlanks(text) !== "").map(headerText);
  const units = filled.slice(Math.max(0, filled.findIndex((text) => !unitLabel.test(text))));
  return units.length > 0 && units.every((text) => bareUnit(text) !== null);
}
