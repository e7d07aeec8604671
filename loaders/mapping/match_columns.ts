import {headerText} from "../tables/header_text.js";
import type {Column} from "../tables/find_header.js";

const known = new Map<string, string>();

function normalised(name: string): string {
  let text = known.get(name);
  if (text === undefined) {
    text = headerText(name);
    known.set(name, text);
  }
  return text;
}

/**
 * Columns with the first of the accepted names that occurs: by the whole header path, parts joined with ›, and where allowed by its end: 计 alone, or
 * 专任教师 › 计 below whatever group.
 * More than one: the header is ambiguous.
 */
export function matchColumns(columns: readonly Column[], names: readonly string[], lastPart: boolean): Column[] {
  const found = matched(columns.map((column) => ({column, own: column.name})), names, lastPart);
  const ordered = found.length > 0 ? [] : columns.filter(({name}) => ordinal.test(name));
  return ordered.length === 0 ? found : matched(ordered.map((column) => ({column, own: column.name.replace(ordinal, "$1")})), names, lastPart);
}

/** 一、教学及辅助用房, (二)行政办公用房: the number is looked past where no column has the name without one. */
const ordinal = /(^|›)(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?)/;

function matched(columns: readonly {column: Column; own: string}[], names: readonly string[], lastPart: boolean): Column[] {
  for (const name of names) {
    const wanted = normalised(name);
    const whole = columns.filter(({own}) => own === wanted);
    if (whole.length > 0) {
      return whole.map(({column}) => column);
    }
    const last = lastPart ? columns.filter(({own}) => own.endsWith(`›${wanted}`)) : [];
    if (last.length > 0) {
      return last.map(({column}) => column);
    }
  }
  return [];
}

/** Columns that are one part of a sum: a path is known by its end, a single word only as a whole, since 本科 may stand below anything. */
export function sumColumns(columns: readonly Column[], names: readonly string[]): Column[] {
  for (const name of names) {
    const found = matchColumns(columns, [name], name.includes("›"));
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}
