import {patterns} from "../datasets/read_cell.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Mapping} from "../mapping/mapping.js";
import type {Column} from "../tables/find_header.js";
import {foldSql} from "./cell_sql.js";
import {literal, literals} from "./quote.js";

/** Units that are put behind the plain number of their line: those with a power of ten, and those that a header may give with one (万元) where the line has another (元). */
export const behindNumber = "^([百千万亿].*|元|㎡|m2|m²|平方米|平米)$";

/** What can be counted one by one goes by many words: 36 个 teachers are 36 名. */
const counted = ["人", "名", "个", "间", "台", "册"];

/** The column that says in which unit the value of each line of a long file is; null where there is none. */
export function lineUnit({fields, items}: Dataset, mapping: Mapping): Column | null {
  const from = mapping.fields.get("unit");
  return items !== null && mapping.items.length === 0 && fields.get("unit")?.stored === false && from !== undefined && "columns" in from ? (from.columns[0] ?? null) : null;
}

/** SQL of a value's text with the unit of its line behind it, 12.5 beside 万元 → 12.5万元: read from there on as a cell with its own unit is, which goes before it. */
export function withLineUnit(text: string, {index}: Column): string {
  const unit = `lower(${foldSql(`c${index}`)})`;
  return `CASE WHEN regexp_matches(${unit}, ${literal(behindNumber)}) AND regexp_full_match(${text}, ${literal(patterns.number)}) THEN ${text} || ${unit} ELSE ${text} END`;
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
