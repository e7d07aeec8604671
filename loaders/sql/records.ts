import type {Dataset} from "../datasets/dataset.js";
import type {Field} from "../datasets/field.js";
import type {ColumnScale} from "../datasets/read_cell.js";
import {columnLetters} from "../formats/address.js";
import {readColumns, type MappedItem, type Mapping} from "../mapping/mapping.js";
import {cellSql, preparedSql} from "./cell_sql.js";
import {cellLetters, cellText, faultText, typeSql, unflagged} from "./lines.js";
import {literal} from "./quote.js";

/**
 * SELECT of one row per record of the temporary table `lines`: a line, or line × item column of a wide file. Columns: sheet, sheet_index, row, part, col
 * (letter of the value cell), the stored fields, status where the dataset has one, and fault (`field:reason`, null: accepted) with its cell.
 * @param done column of `lines` that says that an item's record is kept elsewhere already
 */
export function recordsSql(dataset: Dataset, mapping: Mapping, sheet: {name: string; index: number}, done?: (item: number) => string): string {
  const branches = mapping.items.length === 0 ? [branch(dataset, mapping, sheet, null, "lines")] : mapping.items.map((item, i) => branch(dataset, mapping, sheet, item, done === undefined ? "lines" : `lines WHERE NOT ${done(i)}`));
  return branches.join("\nUNION ALL\n");
}

function branch(dataset: Dataset, mapping: Mapping, sheet: {name: string; index: number}, item: MappedItem | null, lines: string): string {
  const stored = [...dataset.fields].filter(([, {stored: kept}]) => kept);
  const measured = [...dataset.fields].filter(([, field]) => field.measured).map(([name]) => name);
  const flags = [...dataset.flags].map(([name, status]) => `WHEN v_${name} THEN ${literal(status)}`).join(" ");
  const status = measured.length === 0 ? null : `CASE ${flags} ${measured.map((name) => `WHEN s_${name} <> 'normal' THEN s_${name}`).join(" ")} ELSE 'normal' END`;
  const lineLetter = cellLetters(dataset.value === null ? undefined : mapping.fields.get(dataset.value));
  const letter = item === null ? (lineLetter === null ? "NULL::VARCHAR" : literal(lineLetter)) : item.sum.length > 0 ? "item_col" : literal(columnLetters(item.column.index));
  const fields = stored.map(([name]) => (measured.includes(name) && dataset.flags.size > 0 ? `CASE WHEN true${unflagged(dataset)} THEN v_${name} END AS ${name}` : `v_${name} AS ${name}`));
  const whole = dataset.items === null || dataset.items.whole.size === 0 || item !== null ? "" : `WHEN v_${dataset.items.field} IN (${[...dataset.items.whole].map(literal).join(", ")}) AND v_${dataset.value} % 1 <> 0 THEN ${faultText(dataset.value ?? "", "not_whole")}`;
  const rules = dataset.rules.map(({low, high, field, reason}) => `WHEN v_${low} > v_${high} THEN ${faultText(field, reason)}`).join(" ");
  const between = `${item === null ? "" : `WHEN item_fault IS NOT NULL${unflagged(dataset)} THEN ${literal(`${dataset.value}:`)} || item_fault`} ${whole} ${rules}`.trim();
  const order = item === null ? "part" : String(mapping.items.indexOf(item));
  return `
    SELECT ${item !== null && item.sum.length > 0 ? "* EXCLUDE (item_fault_col, item_fault_text)" : "*"}, ${faultCell(dataset, mapping, item)}
    FROM (
      SELECT ${literal(sheet.name)} AS sheet, ${sheet.index} AS sheet_index, row, ${order} AS part, ${letter} AS col, ${fields.join(", ")}${status === null ? "" : `, ${status} AS status`},
        coalesce(before, ${between === "" ? "" : `CASE ${between} END, `}after) AS fault, first, ${[...rawCells(mapping), ...(item !== null && item.sum.length > 0 ? ["item_fault_col", "item_fault_text"] : [])].join(", ")}
      FROM (${source(dataset, item, lines)})
    )`;
}

/** `lines`, with the item's value in place of the value field, and the values that hold for this column alone. */
function source(dataset: Dataset, item: MappedItem | null, lines: string): string {
  const value = dataset.value;
  const field = value === null ? undefined : dataset.fields.get(value);
  if (item === null || value === null || field === undefined || dataset.items === null) {
    return `FROM ${lines}`;
  }
  const replaced = [...item.values].map(([name, given]) => {
    const type = dataset.fields.get(name);
    return `CAST(${given === null ? "NULL" : literal(given)} AS ${type === undefined ? "VARCHAR" : typeSql(type)}) AS v_${name}`;
  });
  const taken = [...item.values.keys(), value, dataset.items.field];
  if (item.sum.length > 0) {
    return sumSource(dataset, field, item, taken, replaced, value, dataset.items.field, lines);
  }
  const {value: typed, fault, status} = cellSql(field, "item_text", itemScale(dataset, item));
  return `
    SELECT * EXCLUDE (${[...new Set([...taken.map((name) => `v_${name}`), `s_${value}`])].join(", ")}), ${[...replaced, `${literal(item.item)} AS v_${dataset.items.field}`, `${typed} AS v_${value}`, `${status} AS s_${value}`, `${fault} AS item_fault`].join(", ")}
    FROM (SELECT *, ${preparedSql(field, `c${item.column.index}`)} AS item_text FROM ${lines})`;
}

/** The same for an item that several columns add up to: one missing part leaves it missing, one bad part rejects it, naming that cell. */
function sumSource(dataset: Dataset, field: Field, item: MappedItem, taken: readonly string[], replaced: readonly string[], value: string, itemField: string, lines: string): string {
  const parts = item.sum.map(({column, stages}, i) => {
    const counts = stages === null ? "true" : `coalesce(v_stage IN (${stages.map(literal).join(", ")}), false)`;
    return {...cellSql(field, `item_text${i}`, {...itemScale(dataset, item), shift: column.unit.shift}), counts, letter: literal(columnLetters(column.index)), text: `c${column.index}`, i};
  });
  const faulty = (of: (part: (typeof parts)[number]) => string): string => `CASE ${parts.map((part) => `WHEN ${part.counts} AND (${part.fault}) IS NOT NULL THEN ${of(part)}`).join(" ")} END`;
  const missing = [`NOT (${parts.map(({counts}) => counts).join(" OR ")})`, ...parts.map(({counts, status}) => `(${counts} AND ${status} <> 'normal')`)].join(" OR ");
  const sum = parts.map((part) => `CASE WHEN ${part.counts} THEN ${part.value} ELSE 0 END`).join(" + ");
  return `
    SELECT * EXCLUDE (${[...new Set([...taken.map((name) => `v_${name}`), `s_${value}`])].join(", ")}), ${[...replaced, `${literal(item.item)} AS v_${itemField}`].join(", ")},
      CASE WHEN NOT (${missing}) THEN CAST(${sum} AS ${typeSql(field)}) END AS v_${value}, CASE WHEN ${missing} THEN 'missing' ELSE 'normal' END AS s_${value}, ${faulty((part) => part.fault)} AS item_fault,
      ${faulty(({letter}) => letter)} AS item_fault_col, ${faulty(({text}) => text)} AS item_fault_text, concat_ws('+', ${parts.map(({counts, letter}) => `CASE WHEN ${counts} THEN ${letter} END`).join(", ")}) AS item_col
    FROM (SELECT *, ${item.sum.map(({column}, i) => `${preparedSql(field, `c${column.index}`)} AS item_text${i}`).join(", ")} FROM ${lines})`;
}

function itemScale({items}: Dataset, {item, column, whole, percent}: MappedItem): ColumnScale {
  const unit = items?.units.get(item);
  return {shift: column.unit.shift, whole, ...(percent === undefined ? (unit === undefined ? {} : {unit}) : {unit: "%", percent})};
}

function rawCells(mapping: Mapping): string[] {
  return readColumns(mapping).map(({index}) => `c${index}`);
}

/** The cell that a fault lies in: its letters and its raw text. */
function faultCell(dataset: Dataset, mapping: Mapping, item: MappedItem | null): string {
  const letters: string[] = [];
  const texts: string[] = [];
  for (const name of dataset.fields.keys()) {
    const from = mapping.fields.get(name);
    const own = item !== null && name === dataset.value;
    const summed = own && item.sum.length > 0;
    const letter = own ? columnLetters(item.column.index) : cellLetters(from);
    const text = summed ? "item_fault_text" : own ? `c${item.column.index}` : cellText(from);
    if (letter !== null && text !== null) {
      letters.push(`WHEN ${literal(name)} THEN ${summed ? "item_fault_col" : literal(letter)}`);
      texts.push(`WHEN ${literal(name)} THEN ${text}`);
    }
  }
  const field = "split_part(fault, ':', 1)";
  return `CASE WHEN fault IS NOT NULL THEN CASE ${field} ${letters.join(" ")} END END AS fault_col, CASE WHEN fault IS NOT NULL THEN CASE ${field} ${texts.join(" ")} WHEN '' THEN nullif(first, '') END END AS fault_value`;
}
