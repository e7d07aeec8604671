import {trimBlanks} from "../fold.js";
import type {Sheet} from "../formats/cells.js";
import type {Header} from "../tables/find_header.js";
import {stageHeading} from "../tables/stage_heading.js";
import type {Dataset} from "../datasets/dataset.js";
import {hasSections} from "../datasets/has_sections.js";
import {sheetStage} from "../workbooks/sheet_table.js";
import {firstLines} from "./read_header.js";
import type {Declaration} from "./mapping.js";
import {matchColumns} from "./match_columns.js";

/** Lines that are looked at. */
const looked = 500;

/** The number of a heading in a cell of its own. */
const number = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.]?$/;

/** The stage that the first heading among the lines says (一、小学), where neither a column, sources.yaml nor the sheet's name gives one; null where they do, or no line does. */
export function headedStage(dataset: Dataset, sheet: Sheet, header: Header, {columns, constants}: Declaration): string | null {
  const field = dataset.fields.get("stage");
  if (field === undefined || !hasSections(dataset) || columns["stage"] !== undefined || constants["stage"] !== undefined || sheetStage(sheet.name) !== null || matchColumns(header.columns, field.headers, field.lastPart).length > 0) {
    return null;
  }
  for (const {row, cells} of firstLines(sheet, header.row + looked)) {
    const texts = row > header.row ? new Set(cells.map(trimBlanks).filter((text) => text !== "" && !number.test(text))) : new Set<string>();
    const [only = ""] = texts;
    const said = texts.size === 1 ? stageHeading(only) : null;
    if (said !== null && said !== "" && field.words.has(said)) {
      return said;
    }
  }
  return null;
}
