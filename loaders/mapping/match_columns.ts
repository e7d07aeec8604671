import {belowSubgroup} from "../tables/below_subgroup.js";
import type {Column} from "../tables/header_columns.js";
import {headerText, splitUnit} from "../tables/header_text.js";
import {otherFigure} from "../tables/other_figure.js";

const known = new Map<string, string>();

function normalised(name: string): string {
  let text = known.get(name);
  if (text === undefined) {
    text = headerText(name);
    known.set(name, text);
  }
  return text;
}

/** Columns by their whole path, and by each end of it that begins behind a ›. */
interface Index {
  whole: ReadonlyMap<string, readonly Column[]>;
  last: ReadonlyMap<string, readonly Column[]>;
}

/** A sheet's columns are asked for hundreds of names: first as they are called, then without a number in front of the name, then with their units. */
const indexes = new WeakMap<readonly Column[], {own: Index; ordered: Index; written: Index}>();

/**
 * Columns with the first of the accepted names that occurs: by the whole header path, parts joined with ›, and where allowed by its end: 计 alone, or
 * 专任教师 › 计 below whatever group.
 * More than one: the header is ambiguous.
 */
export function matchColumns(columns: readonly Column[], names: readonly string[], lastPart: boolean): Column[] {
  const index = indexOf(columns);
  const found = matched(index.own, names, lastPart);
  const ordered = found.length > 0 ? found : matched(index.ordered, names, lastPart);
  return ordered.length > 0 ? ordered : matched(index.written, names.filter(hasUnit), lastPart);
}

function indexOf(columns: readonly Column[]): {own: Index; ordered: Index; written: Index} {
  let index = indexes.get(columns);
  if (index === undefined) {
    index = {own: indexed(columns, ({name}) => name), ordered: indexed(columns.filter(({name}) => unnumbered(name) !== name), ({name}) => unnumbered(name)), written: indexed(columns, ({header}) => header.split(" › ").map(headerText).join("›"))};
    indexes.set(columns, index);
  }
  return index;
}

const united = new Map<string, boolean>();

/** 设备值(万元), as sources.yaml or headers.yaml may have it from the file: columns are called without their units. */
function hasUnit(name: string): boolean {
  let unit = united.get(name);
  if (unit === undefined) {
    const wanted = normalised(name);
    unit = splitUnit(wanted).name !== wanted;
    united.set(name, unit);
  }
  return unit;
}

/** 一、资产 › (二)教学及辅助用房: the numbers are looked past where no column has the name without them. */
function unnumbered(name: string): string {
  return name.replace(/(^|›)(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?)/g, "$1");
}

function indexed(columns: readonly Column[], called: (column: Column) => string): Index {
  const whole = new Map<string, Column[]>();
  const last = new Map<string, Column[]>();
  for (const column of columns) {
    const own = called(column);
    add(whole, own, column);
    for (let at = own.indexOf("›"); at >= 0; at = own.indexOf("›", at + 1)) {
      add(last, own.slice(at + 1), column);
    }
  }
  return {whole, last};
}

function add(index: Map<string, Column[]>, name: string, column: Column): void {
  const columns = index.get(name);
  if (columns === undefined) {
    index.set(name, [column]);
  } else {
    columns.push(column);
  }
}

function matched({whole, last}: Index, names: readonly string[], lastPart: boolean): Column[] {
  for (const name of names) {
    const wanted = normalised(name);
    const found = whole.get(wanted) ?? (lastPart ? last.get(wanted) : undefined);
    if (found !== undefined) {
      return [...found];
    }
  }
  return [];
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Where each name of a list stands in it, by what it is compared as. */
function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  let place = places.get(names);
  if (place === undefined) {
    place = new Map(names.map((name, at) => [normalised(name), at] as const).toReversed());
    places.set(names, place);
  }
  return place;
}

/**
 * Columns that are one part of a sum: a path is known by its end, a single word only as a whole, since 本科 may stand below anything; below 新增, 随迁子女 and the like none is.
 * @param names without units; a constant list
 */
export function sumColumns(columns: readonly Column[], names: readonly string[]): Column[] {
  const counts = (column: Column): boolean => !belowSubgroup(column) && otherFigure(column) === null;
  const {own, ordered} = indexOf(columns);
  if (columns.length > names.length) {
    for (const name of names) {
      const found = matchColumns(columns, [name], name.includes("›")).filter(counts);
      if (found.length > 0) {
        return found;
      }
    }
    return [];
  }
  // Most tables have few columns, and a sum hundreds of names: the columns are looked for among the names, in the same order of precedence.
  const place = placesOf(names);
  let [best, found]: [number, Column[]] = [Infinity, []];
  for (const [order, texts] of [own.whole, own.last, ordered.whole, ordered.last].entries()) {
    for (const [text, mine] of texts) {
      const at = order % 2 === 1 && !text.includes("›") ? undefined : place.get(text);
      if (at !== undefined && at * 4 + order < best) {
        const open = mine.filter(counts);
        [best, found] = open.length > 0 ? [at * 4 + order, open] : [best, found];
      }
    }
  }
  return found;
}
