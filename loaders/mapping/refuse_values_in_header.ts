import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";

const number = /^[-+]?\d+(?:,\d{3})*(?:\.\d+)?%?$/;
const year = /^(?:19|20)\d{2}$/;

/**
 * Throws Failure values_in_header where the line that would be the header has plain numbers beside names: labels and values stand side by side (在校生数 540), and
 * the line's figures would be counted nowhere. Years head columns of figures, 1 2 3 … number columns, and in lists of pupils numbers head the items of a paper.
 */
export function refuseValuesInHeader(place: string, {columns, row}: Pick<Header, "columns" | "row">, {fields}: Dataset): void {
  const numbers = fields.has("pupil_id") ? [] : columns.filter(({path}) => path.length > 0 && path.every((name) => number.test(name) && !year.test(name)));
  const [first] = numbers;
  if (first === undefined || counts(numbers)) {
    return;
  }
  const beside = columns.findLast(({index}) => index < first.index) ?? columns.find(({index}) => index > first.index);
  throw new Failure({
    code: "values_in_header", place: `${place} › line ${row} › ${columnLetters(first.index)}${row}`, message: `"${first.header}" is a number${beside === undefined ? "" : ` beside "${beside.header}"`} where names of columns should stand: labels and values stand side by side, and no line above them is a header`,
    repair: "write 项目 and 数值 as the header above labels and values (one column of values; 数值 above the one that is meant), or each name at the head of a column with its value below",
  });
}

function counts(columns: readonly Column[]): boolean {
  const [first = Number.NaN, ...more] = columns.map(({path: [name]}) => Number(name));
  return more.length > 0 && more.every((each, at) => each === first + at + 1);
}
