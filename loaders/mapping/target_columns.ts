import {wholeWords} from "../../src/catalogue/totals.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import type {Field} from "../datasets/field.js";
import type {Column} from "../tables/header_columns.js";
import {figureColumns, type Differ} from "./figure_columns.js";
import {matchColumns} from "./match_columns.js";

/**
 * Columns that may be a field or an item: by the names of headers.yaml, else by the accepted ones. Of what a line is about the first name holds that occurs, a
 * code before a name; which column is a figure is decided by figureColumns, for a count also below its name (升学人数 › 合计). More than one: the header is ambiguous.
 * @param differ whether two columns hold different figures; where only names are known, they may
 */
export function targetColumns(columns: readonly Column[], dataset: Dataset, target: string, differ: Differ = () => true): Column[] {
  const field = dataset.fields.get(target);
  const {headers, lastPart} = field ?? {headers: dataset.items?.headers.get(target) ?? [], lastPart: dataset.items?.lastPart ?? false};
  if (field !== undefined && !isFigure(field)) {
    return matchColumns(columns, headers, lastPart);
  }
  const own = matchColumns(columns, dataset.ownHeaders.get(target) ?? [], lastPart);
  const names = field?.kind === "count" ? [...headers, ...headers.flatMap((header) => wholeWords.map((word) => `${header} › ${word}`))] : headers;
  const found = own.length > 0 ? own : figureColumns(columns, names, lastPart, differ, isStock(dataset));
  return found.length > 0 ? found : matchColumns(columns, dataset.items?.alone?.get(target) ?? [], false);
}

/** A stated percentage is only compared with its counts. */
function isFigure({kind, percent}: Field): boolean {
  return !percent && (kind === "count" || kind === "number" || kind === "score");
}
