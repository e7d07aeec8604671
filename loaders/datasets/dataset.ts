import type {z} from "zod";
import type {Subject} from "../../src/catalogue/subjects_of.js";
import type {SumColumn} from "../../src/catalogue/sums.js";
import {headerText} from "../tables/header_text.js";
import {fieldsOf, type Field} from "./field.js";

/** Columns of a wide file: one column an item. */
export interface WideItems {
  /** The field that the item's id goes to. */
  field: string;
  /** Item id → accepted headers; empty: the items are named in sources.yaml. */
  headers: ReadonlyMap<string, readonly string[]>;
  /** Item id → names that count only as a whole path, and only where none of its headers is there. */
  alone?: ReadonlyMap<string, readonly string[]>;
  /** Items counted in whole ones. */
  whole: ReadonlySet<string>;
  /** Item id → its stored unit, to which a unit in the title is converted; items without one come as they are. */
  units: ReadonlyMap<string, string>;
  /** false: only a whole header path counts. */
  lastPart: boolean;
  /** Item id → the columns that add up to it, where none gives it. */
  sums: ReadonlyMap<string, readonly SumColumn[]>;
  /** Item id → headers that are accepted as a whole where another item is in the table too. */
  beside?: ReadonlyMap<string, {item: string; headers: readonly string[]}>;
  /** Where the items are subjects: what they are called, and their full marks. */
  subjects?: readonly Subject[];
}

/** `low` must not exceed `high`, unless the field `unless.field` is one of `unless.values`; the fault is laid on `field`. */
export interface Rule {
  low: string;
  high: string;
  field: string;
  reason: string;
  unless?: {field: string; values: readonly string[]};
}

export interface Dataset {
  /** Also the name of its table in schema raw. */
  id: string;
  zh: string;
  en: string;
  row: z.ZodObject;
  fields: ReadonlyMap<string, Field>;
  /** Natural key. Rows of the same key and the same values are duplicates; with other values, conflicts. */
  key: readonly string[];
  /** Field whose cell a figure is traced to; null: the whole line. */
  value: string | null;
  items: WideItems | null;
  rules: readonly Rule[];
  /** Names of headers.yaml by field or item: they go before the accepted ones, among which they stand too. */
  ownHeaders: ReadonlyMap<string, readonly string[]>;
  /** Exam flags: field → status that it gives. */
  flags: ReadonlyMap<string, string>;
}

export function dataset(declared: {id: string; zh: string; en: string; row: z.ZodObject; key: readonly string[]; value?: string; items?: WideItems; rules?: readonly Rule[]; flags?: ReadonlyMap<string, string>}): Dataset {
  return {value: null, items: null, rules: [], flags: new Map(), ownHeaders: new Map(), ...declared, fields: fieldsOf(declared.row)};
}

const acceptedOf = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** Accepted headers, normalised, with the field or item that each one means: to suggest from. */
export function acceptedHeaders(declared: Dataset): ReadonlyMap<string, string> {
  const known = acceptedOf.get(declared);
  if (known !== undefined) {
    return known;
  }
  const {fields, items} = declared;
  const accepted = new Map<string, string>();
  for (const [name, {headers}] of fields) {
    for (const header of headers) {
      accepted.set(headerText(header), name);
    }
  }
  for (const [item, headers] of [...items?.headers ?? [], ...items?.alone ?? []]) {
    for (const header of headers) {
      accepted.set(headerText(header), item);
    }
  }
  acceptedOf.set(declared, accepted);
  return accepted;
}
