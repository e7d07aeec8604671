import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Book, Sheet} from "../formats/cells.js";
import {nearest} from "../tables/nearest.js";
import {withoutAboutSheets} from "./about_sheets.js";
import {sheetTable} from "./sheet_table.js";

/**
 * The sheets of a workbook that may hold records of a dataset: the named one, or all but hidden ones, those that only speak about the data, and 教基 tables
 * of other datasets.
 * Throws Failure unknown_sheet.
 */
export function chooseSheets(place: string, book: Book, dataset: Dataset, name?: string): {sheets: readonly Sheet[]; left: string[]} {
  if (name === undefined) {
    const other = (sheet: Sheet): string | null => {
      const table = sheetTable(sheet.name);
      return table === null || table.dataset === dataset.id ? null : table.dataset;
    };
    const shown = withoutAboutSheets(book.sheets.filter(({hidden}) => hidden !== true));
    return {
      sheets: shown.filter((sheet) => other(sheet) === null),
      left: [...book.sheets.filter(({hidden}) => hidden === true).map((sheet) => `${sheet.name} (hidden)`), ...shown.filter((sheet) => other(sheet) !== null).map((sheet) => `${sheet.name} (${other(sheet)})`)],
    };
  }
  const sheets = book.sheets.filter((sheet) => sheet.name === name);
  if (sheets.length === 0) {
    const names = book.sheets.map((sheet) => sheet.name).filter((text) => text !== "");
    throw new Failure({code: "unknown_sheet", place, message: `there is no sheet "${name}"`, repair: names.length === 0 ? "a text file has no sheets: remove `sheet` from sources.yaml" : `did you mean "${nearest(name, names)?.candidate}"? Sheets: ${names.join(", ")}`});
  }
  return {sheets, left: []};
}
