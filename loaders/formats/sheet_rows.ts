import {isPercentFormat, unitOfFormat} from "./cell_styles.js";
import {numberText} from "./number_text.js";
import {percentText} from "./percent_text.js";
import type {Row} from "./cells.js";

/** A number that its cell shows as a percentage, or with a unit behind it. */
export type ShownNumber = {share: number} | {number: number; unit: string};
export type SheetValue = string | number | boolean | Date | ShownNumber | null | undefined;

/**
 * Rows of a workbook's sheet as text with their addresses. Blank rows inside the sheet are lines; those after the last
 * filled one are only formatting and are left out. Dates become 2013-09-01, shares that are shown as percentages 93.73%.
 */
export function sheetRows(values: readonly (readonly SheetValue[] | undefined)[]): Row[] {
  const rows: Row[] = [];
  let filled = 0;
  for (let index = 0; index < values.length; index++) {
    const line = values[index] ?? [];
    const cells: string[] = [];
    let numbers: Set<number> | undefined;
    for (let col = 0; col < line.length; col++) {
      const value = line[col];
      if (typeof value === "number" || isShown(value)) {
        (numbers ??= new Set()).add(col);
      }
      const text = cellText(value);
      cells.push(text);
      if (text !== "") {
        filled = index + 1;
      }
    }
    rows.push(numbers === undefined ? {row: index + 1, cells} : {row: index + 1, cells, numbers});
  }
  return rows.slice(0, filled);
}

function cellText(value: SheetValue): string {
  if (value === null || value === undefined) {
    return "";
  }
  if (typeof value === "number") {
    return numberText(value);
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  }
  if (isShown(value)) {
    return "share" in value ? percentText(numberText(value.share)) : `${numberText(value.number)}${value.unit}`;
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

function isShown(value: SheetValue): value is ShownNumber {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}

/** The number of a cell as its format shows it, a percentage or with a unit. */
export function asShown(value: number, format: string): SheetValue {
  const unit = unitOfFormat(format);
  return isPercentFormat(format) ? {share: value} : unit === "" ? value : {number: value, unit};
}
