import {cellUnits} from "../datasets/cell_units.js";
import type {Field} from "../datasets/field.js";
import {markers, no, patterns, plainShift, scoreWords, yes, type ColumnScale} from "../datasets/read_cell.js";
import {fullWidth, halfWidth} from "../fold.js";
import {literal, literals} from "./quote.js";

/** SQL expressions for one cell, generated from the field's declaration; they agree with readCell, cell by cell. */
export interface CellSql {
  /** Typed value, null where there is none. */
  value: string;
  /** Reason code of a fault, or null. */
  fault: string;
  /** Status of a measured field; null for others. */
  status: string | null;
}

const blanks = literal(" \t\r\n");

const unfolded = literal("[\uff01-\uff5e\u3000\u00a0]|^[ \t\r\n]|[ \t\r\n]$");

/** True where fold() and trimBlanks() change nothing. */
export function foldedAlready(text: string): string {
  return `NOT regexp_matches(${text}, ${unfolded})`;
}

/** fold() in SQL. Few cells need it, and translate builds its table for every one: a pattern lets the others through at a tenth of the cost. */
export function foldSql(text: string): string {
  return `CASE WHEN regexp_matches(${text}, ${unfolded}) THEN trim(translate(${text}, ${literal(fullWidth)}, ${literal(halfWidth)}), ${blanks}) ELSE ${text} END`;
}

/** trimBlanks() in SQL. */
export function trimSql(text: string): string {
  const blank = " \t\r\n\u00a0\u3000";
  return `CASE WHEN regexp_matches(${text}, ${literal(`^[${blank}]|[${blank}]$`)}) THEN trim(${text}, ${literal(blank)}) ELSE ${text} END`;
}

/** The text that cellSql expects: folded, or as written for names. */
export function preparedSql(field: Field, text: string): string {
  return field.kind === "name" ? trimSql(text) : foldSql(text);
}

/** @param text SQL name of the prepared text of the cell */
export function cellSql(field: Field, text: string, scale: ColumnScale = {shift: 0, whole: false}): CellSql {
  const empty = field.blank === null ? "NULL" : literal(field.blank);
  switch (field.kind) {
    case "name":
      return {value: `nullif(${text}, '')`, fault: `CASE WHEN ${text} = '' THEN ${empty} END`, status: null};
    case "key":
    case "school":
      return {value: `nullif(${text}, '')`, fault: `CASE WHEN ${text} = '' THEN ${empty} WHEN regexp_full_match(${text}, ${literal(patterns.damaged)}) THEN 'damaged_id' END`, status: null};
    case "word": {
      const value = field.words.size === 0 ? "NULL" : `CASE lower(${text}) ${[...field.words].map(([word, id]) => `WHEN ${literal(word)} THEN ${literal(id)}`).join(" ")} END`;
      return {value, fault: `CASE WHEN (${value}) IS NOT NULL THEN NULL WHEN ${text} = '' THEN ${empty} ELSE 'unknown_word' END`, status: null};
    }
    case "year": {
      const year = `TRY_CAST(${text}[1:4] AS INTEGER)`;
      const is = (pattern: string): string => `regexp_full_match(${text}, ${literal(pattern)})`;
      const second = `TRY_CAST(regexp_extract(${text}, '[^0-9]([0-9]{4})', 1) AS INTEGER)`;
      return {value: `CASE WHEN ${text} <> '' THEN ${year} END`, fault: `CASE WHEN ${text} = '' THEN ${empty} WHEN ${is(patterns.schoolYear)} AND ${second} <> ${year} + 1 THEN 'unreadable_value' WHEN NOT (${is(patterns.year)} OR ${is(patterns.schoolYear)} OR ${is(patterns.opening)}) THEN CASE WHEN ${is(patterns.date)} THEN 'not_a_school_year' ELSE 'unreadable_value' END WHEN ${year} NOT BETWEEN ${field.min} AND ${field.max} THEN 'out_of_range' END`, status: null};
    }
    case "flag":
      return {value: `lower(${text}) IN ${literals(yes)}`, fault: `CASE WHEN lower(${text}) NOT IN ${literals([...yes, ...no])} THEN 'unknown_word' END`, status: null};
    case "score": {
      const status = `CASE ${text} ${[...scoreWords].map(([word, id]) => `WHEN ${literal(word)} THEN ${literal(id)}`).join(" ")} ELSE 'normal' END`;
      return numberSql(field, text, scale, {words: scoreWords.keys(), empty: "NULL", unreadable: "unreadable_score", status});
    }
    default:
      return numberSql(field, text, scale, {words: markers, empty, unreadable: "unreadable_value", status: field.measured ? `CASE WHEN ${text} IN ${literals(markers)} THEN 'missing' ELSE 'normal' END` : null});
  }
}

function numberSql(field: Field, text: string, scale: ColumnScale, {words, empty, unreadable, status}: {words: Iterable<string>; empty: string; unreadable: string; status: string | null}): CellSql {
  const units = cellUnits(scale.unit ?? field.unit);
  const without = units.size === 0 ? text : `regexp_replace(${text}, ${literal(` *(${[...units.keys()].join("|")})$`)}, '')`;
  const plain = `replace(replace(${without}, ',', ''), '+', '')`;
  const isWord = `${text} IN ${literals(words)}`;
  const isNumber = `regexp_full_match(${without}, ${literal(patterns.number)})`;
  const decimals = field.kind === "count" ? 0 : field.scale;
  const shifted = (shift: number): string => `TRY_CAST(${plain} AS DECIMAL(30,12)) * CAST(1${"0".repeat(shift)} AS DECIMAL(9,0))`;
  // The power of ten is that of the cell's own unit, else the column's; each has expressions of its own, and most columns only one.
  const own = plainShift(scale);
  const shifts = [...new Set([...units.values()].filter((shift) => shift !== own))];
  const ends = (shift: number): string => `regexp_matches(${text}, ${literal(`(${[...units].filter(([, each]) => each === shift).map(([unit]) => unit).join("|")})$`)})`;
  const byUnit = (of: (shift: number) => string): string => (shifts.length === 0 ? of(own) : `CASE ${longestFirst(units, own).map((shift) => `WHEN ${ends(shift)} THEN ${of(shift)}`).join(" ")} ELSE ${of(own)} END`);
  const size = byUnit((shift) => (shift === 0 ? `TRY_CAST(${plain} AS DOUBLE)` : `CAST(${shifted(shift)} AS DOUBLE)`));
  const value = byUnit((shift) => `TRY_CAST(${shift === 0 ? plain : shifted(shift)} AS DECIMAL(18,${decimals}))`);
  const fraction = byUnit((shift) => (shift === 0 ? `regexp_matches(${plain}, '[.].*[1-9]')` : `(${shifted(shift)}) % 1 <> 0`));
  const mixed = scale.percent === "mixed" ? ` WHEN ${without} = ${text} AND abs(TRY_CAST(${plain} AS DOUBLE)) > 0 AND abs(TRY_CAST(${plain} AS DOUBLE)) <= 1 THEN 'ambiguous_percent'` : "";
  const notWhole = field.kind === "count" || scale.whole ? ` WHEN ${fraction} THEN 'not_whole'` : "";
  return {
    // A cast alone would take nan, inf, 1e2 and 1_0: the pattern comes first.
    value: `CASE WHEN ${isNumber} THEN ${value} END`,
    fault: `CASE WHEN ${isWord} THEN ${empty} WHEN NOT ${isNumber} THEN ${literal(unreadable)}${mixed} WHEN ${size} < ${field.min} OR ${size} > ${field.max} THEN 'out_of_range'${notWhole} END`,
    status,
  };
}

/** Powers of ten of units, the largest first: 百万元 ends with 万元 and with 元, and only the longest spelling is meant. The column's own stands among them, for its plain unit. */
function longestFirst(units: ReadonlyMap<string, number>, own: number): number[] {
  return [...new Set([...units.values(), ...(units.size > 0 ? [own] : [])])].filter((shift) => [...units.values()].includes(shift)).toSorted((a, b) => b - a);
}
