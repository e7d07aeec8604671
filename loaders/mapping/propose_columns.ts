import {stages} from "../../src/catalogue/stages.js";
import {sexes} from "../../src/catalogue/sums.js";
import {belowSubgroup} from "../tables/below_subgroup.js";
import {headerText} from "../tables/header_text.js";
import {otherFigure} from "../tables/other_figure.js";
import type {Header} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import {contrast, sameForm} from "./contrast.js";
import {flagOf} from "./flag_of.js";
import {graded} from "./item_parts.js";
import {meaning, nearestHeaders, type NearHeader} from "./nearest_headers.js";
import {matchColumns} from "./match_columns.js";
import {neverItem} from "./never_item.js";
import {stageColumns} from "./stage_columns.js";
import {sumOfSexes} from "./sum_of_sexes.js";
import {sumParts} from "./sum_parts.js";
import {targetColumns} from "./target_columns.js";

/** How a column is known: by its whole header path, by the end of it, as one of several that may be meant, as part of an item that is a sum, as part of one that lacks others and is not read, as the flag of one item (数学缺考), by likeness alone, or not at all. */
export type Sureness = "exact" | "last_part" | "ambiguous" | "part" | "incomplete" | "flag" | "likeness" | "unknown";

export interface Proposal {
  column: Column;
  /** Field or item; null: none is near. */
  target: string | null;
  sure: Sureness;
  /** Of a target by likeness; null for the others. */
  likeness: number | null;
  /** Of an incomplete part: the item, and the columns that it lacks by their shortest names. */
  lacking: {item: string; columns: readonly string[]} | null;
  /** Whether the name may be written without somebody's yes: of a figure one that differs in form alone from an accepted one. */
  written: boolean;
  /** Other accepted headers that it is like, best first. */
  near: NearHeader[];
}

/** Less like than this, a header is not proposed. */
const alike = 0.6;
/** Less like than this, a name is not written without somebody's yes, and no id is proposed: a wrong one joins figures to another school or pupil. */
const surelyAlike = 0.8;

/**
 * What each column of a table may be. What is known is known as a load knows it; the others are paired with fields and items that no column gives,
 * the likest pair first, each once: only offered, never applied.
 */
export function proposeColumns({columns}: Pick<Header, "columns">, dataset: Dataset): Proposal[] {
  const known = knownColumns(columns, dataset);
  const lacking = incompleteParts(columns, dataset, known);
  const found = new Set([...known.values()].filter(({sure}) => sure !== "flag").map(({target}) => target));
  const {items, value} = dataset;
  const isItem = (target: string): boolean => items?.headers.has(target) === true;
  // A file with a column an item has no column of values.
  const wide = items !== null && items.headers.size > 0 && !found.has(value ?? "") && columns.some((column) => isItem(known.get(column)?.target ?? "") || (!known.has(column) && nearestHeaders(namesOf(column), dataset, isItem, 1).some(({likeness}) => likeness >= alike)));
  const open = (target: string): boolean => !found.has(target) && !(wide ? target === value || target === items?.field : found.has(value ?? "") && isItem(target));
  const near = new Map(columns.filter((column) => !known.has(column) && !lacking.has(column)).map((column) => [column, nearestHeaders(namesOf(column), dataset, open)]));
  const pairs = [...near].flatMap(([column, headers]) => headers.map((header) => ({column, ...header}))).filter((pair) => mayMean(dataset, pair)).toSorted((a, b) => b.likeness - a.likeness || a.column.index - b.column.index);
  const offered = new Map<Column, NearHeader>();
  for (const {column, ...header} of pairs) {
    if (!offered.has(column) && ![...offered.values()].some(({target}) => target === header.target)) {
      offered.set(column, header);
    }
  }
  return columns.map((column) => {
    const sure = known.get(column);
    const likely = offered.get(column);
    const short = lacking.get(column);
    if (sure !== undefined || short !== undefined) {
      return {column, ...(sure ?? {target: null, sure: "incomplete" as const}), likeness: null, lacking: sure === undefined ? (short ?? null) : null, written: false, near: []};
    }
    return {column, target: likely?.target ?? null, sure: likely === undefined ? "unknown" : "likeness", likeness: likely?.likeness ?? null, lacking: null, written: likely !== undefined && likely.likeness >= surelyAlike && mayBeWritten(dataset, column, likely), near: near.get(column) ?? []};
  });
}

/**
 * Whether a likeness is worth offering: no id by less than much, or below a subject or item (语文 › 学号), nothing for a place in an order, no flag of the line
 * for what names one item, and no figure for one that says another thing (低于 for 高于) or is of some pupils only.
 */
function mayMean({id: dataset, fields, flags, items}: Dataset, {column, target, likeness, header: like}: NearHeader & {column: Column}): boolean {
  const kind = fields.get(target)?.kind;
  const id = kind === "key" || kind === "school";
  const first = column.path.length > 1 ? (column.path[0] ?? "") : "";
  const below = first !== "" && [...(items?.headers.values() ?? [])].some((headers) => headers.some((header) => headerText(header) === first));
  const ofOne = flags.has(target) && [...(items?.headers.values() ?? [])].some((headers) => headers.some((header) => column.name.includes(headerText(header))));
  const other = isFigureOf({fields, items}, target) && (contrast(column.path.join("›"), like) || belowSubgroup(column) || (isStock({id: dataset}) && otherFigure(column) !== null));
  return likeness >= alike && !other && !ofOne && !neverItem.test(column.path.at(-1) ?? "") && !(id && (likeness < surelyAlike || below));
}

/** A figure by another name is one only where the name differs in form. */
function mayBeWritten(dataset: Dataset, column: Column, {target}: NearHeader): boolean {
  const accepted = dataset.fields.get(target)?.headers ?? dataset.items?.headers.get(target) ?? [];
  return !isFigureOf(dataset, target) || namesOf(column).some((name) => accepted.some((header) => sameForm(name, headerText(header))));
}

function isFigureOf({fields, items}: Pick<Dataset, "fields" | "items">, target: string): boolean {
  return items?.headers.has(target) === true || fields.get(target)?.measured === true;
}

function knownColumns(columns: readonly Column[], dataset: Dataset): Map<Column, {target: string; sure: Sureness}> {
  const known = new Map<Column, {target: string; sure: Sureness}>();
  const {items, value} = dataset;
  const add = (target: string, headers: readonly string[]): void => {
    const found = targetColumns(columns, dataset, target);
    for (const column of found) {
      const exact = headers.some((header) => headerText(header) === column.name);
      if (!known.has(column)) {
        known.set(column, {target, sure: found.length > 1 ? "ambiguous" : exact ? "exact" : "last_part"});
      }
    }
  };
  for (const column of dataset.flags.size === 0 ? [] : columns) {
    const flag = flagOf(column, dataset);
    if (flag !== null) {
      known.set(column, {target: flag.item, sure: "flag"});
    }
  }
  for (const [name, {headers}] of dataset.fields) {
    add(name, headers);
  }
  const long = value !== null && [...known.values()].some(({target}) => target === value);
  const staged = [...stageColumns(columns, dataset)].filter(([stage]) => dataset.fields.get("stage")?.words.has(stage) === true);
  for (const [item, headers] of long ? [] : (items?.headers ?? [])) {
    const sides = staged.flatMap(([stage, own]) => (stage === "shared" ? [] : targetColumns(own, dataset, item)));
    // One column a stage: none of them is ambiguous, and one beside them that says no stage is their total.
    for (const {index, name} of sides) {
      const column = columns.find((each) => each.index === index);
      if (column !== undefined && !known.has(column)) {
        known.set(column, {target: item, sure: headers.some((header) => headerText(header) === name) ? "exact" : "last_part"});
      }
    }
    if (sides.length === 0) {
      add(item, headers);
    }
  }
  for (const [item, parts] of long ? [] : (items?.sums ?? [])) {
    const given = [...known.values()].some(({target}) => target === item);
    for (const stage of given && !graded.has(item) ? [] : stages) {
      const below = staged.find(([id]) => id === stage.id)?.[1] ?? [];
      const own = sumParts(below, parts, stage.id);
      const mine = own.some(({found}) => found.length > 0) ? own.map((part) => ({...part, found: part.found.flatMap(({index}) => columns.find((each) => each.index === index) ?? [])})) : sumParts(columns, parts, stage.id);
      for (const column of given || mine.every(({found}) => found.length > 0) ? mine.flatMap(({found}) => found) : []) {
        if (!known.has(column)) {
          known.set(column, {target: item, sure: "part"});
        }
      }
    }
  }
  const given = (item: string): boolean => [...known.values()].some(({target}) => target === item);
  for (const [item, {item: other, headers}] of long ? [] : (items?.beside ?? [])) {
    for (const column of given(item) || !given(other) ? [] : [columns, ...staged.map(([, own]) => own)].flatMap((list) => matchColumns(list, headers, false))) {
      const own = columns.find(({index}) => index === column.index);
      if (own !== undefined) {
        known.set(own, {target: item, sure: "exact"});
      }
    }
  }
  for (const {item} of long || items === null ? [] : sexes.filter((each) => items.headers.has(each.item) && !given(each.item))) {
    for (const column of sumOfSexes(columns, dataset, item)) {
      known.set(column, {target: item, sure: "part"});
    }
  }
  return known;
}

/** Columns of sums that lack others for every stage: a load reads nothing of them, or refuses the sum. */
function incompleteParts(columns: readonly Column[], {items, value}: Dataset, known: ReadonlyMap<Column, {target: string}>): Map<Column, {item: string; columns: readonly string[]}> {
  const lacking = new Map<Column, {item: string; columns: readonly string[]}>();
  const given = new Set([...known.values()].map(({target}) => target));
  for (const [item, sum] of given.has(value ?? "") ? [] : (items?.sums ?? [])) {
    for (const stage of given.has(item) ? [] : stages) {
      const parts = sumParts(columns, sum, stage.id);
      const lacks = parts.filter(({found}) => found.length === 0).map(({names}) => names.toSorted((a, b) => a.length - b.length)[0] ?? "");
      for (const column of parts.flatMap(({found}) => found)) {
        const before = lacking.get(column);
        if (!known.has(column) && (before === undefined || lacks.length < before.columns.length)) {
          lacking.set(column, {item, columns: lacks});
        }
      }
    }
  }
  return lacking;
}

/** Fields that the names of columns give beside what they count: the stage, where headers say it of an item, or where grades that add up to one are all that does. */
export function fieldsOfNames(columns: readonly Column[], dataset: Dataset, proposals: readonly Proposal[]): ReadonlySet<string> {
  const known = new Set(proposals.filter(({sure}) => sure === "exact" || sure === "last_part" || sure === "part").map(({column}) => column.index));
  const read = (list: readonly Column[]): boolean => list.some(({index}) => known.has(index));
  const staged = [...stageColumns(columns, dataset)].some(([stage, list]) => stage !== "shared" && read(list));
  const items = new Set(proposals.filter(({sure, target}) => sure !== "part" && dataset.items?.headers.has(target ?? "") === true).map(({target}) => target));
  const parts = proposals.filter(({sure}) => sure === "part");
  return new Set(staged || (items.size === 0 && parts.length > 0 && parts.every(({target}) => target === "pupils" || target === "classes")) ? ["stage"] : []);
}

/**
 * Fields and items that the dataset needs, that no proposal gives and no fallback fills. `whole` ones sources.yaml may give for the whole file.
 * @param given fields that the sheet's name gives
 */
export function missingFields(dataset: Dataset, proposals: readonly Proposal[], given: ReadonlySet<string> = new Set()): {field: string; zh: string; accepted: readonly string[]; whole: boolean}[] {
  const targets = new Set(proposals.flatMap(({target}) => target ?? []));
  const wide = dataset.items !== null && [...targets].some((target) => dataset.items?.headers.has(target));
  return [...dataset.fields]
    .filter(([name, {need, fallback}]) => need !== "optional" && fallback === null && !targets.has(name) && !given.has(name) && !(wide && (name === dataset.value || name === dataset.items?.field)))
    .map(([name, {need, headers}]) => ({field: name, zh: meaning(dataset, name), accepted: headers.slice(0, 4), whole: need === "load" || name === "school_id"}));
}

function namesOf({name, path}: Column): string[] {
  return [...new Set([name.replaceAll("›", ""), path.at(-1) ?? ""])].filter((text) => text !== "");
}
