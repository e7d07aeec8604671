import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import {schoolNameColumn} from "../evidence/school_names.js";
import {columnLetters} from "../formats/address.js";
import {subgroupAbove} from "../tables/below_subgroup.js";
import type {Column} from "../tables/header_columns.js";
import {otherFigure} from "../tables/other_figure.js";
import {itemParts} from "./item_parts.js";
import {itemColumns, readColumns, type Mapping} from "./mapping.js";
import {nearestHeaders} from "./nearest_headers.js";

/** A column of a sheet that nothing was read from. */
export interface UnusedColumn {
  letter: string;
  /** As written, parts joined with ` › `. */
  header: string;
  /** The accepted header of a field or item not found that it is most like; null: like none. */
  near: string | null;
  /** The group above it that says its figures are not what there is on 1 September (上学年, 招生), or are of some pupils, classes or teachers only (随迁子女), where its own name is that of a figure; null: no such group is why it was passed over. */
  group: {name: string; why: "other_figures" | "some_only"} | null;
}

/** Less like than this, a name is no help; half of two letters is much between subjects (语纹), and little between others (学区 and 学年). */
const alike = 0.6;
const alikeItem = 0.5;

/** The columns of a sheet that a load passes over. A school's name beside its code is compared with the register, parts with their total, and so are none of them. */
export function unusedColumns(dataset: Dataset, mapping: Mapping): UnusedColumn[] {
  const compared = new Set([schoolNameColumn(dataset, mapping), ...itemParts(dataset, mapping).flatMap(({item, columns, also}) => [...itemColumns(item), ...columns, ...also].map(({index}) => index))]);
  const found = foundNames(mapping);
  return mapping.unused.filter(({index}) => !compared.has(index)).map(({index, header, path}) => {
    const [near] = nearestHeaders([path.at(-1) ?? ""], dataset, (target) => !found.has(target), 1);
    return {letter: columnLetters(index), header, near: near !== undefined && near.likeness >= (dataset.items?.headers.has(near.target) === true ? alikeItem : alike) ? near.header : null, group: passedGroup(dataset, {path})};
  });
}

/** The group above for which a column that is called like a figure was passed over; null where that is not why. */
export function passedGroup(dataset: Dataset, {path}: Pick<Column, "path">): UnusedColumn["group"] {
  const figure = acceptedHeaders(dataset).get(path.at(-1) ?? "");
  if (figure === undefined || (dataset.items?.headers.has(figure) !== true && dataset.fields.get(figure)?.measured !== true)) {
    return null;
  }
  const other = isStock(dataset) ? otherFigure({path}) : null;
  const part = other === null ? subgroupAbove({path}) : null;
  return other !== null ? {name: other, why: "other_figures"} : part !== null ? {name: part, why: "some_only"} : null;
}

/** `E "上学年 › 在校生数" (seen as 上学年: not what there is on 1 September)`: what is said of a column that was not read. */
export function unusedText({letter, header, near, group}: Pick<UnusedColumn, "header" | "near" | "group"> & {letter?: string}): string {
  const why = group === null ? (near === null ? "" : ` (like ${near})`) : ` (seen as ${group.name}: ${group.why === "other_figures" ? "not what there is on 1 September" : "of some pupils, classes or teachers only"})`;
  return `${letter === undefined ? header : `${letter} "${header}"`}${why}`;
}

/** Fields and items that some column gives. */
export function foundNames(mapping: Mapping): ReadonlySet<string> {
  const read = new Set(readColumns(mapping).map(({index}) => index));
  return new Set([...[...mapping.fields].filter(([, from]) => "columns" in from && from.columns.some(({index}) => read.has(index))).map(([name]) => name), ...mapping.items.map(({item}) => item)]);
}
