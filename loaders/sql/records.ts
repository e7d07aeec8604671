import type {Dataset} from "../datasets/dataset.js";
import type {Field} from "../datasets/field.js";
import type {ColumnScale} from "../datasets/read_cell.js";
import {columnLetters} from "../formats/address.js";
import {readColumns, type MappedItem, type Mapping} from "../mapping/mapping.js";
import {cellSql, preparedSql} from "./cell_sql.js";
import {cellLetters, cellText} from "./cell_text.js";
import {faultText} from "./fault_text.js";
import {typeSql, unflagged} from "./lines.js";
import {levelAsPrize} from "./level_as_prize.js";
import {personsOrAwards} from "./persons_or_awards.js";
import {plainSql} from "./plain_sql.js";
import {literal} from "./quote.js";
import {remarkSql} from "./remark.js";

/**
 * SELECT of one row per record of the temporary table `lines`: a line, or line × item column of a wide file. Columns: sheet, sheet_index, row, part, col
 * (letter of the value cell), the stored fields, status where the dataset has one, fault (`field:reason`, null: accepted) with its cell, and cell (text of the value cell; of the first one
 * where a record is its whole line).
 * @param done column of `lines` that says that an item's record is kept elsewhere already
 */
export function recordsSql(dataset: Dataset, mapping: Mapping, sheet: {name: string; index: number}, done?: (item: number) => string): string {
  const sources = mapping.items.length === 0 ? [{sql: "FROM lines", whole: true}] : alike(dataset, mapping.items).map((items) => ({sql: items[0].sum.length === 0 ? columnsSource(dataset, mapping, items, done) : sumSource(dataset, mapping, items[0]), whole: false}));
  return sources.map(({sql, whole}) => branch(dataset, mapping, sheet, sql, whole)).join("\nUNION ALL\n");
}

/** Items that one SELECT reads: of one unit and one kind of number. Each sum is alone. */
function alike(dataset: Dataset, items: readonly MappedItem[]): [MappedItem, ...MappedItem[]][] {
  const groups = new Map<string, [MappedItem, ...MappedItem[]]>();
  for (const item of items) {
    const kind = item.sum.length > 0 ? JSON.stringify([item.item, ...item.values]) : JSON.stringify([itemScale(dataset, item), ...item.values.keys()]);
    const group = groups.get(kind);
    if (group === undefined) {
      groups.set(kind, [item]);
    } else {
      group.push(item);
    }
  }
  return [...groups.values()];
}

/** @param whole a line is a record; else the source has an item's column and cell as item_part, item_col, item_fault, item_fault_col and item_fault_text */
function branch(dataset: Dataset, mapping: Mapping, sheet: {name: string; index: number}, source: string, whole: boolean): string {
  const stored = [...dataset.fields].filter(([, {stored: kept}]) => kept);
  const measured = [...dataset.fields].filter(([, field]) => field.measured).map(([name]) => name);
  const flags = [...dataset.flags].map(([name, status]) => `WHEN v_${name} THEN ${literal(status)}`).join(" ");
  const remark = remarkSql(dataset, mapping);
  const status = measured.length === 0 ? null : `CASE ${flags} ${remark?.status ?? ""} ${measured.map((name) => `WHEN s_${name} <> 'normal' THEN s_${name}`).join(" ")} ELSE 'normal' END`;
  const lineLetter = cellLetters(dataset.value === null ? undefined : mapping.fields.get(dataset.value));
  const letter = whole ? (lineLetter === null ? "NULL::VARCHAR" : literal(lineLetter)) : "item_col";
  const fields = stored.map(([name]) => (measured.includes(name) && dataset.flags.size > 0 ? `CASE WHEN true${unflagged(dataset)}${remark === null ? "" : ` AND NOT ${remark.drops}`} THEN v_${name} END AS ${name}` : `v_${name} AS ${name}`));
  const counted = dataset.items === null || dataset.items.whole.size === 0 || !whole ? "" : `WHEN v_${dataset.items.field} IN (${[...dataset.items.whole].map(literal).join(", ")}) AND v_${dataset.value} % 1 <> 0 THEN ${faultText(dataset.value ?? "", "not_whole")}`;
  const rules = dataset.rules.map(({low, high, field, reason, unless}) => `WHEN v_${low} > v_${high}${unless === undefined ? "" : ` AND coalesce(v_${unless.field} NOT IN (${unless.values.map(literal).join(", ")}), true)`} THEN ${faultText(field, reason)}`).join(" ");
  const contradicted = contradiction(dataset, mapping);
  const between = `${whole ? "" : `WHEN item_fault IS NOT NULL${unflagged(dataset)} THEN item_fault`} ${contradicted} ${remark?.faults ?? ""} ${counted} ${rules} ${levelAsPrize(dataset)} ${personsOrAwards(dataset, mapping)}`.trim();
  const cell = whole ? (cellText(dataset.value === null ? undefined : mapping.fields.get(dataset.value)) ?? "first") : `coalesce(item_fault_text, ${plainSql(dataset.value ?? "")})`;
  return `
    SELECT * EXCLUDE (${whole ? "" : "item_fault_col, item_fault_text, "}first, ${readColumns(mapping).map(({index}) => `c${index}`).join(", ")}), ${faultCell(dataset, mapping, whole)}, ${cell} AS cell
    FROM (
      SELECT ${literal(sheet.name)} AS sheet, ${sheet.index} AS sheet_index, row, ${whole ? "part" : "item_part"} AS part, ${letter} AS col, ${fields.join(", ")}${status === null ? "" : `, ${status} AS status`},
        coalesce(before, ${between === "" ? "" : `CASE ${between} END, `}after) AS fault, first, ${[...readColumns(mapping).map(({index}) => `c${index}`), ...(whole ? [] : ["item_fault_col", "item_fault_text"])].join(", ")}
      FROM (${source})
    )`;
}

/** A pupil marked absent who has a score: 0 is what many lists put there, any other score says the opposite. */
function contradiction({flags, value}: Dataset, {fields, items}: Mapping): string {
  const marked = [...flags].filter(([name, status]) => status === "absent" && (cellText(fields.get(name)) !== null || items.some((item) => item.flags.has(name)))).map(([name]) => name);
  const others = [...flags.keys()].filter((name) => !marked.includes(name)).map((name) => ` AND v_${name} IS NOT TRUE`).join("");
  return marked.map((name) => `WHEN v_${name} AND v_${value} > 0${others} THEN ${faultText(value ?? "", "flag_contradicts")}`).join(" ");
}

/** `lines` once an item, with the item's value in place of the value field, and the values that hold for its column alone. */
function columnsSource(dataset: Dataset, mapping: Mapping, items: readonly [MappedItem, ...MappedItem[]], done?: (item: number) => string): string {
  const {name, field, itemField} = valueField(dataset);
  const [like] = items;
  const given = [...like.values.keys()];
  const list = (of: (item: MappedItem) => string): string => `unnest([${items.map(of).join(", ")}])`;
  const flags = [...dataset.flags.keys()].filter((each) => items.some((item) => item.flags.has(each))).flatMap((each) => {
    const declared = dataset.fields.get(each);
    return declared === undefined ? [] : [{name: each, declared, text: `flag_${each}`, ...cellSql(declared, `flag_${each}`)}];
  });
  const columns = [
    `${list(({item}) => literal(item))} AS v_${itemField}`, `${list(({column}) => `c${column.index}`)} AS item_fault_text`, `${list(({column}) => literal(columnLetters(column.index)))} AS item_col`,
    `${list((item) => String(mapping.items.indexOf(item)))} AS item_part`, ...(done === undefined ? [] : [`${list((item) => done(mapping.items.indexOf(item)))} AS item_done`]),
    ...given.map((each) => `${list((item) => givenSql(dataset, item, each))} AS v_${each}`),
    ...flags.flatMap(({name: each, text}) => [
      `${list((item) => (item.flags.has(each) ? `c${item.flags.get(each)?.index}` : "NULL::VARCHAR"))} AS raw_${text}`,
      `${list((item) => (item.flags.has(each) ? literal(columnLetters(item.flags.get(each)?.index ?? 0)) : "NULL::VARCHAR"))} AS col_${text}`,
    ]),
  ];
  const {parts, value, fault, status} = cellSql(field, "item_text", itemScale(dataset, like));
  // A flag of the item's own says it of this item alone; one that says neither yes nor no is the fault that is told.
  const faulty = (of: (flag: (typeof flags)[number]) => string, otherwise: string): string => (flags.length === 0 ? otherwise : `CASE ${flags.map((flag) => `WHEN (${flag.fault}) IS NOT NULL THEN ${of(flag)}`).join(" ")} ELSE ${otherwise} END`);
  const replaced = flags.length === 0 ? "" : ` REPLACE (${[...flags.map((flag) => `(v_${flag.name} IS TRUE OR coalesce(${flag.value}, false)) AS v_${flag.name}`), `${faulty(({text}) => `raw_${text}`, "item_fault_text")} AS item_fault_text`].join(", ")})`;
  return `
    SELECT *${replaced}, ${value} AS v_${name}, ${status} AS s_${name}, ${faulty((flag) => `${literal(`${flag.name}:`)} || ${flag.fault}`, `${literal(`${name}:`)} || ${fault}`)} AS item_fault, ${faulty(({text}) => `col_${text}`, "item_col")} AS item_fault_col
    FROM (SELECT *${parts.map((part) => `, ${part}`).join("")}
      FROM (SELECT *, ${preparedSql(field, "item_fault_text")} AS item_text${flags.map(({declared, text}) => `, ${preparedSql(declared, `raw_${text}`)} AS ${text}`).join("")}
        FROM (SELECT * EXCLUDE (${[...new Set([...given, name, itemField].map((each) => `v_${each}`)), `s_${name}`].join(", ")}), ${columns.join(", ")} FROM lines)${done === undefined ? "" : " WHERE NOT item_done"}))`;
}

/** The same for an item that several columns add up to: one missing part leaves it missing, one bad part rejects it, naming that cell. */
function sumSource(dataset: Dataset, mapping: Mapping, item: MappedItem): string {
  const {name, field, itemField} = valueField(dataset);
  const summed = item.sum.map(({column, stages}, i) => {
    const counts = stages === null ? "true" : `coalesce(v_stage IN (${stages.map(literal).join(", ")}), false)`;
    return {...cellSql(field, `item_text${i}`, {...itemScale(dataset, item), shift: column.unit.shift}), counts, letter: literal(columnLetters(column.index)), text: `c${column.index}`, i};
  });
  const faulty = (of: (part: (typeof summed)[number]) => string): string => `CASE ${summed.map((part) => `WHEN ${part.counts} AND (${part.fault}) IS NOT NULL THEN ${of(part)}`).join(" ")} END`;
  const missing = [`NOT (${summed.map(({counts}) => counts).join(" OR ")})`, ...summed.map(({counts, status}) => `(${counts} AND ${status} <> 'normal')`)].join(" OR ");
  const sum = summed.map((part) => `CASE WHEN ${part.counts} THEN ${part.value} ELSE 0 END`).join(" + ");
  const given = [...item.values.keys()];
  return `
    SELECT * EXCLUDE (${[...new Set([...given, name, itemField].map((each) => `v_${each}`)), `s_${name}`].join(", ")}), ${[...given.map((each) => `${givenSql(dataset, item, each)} AS v_${each}`), `${literal(item.item)} AS v_${itemField}`].join(", ")},
      CASE WHEN NOT (${missing}) THEN CAST(${sum} AS ${typeSql(field)}) END AS v_${name}, CASE WHEN ${missing} THEN 'missing' ELSE 'normal' END AS s_${name}, ${literal(`${name}:`)} || ${faulty((part) => part.fault)} AS item_fault,
      ${mapping.items.indexOf(item)} AS item_part, ${faulty(({letter}) => letter)} AS item_fault_col, ${faulty(({text}) => text)} AS item_fault_text, concat_ws('+', ${summed.map(({counts, letter}) => `CASE WHEN ${counts} THEN ${letter} END`).join(", ")}) AS item_col
    FROM (SELECT *${summed.flatMap(({parts}) => parts).map((part) => `, ${part}`).join("")}
      FROM (SELECT *, ${item.sum.map(({column}, i) => `${preparedSql(field, `c${column.index}`)} AS item_text${i}`).join(", ")} FROM lines))`;
}

/** The field that the cells of a wide file are values of, and the one that their items go to. */
function valueField({value, fields, items}: Dataset): {name: string; field: Field; itemField: string} {
  const field = value === null ? undefined : fields.get(value);
  if (value === null || field === undefined || items === null) {
    throw new Error("only a dataset with items has a column an item");
  }
  return {name: value, field, itemField: items.field};
}

/** A value that holds for one column, as SQL of its field's type. */
function givenSql(dataset: Dataset, item: MappedItem, name: string): string {
  const [given, field] = [item.values.get(name) ?? null, dataset.fields.get(name)];
  return `CAST(${given === null ? "NULL" : literal(given)} AS ${field === undefined ? "VARCHAR" : typeSql(field)})`;
}

/** How the cells of an item's column are read. */
export function itemScale({items}: Dataset, {item, column, whole, percent}: MappedItem): ColumnScale {
  const unit = items?.units.get(item);
  return {shift: column.unit.shift, whole, ...(percent === undefined ? (unit === undefined ? {} : {unit}) : {unit: "%", percent})};
}

/** The cell that a fault lies in: its letters and its raw text. */
function faultCell(dataset: Dataset, mapping: Mapping, whole: boolean): string {
  const letters: string[] = [];
  const texts: string[] = [];
  for (const name of dataset.fields.keys()) {
    const from = mapping.fields.get(name);
    const own = !whole && (name === dataset.value || (dataset.flags.has(name) && cellText(from) === null));
    const letter = own ? "item_fault_col" : cellLetters(from);
    const text = own ? "item_fault_text" : cellText(from);
    if (letter !== null && text !== null) {
      letters.push(`WHEN ${literal(name)} THEN ${own ? letter : literal(letter)}`);
      texts.push(`WHEN ${literal(name)} THEN ${text}`);
    }
  }
  const field = "split_part(fault, ':', 1)";
  return `CASE WHEN fault IS NOT NULL THEN CASE ${field} ${letters.join(" ")} END END AS fault_col, CASE WHEN fault IS NOT NULL THEN CASE ${field} ${texts.join(" ")} WHEN '' THEN nullif(first, '') END END AS fault_value`;
}
