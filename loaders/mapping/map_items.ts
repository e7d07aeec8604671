import {Failure} from "../../src/failure.js";
import {stages as stageIds} from "../../src/catalogue/stages.js";
import type {SumColumn} from "../../src/catalogue/sums.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import {columnLetters} from "../formats/address.js";
import {besideGrade} from "../tables/beside_grade.js";
import type {Column, Header} from "../tables/find_header.js";
import {titleUnits} from "../tables/header_text.js";
import {nearest} from "../tables/nearest.js";
import {storedValue} from "./constants.js";
import type {Differ} from "./figure_columns.js";
import {flagOf} from "./flag_of.js";
import {itemColumns, type Declaration, type FieldSource, type MappedItem} from "./mapping.js";
import {matchColumns} from "./match_columns.js";
import {sumParts} from "./sum_parts.js";
import {uncountedPart} from "./uncounted_part.js";
import {targetColumns} from "./target_columns.js";
import {whichOne} from "./which_one.js";

/**
 * The item columns of a wide file; none where the file is long (it has a column of values). Fields that items take over are removed.
 * @param open the columns that accepted names are looked for in
 * @param differ whether two of them hold different figures
 */
export function mapItems(place: string, header: Header, open: readonly Column[], dataset: Dataset, declaration: Declaration, fields: Map<string, FieldSource>, differ: Differ): MappedItem[] {
  const {items, value} = dataset;
  if (items === null || value === null) {
    return [];
  }
  const declared = declaration.items.map((entry) => declaredItem(place, header, dataset, entry));
  const accepted = declared.length > 0 || fields.has(value) ? [] : [...items.headers.keys()].flatMap((item) => acceptedItem(place, open, dataset, item, differ));
  const sums = declared.length > 0 || fields.has(value) ? [] : [...items.sums].filter(([item]) => !accepted.some((each) => each.item === item)).flatMap(([item, columns]) => summedItem(place, open, dataset, item, columns, fields.get("stage")));
  const found = declared.length > 0 ? declared : [...accepted, ...sums];
  if (found.length > 0) {
    fields.delete(value);
    fields.delete(items.field);
    fields.delete("unit");
  }
  const flags = itemFlags(place, header, dataset, found);
  for (const name of dataset.flags.keys()) {
    const from = fields.get(name);
    // 数学缺考 says nothing of the other subjects, also where headers.yaml accepts it as the name of the line's flag.
    if (found.length > 0 && from !== undefined && "columns" in from && declaration.columns[name] === undefined && from.columns.some((column) => flagOf(column, dataset) !== null)) {
      fields.delete(name);
    }
  }
  const stated = "columns" in (fields.get("full_mark") ?? {});
  return found.map((each) => inTitleUnit(place, header, dataset, {...(stated ? each : withFullMark(each, dataset)), flags: flags.get(each) ?? each.flags}));
}

/** The full mark that bureau.yaml gives a subject, where neither its header nor sources.yaml has one for it. */
function withFullMark(item: MappedItem, {items}: Dataset): MappedItem {
  const mark = items?.subjects?.find(({id}) => id === item.item)?.fullMark ?? null;
  return mark === null || item.values.has("full_mark") ? item : {...item, values: new Map([...item.values, ["full_mark", mark.toFixed(3)]])};
}

/** The flag columns of each item that is one column. */
function itemFlags(place: string, {columns}: Header, dataset: Dataset, found: readonly MappedItem[]): ReadonlyMap<MappedItem, ReadonlyMap<string, Column>> {
  const taken = new Set(found.flatMap(itemColumns));
  const flags = new Map<MappedItem, ReadonlyMap<string, Column>>();
  for (const item of dataset.flags.size === 0 ? [] : found.filter(({sum}) => sum.length === 0)) {
    const own = new Map<string, Column>();
    for (const name of dataset.flags.keys()) {
      const [column, other] = columns.filter((each) => !taken.has(each) && flagOf(each, dataset, [item.item])?.field === name);
      if (column !== undefined && other !== undefined) {
        throw ambiguous(place, `${name} of ${item.item}`, column, other);
      }
      if (column !== undefined) {
        own.set(name, column);
      }
    }
    flags.set(item, own);
  }
  return flags;
}

/** A column whose header states no unit is in the unit that the title names for the table: 单位：万元 holds for what is stored in 元. */
function inTitleUnit(place: string, header: Header, {items}: Dataset, item: MappedItem): MappedItem {
  const base = items?.units.get(item.item);
  const units = item.column.unit.base !== undefined ? [] : titleUnits(header.titles).filter((each) => each.base === base);
  const [unit] = units;
  if (unit === undefined) {
    return item;
  }
  if (units.some(({shift}) => shift !== unit.shift)) {
    throw new Failure({code: "ambiguous_unit", place, message: `the title names two units that "${item.column.header}" may be in`, repair: `write the unit into the column's header, as in ${item.column.header}(${base ?? ""})`});
  }
  const inUnit = (column: Column): Column => (column.unit.base === undefined ? {...column, unit} : column);
  return {...item, column: inUnit(item.column), sum: item.sum.map(({column, stages}) => ({column: inUnit(column), stages}))};
}

function declaredItem(place: string, header: Header, dataset: Dataset, entry: Declaration["items"][number]): MappedItem {
  const {header: text, item, ...rest} = entry;
  const known = [...(dataset.items?.headers.keys() ?? []), ...(dataset.fields.get(dataset.items?.field ?? "")?.words.values() ?? [])];
  if (known.length > 0 && !known.includes(item)) {
    throw new Failure({code: "unknown_item", place, message: `${dataset.id} has no item "${item}"`, repair: `did you mean ${nearest(item, known)?.candidate}? Items: ${known.join(", ")}`});
  }
  const columns = [text].flat().map((each) => declaredColumn(place, header, item, each));
  const values = new Map(Object.entries(rest).map(([name, given]) => {
    if (typeof given !== "string" && typeof given !== "number") {
      throw new Failure({code: "invalid_constant", place, message: `${name} of "${text}" is not a text or number`, repair: "correct `items` in sources.yaml"});
    }
    return [name, storedValue(place, dataset, name, given)] as const;
  }));
  return mapped(dataset, item, columns.map((column) => ({column, stages: null})), values);
}

function declaredColumn(place: string, header: Header, item: string, text: string): Column {
  const [column, other] = matchColumns(header.columns, [text], true);
  if (column === undefined) {
    const near = nearest(text, header.columns.map((each) => each.header));
    throw new Failure({code: "unknown_header", place, message: `there is no column "${text}" for ${item}`, repair: near === null ? "correct `items` in sources.yaml" : `did you mean "${near.candidate}"? Correct sources.yaml or the header`});
  }
  if (other !== undefined) {
    throw ambiguous(place, item, column, other);
  }
  return column;
}

/** An item that no column gives, from the columns that add up to it for the stages of the table; none where a stage is not known, or has at most one of them. */
function summedItem(place: string, open: readonly Column[], dataset: Dataset, item: string, parts: readonly SumColumn[], stage: FieldSource | undefined): MappedItem[] {
  const given = stage === undefined || !("value" in stage) ? null : stage.value;
  const stages = stage !== undefined && "columns" in stage ? stageIds.map(({id}) => id) : stageIds.map(({id}) => id).filter((id) => id === given);
  const sum = new Map<Column, string[]>();
  for (const id of stages) {
    const mine = sumParts(open, parts, id);
    const found = mine.filter((part) => part.found.length > 0);
    const lacking = mine.find((part) => part.found.length === 0);
    if (found.length < 2) {
      continue;
    }
    if (lacking !== undefined) {
      throw new Failure({code: "incomplete_sum", place, message: `${item} is a sum for ${id}, and its column ${lacking.names.find((name) => !name.includes("›")) ?? lacking.names.at(-1)} is not here`, repair: `add the column, or name those that make ${item} under \`items\` in sources.yaml: {header: [${found.map((part) => part.found[0]?.header).join(", ")}], item: ${item}}`});
    }
    for (const {found: [column, other]} of mine) {
      if (column !== undefined && other !== undefined) {
        throw ambiguous(place, item, column, other);
      }
      if (column !== undefined) {
        sum.set(column, [...(sum.get(column) ?? []), id]);
      }
    }
  }
  const left = uncountedPart(open, [...sum.keys()]);
  if (left !== null) {
    throw partOrWhole(place, item, left, [...sum.keys()]);
  }
  return sum.size === 0 ? [] : [mapped(dataset, item, [...sum].toSorted(([a], [b]) => a.index - b.index).map(([column, only]) => ({column, stages: given === null ? only : null})), new Map())];
}

function acceptedItem(place: string, open: readonly Column[], dataset: Dataset, item: string, differ: Differ): MappedItem[] {
  const [column, other] = targetColumns(open, dataset, item, differ);
  if (column === undefined) {
    return [];
  }
  if (other !== undefined) {
    throw ambiguous(place, item, column, other);
  }
  const beside = isStock(dataset) && matchColumns([column], dataset.ownHeaders.get(item) ?? [], true).length === 0 ? besideGrade(open, column) : null;
  if (beside !== null) {
    throw partOrWhole(place, item, column, [beside]);
  }
  return [mapped(dataset, item, [{column, stages: null}], new Map())];
}

function mapped(dataset: Dataset, item: string, columns: MappedItem["sum"], values: ReadonlyMap<string, string | null>): MappedItem {
  const [first] = columns;
  if (first === undefined) {
    throw new Error(`${item} has no column`);
  }
  const {column} = first;
  const fullMark = column.unit.fullMark;
  const marked = dataset.fields.has("full_mark") && fullMark !== undefined && !values.has("full_mark") ? new Map([...values, ["full_mark", `${fullMark}.000`]]) : values;
  return {item, column, sum: columns.length === 1 ? [] : columns, whole: dataset.items?.whole.has(item) ?? false, values: marked, flags: new Map()};
}

/** The refusal of a column that may be a part of an item as the columns of its grades are. */
function partOrWhole(place: string, item: string, column: Column, grades: readonly Column[]): Failure {
  return new Failure({
    code: "ambiguous_header", place, message: `column ${columnLetters(column.index)} "${column.header}" may be a part of ${item} as ${grades.map(({header}) => `"${header}"`).join(", ")} ${grades.length === 1 ? "is" : "are"}`,
    repair: `name all columns that make ${item} under \`items\` in sources.yaml: {header: [${[...grades, column].map(({header}) => header).join(", ")}${grades.length === 1 ? ", …" : ""}], item: ${item}}; where this one is no part of it, put it under \`columns: {ignored: [${column.header}]}\``,
  });
}

function ambiguous(place: string, item: string, a: Column, b: Column): Failure {
  return new Failure({code: "ambiguous_header", place, message: `columns ${columnLetters(a.index)} "${a.header}" and ${columnLetters(b.index)} "${b.header}" may both be ${item}`, repair: whichOne(a, b, "items")});
}
