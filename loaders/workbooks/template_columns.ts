import {items as catalogue} from "../../src/catalogue/items.js";
import type {Dataset} from "../datasets/dataset.js";
import type {Field, Kind} from "../datasets/field.js";
import {schoolCodes, schoolNames} from "../datasets/keys.js";
import {fieldNotes, kindNotes} from "./field_notes.js";

export interface TemplateColumn {
  /** Field, or `item:ID` for a column of a wide file, or `name` for the school's name beside its code. */
  id: string;
  header: string;
  kind: Kind;
  required: boolean;
  /** Part of the natural key: text, and locked where it is filled in already. */
  key: boolean;
  min: number;
  max: number;
  /** Words of the dropdown; empty: none. */
  words: readonly string[];
  note: {zh: string; unit: string; example: string; allowed: string};
}

const han = /\p{Script=Han}/u;

/**
 * The columns of a dataset's template, from its row schema: a header is the first accepted Chinese name of the field or item, with the unit where it is
 * not a count. A dataset of items is wide, one column an item; a school's code has its name beside it.
 */
export function templateColumns(dataset: Dataset): TemplateColumn[] {
  const {items, value} = dataset;
  const wide = items !== null && items.headers.size > 0 && dataset.fields.get(items.field)?.need === "always";
  return [...dataset.fields].flatMap(([name, field]): TemplateColumn[] => {
    if (!field.stored || (wide && name === items.field)) {
      return [];
    }
    if (wide && name === value) {
      return [...items.headers.keys()].map((item) => itemColumn(item, items.headers.get(item) ?? [], field));
    }
    const column = fieldColumn(dataset, name, field);
    const named = field.kind === "school" && schoolCodes.includes(column.header);
    return named ? [column, {...column, id: "name", header: schoolNames[0] ?? "", kind: "name", required: false, key: true, words: [], note: noteOf(dataset.id, "school_name", "name", [])}] : [column];
  });
}

function fieldColumn(dataset: Dataset, name: string, field: Field): TemplateColumn {
  const words = wordsOf(field);
  return {
    id: name, header: field.headers.find((each) => han.test(each)) ?? name, kind: field.kind, required: field.need !== "optional" && (field.blank !== null || field.measured), key: dataset.key.includes(name),
    min: field.min, max: field.max, words, note: noteOf(dataset.id, name, field.kind, words),
  };
}

function itemColumn(id: string, headers: readonly string[], field: Field): TemplateColumn {
  const item = catalogue.find((each) => each.id === id);
  const header = headers.find((each) => han.test(each)) ?? id;
  const kind: Kind = item?.whole === true ? "count" : "number";
  return {
    id: `item:${id}`, header: item === undefined || item.whole ? header : `${header}（${item.unit.zh}）`, kind, required: true, key: false, min: field.min, max: field.max, words: [],
    note: {zh: `${item?.zh ?? id}，9月1日数${item?.without === undefined ? "" : `，${item.without}`}`, unit: item?.unit.zh ?? "", example: item?.whole === true ? "36" : "1280.5", allowed: kindNotes[kind]},
  };
}

function noteOf(dataset: string, name: string, kind: Kind, words: readonly string[]): TemplateColumn["note"] {
  const note = fieldNotes[`${dataset}.${name}`] ?? fieldNotes[name];
  return {zh: note?.zh ?? "", unit: note?.unit ?? "", example: note?.example ?? "", allowed: words.length > 0 ? words.join("、") : kindNotes[kind]};
}

/** One Chinese word for each id that a field accepts. */
function wordsOf({words}: Field): string[] {
  const chosen = new Map<string, string>();
  for (const [word, id] of words) {
    if (han.test(word) && !chosen.has(id)) {
      chosen.set(id, word);
    }
  }
  return [...chosen.values()];
}
