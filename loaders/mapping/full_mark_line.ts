import {fullMarkWords} from "../../src/catalogue/totals.js";
import type {Dataset} from "../datasets/dataset.js";
import {fold} from "../fold.js";
import type {Sheet} from "../formats/cells.js";
import type {Header} from "../tables/find_header.js";
import {matchColumns} from "./match_columns.js";

const stated = new RegExp(`^(?:(?:${fullMarkWords.join("|")}) *:? *)?([1-9][0-9]{0,3})(?:[.]0+)? *分?$`);

/**
 * The header with the full marks that a line directly below it states (满分, , 120, 120分, 满分100), for columns that state none themselves: whole numbers
 * from 1 to 9999. Where the line has a pupil's id it is of a pupil who is called so.
 */
export function withFullMarkLine({fields, items}: Dataset, sheet: Sheet, header: Header): Header {
  if (items === null || !fields.has("full_mark")) {
    return header;
  }
  for (const {row, cells} of sheet.rows()) {
    const texts = row <= header.row ? [] : cells.map(fold);
    if (texts.every((text) => text === "")) {
      continue;
    }
    const pupil = fields.get("pupil_id");
    const ids = pupil === undefined ? [] : matchColumns(header.columns, pupil.headers, pupil.lastPart);
    const isWord = (text: string): boolean => fullMarkWords.some((word) => word === text);
    if (!isWord(texts.find((text) => text !== "") ?? "") || ids.some(({index}) => (texts[index] ?? "") !== "" && !isWord(texts[index] ?? ""))) {
      return header;
    }
    const mark = (index: number): number | null => {
      const written = stated.exec(texts[index] ?? "")?.[1];
      return written === undefined ? null : Number(written);
    };
    return {...header, columns: header.columns.map((column) => {
      const fullMark = column.unit.fullMark === undefined ? mark(column.index) : null;
      return fullMark === null ? column : {...column, unit: {...column.unit, fullMark}};
    })};
  }
  return header;
}
