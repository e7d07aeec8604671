import type {Dataset} from "../datasets/dataset.js";
import {schoolNameColumn} from "../evidence/school_names.js";
import {columnLetters} from "../formats/address.js";
import {itemParts} from "./item_parts.js";
import {readColumns, type Mapping} from "./mapping.js";
import {nearestHeaders} from "./nearest_headers.js";

/** A column of a sheet that nothing was read from. */
export interface UnusedColumn {
  letter: string;
  /** As written, parts joined with ` › `. */
  header: string;
  /** The accepted header of a field or item not found that it is most like; null: like none. */
  near: string | null;
}

/** Less like than this, a name is no help; half of two letters is much between subjects (语纹), and little between others (学区 and 学年). */
const alike = 0.6;
const alikeItem = 0.5;

/** The columns of a sheet that a load passes over. A school's name beside its code is compared with the register, parts with their total, and so are none of them. */
export function unusedColumns(dataset: Dataset, mapping: Mapping): UnusedColumn[] {
  const compared = new Set([schoolNameColumn(dataset, mapping), ...itemParts(dataset, mapping).flatMap(({columns}) => columns.map(({index}) => index))]);
  const found = foundNames(mapping);
  return mapping.unused.filter(({index}) => !compared.has(index)).map(({index, header, path}) => {
    const [near] = nearestHeaders([path.at(-1) ?? ""], dataset, (target) => !found.has(target), 1);
    return {letter: columnLetters(index), header, near: near !== undefined && near.likeness >= (dataset.items?.headers.has(near.target) === true ? alikeItem : alike) ? near.header : null};
  });
}

/** Fields and items that some column gives. */
export function foundNames(mapping: Mapping): ReadonlySet<string> {
  const read = new Set(readColumns(mapping).map(({index}) => index));
  return new Set([...[...mapping.fields].filter(([, from]) => "columns" in from && from.columns.some(({index}) => read.has(index))).map(([name]) => name), ...mapping.items.map(({item}) => item)]);
}
