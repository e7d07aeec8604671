import {cellUnits} from "../datasets/cell_units.js";
import type {Field} from "../datasets/field.js";
import {isId, markers, no, noNames, patterns, plainShift, remarkPattern, scoreWords, spread, stretchedId, textMark, yes, type ColumnScale} from "../datasets/read_cell.js";
import {foldable, fullWidth, halfWidth} from "../fold.js";
import {literal, literals} from "./quote.js";

/** SQL expressions for one cell, generated from the field's declaration; they agree with readCell, cell by cell. */
export interface CellSql {
  /** Columns that the expressions below need beside the text, to be computed one level below them: written out in each they would be most of the statement. */
  parts: readonly string[];
  /** Typed value, null where there is none. */
  value: string;
  /** Reason code of a fault, or null. */
  fault: string;
  /** Status of a measured field; null for others. */
  status: string | null;
}

const blanks = literal(" \t\r\n");

const unfolded = `[${foldable}]|^[ \t\r\n]|[ \t\r\n]$|^="`;
const asText = literal('^="([^"]*)"$');
const blank = " \t\r\n\u00a0\u3000\u200b\ufeff";

/** True where fold() and trimBlanks() change nothing. */
export function foldedAlready(text: string): string {
  return `NOT regexp_matches(${text}, ${literal(unfolded)})`;
}

/** fold() in SQL. Few cells need it, and translate builds its table for every one: a pattern lets the others through at a tenth of the cost. */
export function foldSql(text: string): string {
  return where(text, unfolded, folded(text));
}

/** trimBlanks() in SQL. */
export function trimSql(text: string): string {
  return where(text, `^[${blank}]|[${blank}]$`, trimmed(text));
}

/** The text that cellSql expects: folded, or as written for names; ids without the apostrophe that keeps them text. */
export function preparedSql(field: Field, text: string): string {
  return field.kind === "name" ? where(text, `^[${blank}]|[${blank}]$|^="`, unwrapped(trimmed(text), asText))
    : isId(field) ? spelt(field, where(text, `${unfolded}|^'${field.stretched ? "|[^ ] +[^ ]" : ""}`, field.stretched ? closed(unwrapped(folded(text), literal(textMark.source)), stretchedId) : unwrapped(folded(text), literal(textMark.source))))
    : field.kind === "year" ? foldSql(text) : where(text, `${unfolded}|[^ ] +[^ ]`, closed(folded(text), spread));
}

/** Without blanks inside where the whole text is of this pattern. */
function closed(text: string, pattern: string): string {
  return `list_transform([${text}], lambda cell: CASE WHEN regexp_full_match(cell, ${literal(pattern)}) THEN replace(cell, ' ', '') ELSE cell END)[1]`;
}

/** An id as it is stored, whichever of its spellings it has. */
function spelt({spellings}: Field, text: string): string {
  return spellings.length === 0 ? text : `list_transform([${text}], lambda cell: CASE ${spellings.map(([pattern, stored]) => `WHEN regexp_full_match(cell, ${literal(pattern)}) THEN regexp_replace(cell, ${literal(`^(?:${pattern})$`)}, ${literal(stored)})`).join(" ")} ELSE cell END)[1]`;
}

/** `changed` only for the cells that a pattern finds; written once, since what the cells say is planned as often as it is written. */
function where(text: string, pattern: string, changed: string): string {
  return `CASE WHEN regexp_matches(${text}, ${literal(pattern)}) THEN ${changed} ELSE ${text} END`;
}

function folded(text: string): string {
  return unwrapped(`trim(translate(${text}, ${literal(fullWidth)}, ${literal(halfWidth)}), ${blanks})`, asText);
}

/** trimBlanks() for text that few lines come to: nothing goes past it quickly, and it costs a plan next to nothing. */
export function trimmed(text: string): string {
  return `trim(${text}, ${literal(blank)})`;
}

/** What stands inside the pattern's brackets; the text itself where it does not match. */
function unwrapped(text: string, pattern: string): string {
  return `regexp_replace(${text}, ${pattern}, '\\1')`;
}

/**
 * @param text SQL name of the prepared text of the cell
 * @param stem what the names of the parts begin with
 */
export function cellSql(field: Field, text: string, scale: ColumnScale = {shift: 0, whole: false}, stem = text): CellSql {
  const empty = field.blank === null ? "NULL" : literal(field.blank);
  switch (field.kind) {
    case "name":
      return {parts: [], value: `CASE WHEN ${text} NOT IN ${literals(noNames)} THEN ${text} END`, fault: `CASE WHEN ${text} IN ${literals(noNames)} THEN ${empty} END`, status: null};
    case "key":
    case "school":
      return {parts: [], value: `nullif(${text}, '')`, fault: `CASE WHEN ${text} = '' THEN ${empty} WHEN regexp_full_match(${text}, ${literal(patterns.damaged)}) THEN 'damaged_id' END`, status: null};
    case "word": {
      const value = `${stem}_word`;
      const parts = [`${field.words.size === 0 ? "CAST(NULL AS VARCHAR)" : `CASE lower(${text}) ${[...field.words].map(([word, id]) => `WHEN ${literal(word)} THEN ${literal(id)}`).join(" ")} END`} AS ${value}`];
      return {parts, value, fault: `CASE WHEN ${value} IS NOT NULL THEN NULL WHEN ${none(field, text)} THEN ${empty}${field.others.size === 0 ? "" : ` WHEN lower(${text}) IN ${literals(field.others)} THEN 'other_item'`} ELSE 'unknown_word' END`, status: null};
    }
    case "year": {
      const year = `TRY_CAST(${text}[1:4] AS INTEGER)`;
      const is = (pattern: string): string => `regexp_full_match(${text}, ${literal(pattern)})`;
      const second = `TRY_CAST(regexp_extract(${text}, '[^0-9]([0-9]{4})', 1) AS INTEGER)`;
      const opens = is(field.last ? patterns.closing : patterns.opening);
      const read = field.last ? `CASE WHEN ${is(patterns.closing)} THEN ${year} - 1 ELSE ${year} END` : year;
      return {parts: [], value: `CASE WHEN NOT (${none(field, text)}) THEN ${read} END`, fault: `CASE WHEN ${none(field, text)} THEN ${empty} WHEN ${is(patterns.schoolYear)} AND ${second} <> ${year} + 1 THEN 'unreadable_value' WHEN NOT (${is(patterns.year)} OR ${is(patterns.schoolYear)} OR ${opens}) THEN CASE WHEN ${is(patterns.date)} OR ${is(patterns.opening)} THEN 'not_a_school_year' ELSE 'unreadable_value' END WHEN ${read} NOT BETWEEN ${field.min} AND ${field.max} THEN 'out_of_range' END`, status: null};
    }
    case "flag":
      return {parts: [], value: `lower(${text}) IN ${literals(yes)}`, fault: `CASE WHEN lower(${text}) NOT IN ${literals([...yes, ...no])} THEN 'unknown_word' END`, status: null};
    case "remark":
      return {parts: [], value: `CASE WHEN regexp_matches(${text}, ${literal(remarkPattern)}) THEN ${text} END`, fault: "CAST(NULL AS VARCHAR)", status: null};
    case "score": {
      const status = `CASE ${text} ${[...scoreWords].map(([word, id]) => `WHEN ${literal(word)} THEN ${literal(id)}`).join(" ")} ELSE 'normal' END`;
      return numberSql(field, text, scale, {stem, words: scoreWords.keys(), empty: "NULL", unreadable: "unreadable_score", status});
    }
    default:
      return numberSql(field, text, scale, {stem, words: markers, empty, unreadable: "unreadable_value", status: field.measured ? `CASE WHEN ${text} IN ${literals(markers)} THEN 'missing' ELSE 'normal' END` : null});
  }
}

/** Whether the cell is empty, or says what an empty one does. */
function none({open}: Field, text: string): string {
  return open.size === 0 ? `${text} = ''` : `${text} IN ${literals(["", ...open])}`;
}

function numberSql(field: Field, text: string, scale: ColumnScale, {stem, words, empty, unreadable, status}: {stem: string; words: Iterable<string>; empty: string; unreadable: string; status: string | null}): CellSql {
  const units = [...cellUnits(scale.unit ?? field.unit)];
  const own = plainShift(scale);
  // The plain number before the cell's own unit, null where there is none; and the power of ten of that unit, else the column's, null where it is no unit of this.
  const number = `${stem}_number`;
  const shift = `${stem}_shift`;
  const digits = units.length === 0 ? text : `regexp_extract(${text}, '^[-+0-9,.]*')`;
  const parts = [`CASE WHEN regexp_full_match(${digits}, ${literal(patterns.number)}) THEN replace(replace(${digits}, ',', ''), '+', '') END AS ${number}`];
  if (units.length > 0) {
    parts.push(`CASE regexp_extract(${text}, '(?s)^[-+0-9,.]* *(.*)$', 1) WHEN '' THEN ${own} ${units.map(([unit, each]) => `WHEN ${literal(unit)} THEN ${each}`).join(" ")} END AS ${shift}`);
  }
  const shifted = `TRY_CAST(${number} AS DECIMAL(30,12)) * CAST(pow(10, ${units.length === 0 ? own : shift}) AS DECIMAL(9,0))`;
  const byShift = (plain: string, moved: string): string => (units.length === 0 ? (own === 0 ? plain : moved) : `CASE ${shift} WHEN 0 THEN ${plain} ELSE ${moved} END`);
  const decimals = field.kind === "count" ? 0 : field.scale;
  const type = `DECIMAL(18,${decimals})`;
  const size = byShift(`TRY_CAST(${number} AS DOUBLE)`, `CAST(${shifted} AS DOUBLE)`);
  const fraction = byShift(`regexp_matches(${number}, '[.].*[1-9]')`, `(${shifted}) % 1 <> 0`);
  const mixed = scale.percent === "mixed" ? ` WHEN regexp_full_match(${text}, '[-+0-9,.]*') AND abs(TRY_CAST(${number} AS DOUBLE)) > 0 AND abs(TRY_CAST(${number} AS DOUBLE)) <= 1 THEN 'ambiguous_percent'` : "";
  const notWhole = field.kind === "count" || scale.whole ? ` WHEN ${fraction} THEN 'not_whole'` : "";
  return {
    parts,
    value: byShift(`TRY_CAST(${number} AS ${type})`, `TRY_CAST(${shifted} AS ${type})`),
    fault: `CASE WHEN ${text} IN ${literals(words)} THEN ${empty} WHEN ${number} IS NULL${units.length === 0 ? "" : ` OR ${shift} IS NULL`} THEN ${literal(unreadable)}${mixed} WHEN (${size}) < ${field.min} OR (${size}) > ${field.max} THEN 'out_of_range'${notWhole} END`,
    status,
  };
}
