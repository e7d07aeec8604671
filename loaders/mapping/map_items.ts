import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import type {Column, Header} from "../tables/find_header.js";
import {titleUnits} from "../tables/header_text.js";
import {nearest} from "../tables/nearest.js";
import {storedValue} from "./constants.js";
import type {Declaration, FieldSource, MappedItem} from "./mapping.js";
import {matchColumns} from "./match_columns.js";

/** The item columns of a wide file; none where the file is long (it has a column of values). Fields that items take over are removed. */
export function mapItems(place: string, header: Header, dataset: Dataset, declaration: Declaration, fields: Map<string, FieldSource>): MappedItem[] {
  const {items, value} = dataset;
  if (items === null || value === null) {
    return [];
  }
  const declared = declaration.items.map((entry) => declaredItem(place, header, dataset, entry));
  const accepted = declared.length > 0 || fields.has(value) ? [] : [...items.headers].flatMap(([item, names]) => acceptedItem(place, header, dataset, item, names));
  const found = declared.length > 0 ? declared : accepted;
  if (found.length > 0) {
    fields.delete(value);
    fields.delete(items.field);
    fields.delete("unit");
  }
  return found.map((each) => inTitleUnit(place, header, dataset, each));
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
  return {...item, column: {...item.column, unit}};
}

function declaredItem(place: string, header: Header, dataset: Dataset, entry: Declaration["items"][number]): MappedItem {
  const {header: text, item, ...rest} = entry;
  const known = [...(dataset.items?.headers.keys() ?? [])];
  if (known.length > 0 && !known.includes(item)) {
    throw new Failure({code: "unknown_item", place, message: `${dataset.id} has no item "${item}"`, repair: `did you mean ${nearest(item, known)?.candidate}? Items: ${known.join(", ")}`});
  }
  const [column, other] = matchColumns(header.columns, [text], true);
  if (column === undefined) {
    const near = nearest(text, header.columns.map((each) => each.header));
    throw new Failure({code: "unknown_header", place, message: `there is no column "${text}" for ${item}`, repair: near === null ? "correct `items` in sources.yaml" : `did you mean "${near.candidate}"? Correct sources.yaml or the header`});
  }
  if (other !== undefined) {
    throw ambiguous(place, item, column, other);
  }
  const values = new Map(Object.entries(rest).map(([name, given]) => {
    if (typeof given !== "string" && typeof given !== "number") {
      throw new Failure({code: "invalid_constant", place, message: `${name} of "${text}" is not a text or number`, repair: "correct `items` in sources.yaml"});
    }
    return [name, storedValue(place, dataset, name, given)] as const;
  }));
  return mapped(dataset, item, column, values);
}

function acceptedItem(place: string, header: Header, dataset: Dataset, item: string, names: readonly string[]): MappedItem[] {
  const [column, other] = matchColumns(header.columns, names, dataset.items?.lastPart ?? false);
  if (column === undefined) {
    return [];
  }
  if (other !== undefined) {
    throw ambiguous(place, item, column, other);
  }
  return [mapped(dataset, item, column, new Map())];
}

function mapped(dataset: Dataset, item: string, column: Column, values: ReadonlyMap<string, string | null>): MappedItem {
  const fullMark = column.unit.fullMark;
  const marked = dataset.fields.has("full_mark") && fullMark !== undefined && !values.has("full_mark") ? new Map([...values, ["full_mark", `${fullMark}.000`]]) : values;
  return {item, column, whole: dataset.items?.whole.has(item) ?? false, values: marked};
}

function ambiguous(place: string, item: string, a: Column, b: Column): Failure {
  return new Failure({code: "ambiguous_header", place, message: `columns ${columnLetters(a.index)} "${a.header}" and ${columnLetters(b.index)} "${b.header}" may both be ${item}`, repair: "name the right one under `items` in sources.yaml, with its whole path"});
}
