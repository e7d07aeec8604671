import {patterns} from "../datasets/read_cell.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import {foldSql} from "./cell_sql.js";
import {literal, literals} from "./quote.js";

/** Units that are put behind the plain number of their line: those with a power of ten, and those that a header may give with one (万元) where the line has another (元). */
export const behindNumber = "^([百千万亿].*|元|㎡|m2|m²|平方米|平米)$";

/** What can be counted one by one goes by many words: 36 个 teachers are 36 名. */
const counted = ["人", "名", "个", "间", "台", "册"];

const scale = "百万|千万|百|千|万|亿";
/** A unit in brackets behind the name of an item, 教学仪器设备值（万元）, folded. */
const unitInName = `[(](?:计量)?(?:单位:?)?((?:${scale})?(?:元|人|名|个|间|台|册|㎡|m2|m²|平方米|平米))[)]$`;
/** What may stand before the name of an item in a form: 其中：, 1., 一、. */
const beforeName = "^(?:(?:[0-9]{1,2}[.、]|[(]?[一二三四五六七八九十]{1,3}[)、]) *)?(?:其中: *)?";

/** Units that lines of a long file say, as SQL of lower-case text, '' where a line says none. */
export interface LineUnits {
  /** Of the column of units; null: there is none. */
  column: string | null;
  /** Behind the name of the item; null: no column names it. */
  named: string | null;
}

/** Where the lines of a long file of items say in which unit their values are; null where nothing can. */
export function lineUnits({fields, items}: Dataset, mapping: Mapping): LineUnits | null {
  if (items === null || mapping.items.length > 0 || fields.get("unit")?.stored !== false) {
    return null;
  }
  const text = (name: string): string | null => {
    const from = mapping.fields.get(name);
    const column = from !== undefined && "columns" in from && from.columns.length === 1 ? from.columns[0] : undefined;
    return column === undefined ? null : `lower(${foldSql(`c${column.index}`)})`;
  };
  const item = text(items.field);
  const units = {column: text("unit"), named: item === null ? null : `regexp_extract(${item}, ${literal(unitInName)}, 1)`};
  return units.column === null && units.named === null ? null : units;
}

/** SQL of the unit of a line: its column's, which is nearer than the one behind the item's name. */
export function lineUnit({column, named}: LineUnits): string {
  return column === null || named === null ? (column ?? named ?? "''") : `CASE WHEN ${column} = '' THEN ${named} ELSE ${column} END`;
}

/** SQL of whether both say a unit, with different powers of ten. */
export function contradicted({column, named}: LineUnits): string {
  const of = (unit: string): string => `regexp_extract(${unit}, '^(${scale})')`;
  return column === null || named === null ? "false" : `${column} <> '' AND ${named} <> '' AND ${of(column)} <> ${of(named)}`;
}

/** SQL of the name of an item without what forms put before it and its unit. */
export function bareItem(text: string): string {
  return `regexp_replace(regexp_replace(${text}, ${literal(unitInName)}, '', 'i'), ${literal(beforeName)}, '')`;
}

/** SQL of a value's text with the unit of its line (line_unit) behind it, 12.5 beside 万元 → 12.5万元: read from there on as a cell with its own unit is, which goes before it. */
export function withLineUnit(text: string): string {
  return `CASE WHEN regexp_matches(line_unit, ${literal(behindNumber)}) AND regexp_full_match(${text}, ${literal(patterns.number)}) THEN ${text} || line_unit ELSE ${text} END`;
}

/** SQL of the fault of a unit that its line's item is never in, 元 of teachers; `unit` is SQL of the plain unit, null where there is none. */
export function foreignUnit({items}: Dataset, unit: string): string {
  const kinds = new Map<string, string[]>();
  for (const [item, own] of items?.units ?? []) {
    const kind = counted.includes(own) ? "" : own;
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  return [...kinds].map(([kind, mine]) => `WHEN v_${items?.field} IN ${literals(mine)} AND ${unit} NOT IN ${literals(kind === "" ? counted : [kind])} THEN 'unknown_word'`).join(" ");
}
