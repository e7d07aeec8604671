import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";
import {titleUnits} from "../tables/header_text.js";
import {nearest} from "../tables/nearest.js";
import {storedValue} from "./constants.js";
import type {Differ} from "./figure_columns.js";
import {flagOf} from "./flag_of.js";
import {ambiguous, mapped} from "./found_items.js";
import {itemColumns, type Declaration, type FieldSource, type MappedItem} from "./mapping.js";
import {matchColumns} from "./match_columns.js";
import {stageItems} from "./stage_items.js";

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
  const found = declared.length > 0 ? declared : fields.has(value) ? [] : stageItems(place, open, dataset, fields.get("stage"), differ);
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
