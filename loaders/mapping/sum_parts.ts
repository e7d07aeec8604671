import type {SumColumn} from "../../src/catalogue/sums.js";
import type {Column} from "../tables/header_columns.js";
import {sumColumns} from "./match_columns.js";

/** One column of a sum: its accepted names, and the columns of the table that have one of them (several: it is ambiguous). */
export interface SumPart {
  names: readonly string[];
  found: Column[];
}

/** The columns that an item is the sum of for a stage, those that are not in the table among them. */
export function sumParts(columns: readonly Column[], sum: readonly SumColumn[], stage: string): SumPart[] {
  return sum.filter(({stages}) => stages === null || stages.some((each) => each === stage)).flatMap((part) => partColumns(columns, part));
}

/** The column of a part, or those that stand for it together where any of them is here. */
function partColumns(columns: readonly Column[], {names, instead = []}: SumColumn): SumPart[] {
  const own = {names, found: sumColumns(columns, names)};
  const others = own.found.length > 0 ? [] : instead.map((each) => ({names: each, found: sumColumns(columns, each)}));
  return others.some(({found}) => found.length > 0) ? others : [own];
}
