import {columnLetters} from "../formats/address.js";
import type {Column} from "../tables/header_columns.js";

/** What to do where two columns may be meant: name the right one, or, where both are called the same, which no name tells apart, rename one in the file. */
export function whichOne(a: Column, b: Column, under: "columns" | "items"): string {
  return a.name === b.name
    ? `both have the same header: in the file, write what column ${columnLetters(b.index)} is into its header (as ${a.header}2), or delete the column that is too many`
    : `name the right one under \`${under}\` in sources.yaml, with its whole path, or the other under \`columns: {ignored: [${b.header}]}\``;
}
