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
  for (const name of names) {
    const wanted = normalised(name);
    const whole = columns.filter(({name: own}) => own === wanted);
    if (whole.length > 0) {
      return whole;
    }
    const last = lastPart ? columns.filter(({name: own}) => own.endsWith(`›${wanted}`)) : [];
    if (last.length > 0) {
      return last;
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
