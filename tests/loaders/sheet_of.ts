import type {Sheet} from "../../loaders/formats/cells.js";
import {findHeader, type Header} from "../../loaders/tables/find_header.js";
import type {Column} from "../../loaders/tables/header_columns.js";

/** A sheet of these lines, the first of them line 1. */
export function sheetOf(lines: readonly (readonly string[])[], name = ""): Sheet {
  return {name, rows: () => lines.map((cells, index) => ({row: index + 1, cells})), merges: [], counted: true};
}

/** A header of these lines and nothing above it, whatever stands in them. */
export function headerOf(...lines: readonly (readonly string[])[]): Header {
  const found = findHeader(sheetOf(lines).rows() as [], [], (columns) => ({found: columns.reduce((sum, {texts}) => sum + texts.length, 0), indexes: new Set()}), 1);
  if (found === null) {
    throw new Error("no header");
  }
  return found;
}

export const columnsOf = (...lines: readonly (readonly string[])[]): readonly Column[] => headerOf(...lines).columns;
