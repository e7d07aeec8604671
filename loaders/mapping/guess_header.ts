import type {Dataset} from "../datasets/dataset.js";
import {trimBlanks} from "../fold.js";
import type {Sheet} from "../formats/cells.js";
import {deepest, findHeader, type Header} from "../tables/find_header.js";
import {proposeColumns} from "./propose_columns.js";
import {firstLines, headLines} from "./read_header.js";

/** The header of a sheet of which little or nothing is known: the lines that the most columns are known or like known ones in, else the first line of several texts; null: there is none. */
export function guessHeader(sheet: Sheet, dataset: Dataset): Header | null {
  const head = firstLines(sheet, headLines + deepest);
  const weights = {exact: 1, last_part: 1, ambiguous: 0.5, part: 1, incomplete: 1, flag: 1, likeness: 0.4, unknown: 0};
  const found = findHeader(head, sheet.merges, (columns) => {
    const proposals = proposeColumns({columns}, dataset);
    return {found: proposals.reduce((sum, {sure}) => sum + weights[sure], 0), indexes: new Set(proposals.filter(({sure}) => sure !== "unknown").map(({column}) => column.index))};
  }, headLines);
  const texts = (cells: readonly string[]): Set<string> => new Set(cells.map(trimBlanks).filter((text) => text !== "" && !/^[\d.,%+-]*$/.test(text)));
  const first = head.find(({cells}) => texts(cells).size > 1);
  return found ?? (first === undefined ? null : findHeader([first], sheet.merges.length > 0 ? [] : sheet.merges, (columns) => ({found: columns.length, indexes: new Set()})));
}
