import type {Dataset} from "../datasets/dataset.js";
import {fold} from "../fold.js";
import type {Sheet} from "../formats/cells.js";
import type {Header} from "../tables/find_header.js";
import {headerText} from "../tables/header_text.js";
import {labelledValues} from "../tables/labelled_values.js";
import type {Declaration} from "./mapping.js";
import {matchColumns} from "./match_columns.js";
import {firstLines} from "./read_header.js";

/** The stage that a form of one school says above its table, 学段：小学; null where a column or sources.yaml says it, or the lines above do not say one. */
export function titleStage({fields}: Dataset, sheet: Sheet, header: Header, {columns, constants}: Declaration): string | null {
  const field = fields.get("stage");
  if (field === undefined || columns["stage"] !== undefined || constants["stage"] !== undefined || matchColumns(header.columns, field.headers, field.lastPart).length > 0) {
    return null;
  }
  const above = firstLines(sheet, header.row).filter(({row}) => row < header.row);
  const stages = new Set(labelledValues(above, new Set(field.headers.map(headerText))).map(({value}) => field.words.get(fold(value).toLowerCase())));
  const [stage] = stages;
  return stages.size === 1 && stage !== undefined ? stage : null;
}
