import {missingMarkers, scoreStatuses} from "../../src/catalogue/missing.js";
import {fold, trimBlanks} from "../fold.js";
import type {Field} from "./field.js";

/** A cell as it is stored: numbers as plain decimal text of the field's scale, years as four digits, flags as true or false; null is no value. */
export interface Cell {
  value: string | null;
  status: string | null;
}

/** What the column adds to the field: the power of ten of its unit, and whether its item is counted in whole ones. */
export interface ColumnScale {
  shift: number;
  whole: boolean;
}

type Read = Cell & {reason: string | null};

export const markers: ReadonlySet<string> = new Set(missingMarkers.map(fold));

/** Word in a score cell → status; the markers mean absent. */
export const scoreWords: ReadonlyMap<string, string> = new Map([
  ...missingMarkers.map((marker) => [fold(marker), "absent"] as const),
  ...scoreStatuses.filter(({id}) => id !== "normal").flatMap(({id, words}) => words.map((word) => [fold(word), id] as const)),
]);

export const yes: ReadonlySet<string> = new Set(["是", "1", "y", "yes", "true", "√", "缺考", "作弊", "违纪"]);
export const no: ReadonlySet<string> = new Set(["", "否", "0", "n", "no", "false", "正常", "-", "/"]);

/** Patterns of folded text that DuckDB and JavaScript read alike; the generated SQL uses the same ones. */
export const patterns = {
  number: "[+-]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})([.][0-9]{1,20})?",
  damaged: "[0-9]+([.][0-9]+)?[eE][+][0-9]+",
  year: "[0-9]{4}(年|学年|年度|学年度)?",
};

const whole = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`)])) as Record<keyof typeof patterns, RegExp>;
const asWritten: ColumnScale = {shift: 0, whole: false};
const reject = (reason: string): Read => ({value: null, status: null, reason});
const accept = (value: string | null, status: string | null = null): Read => ({value, status, reason: null});

/** The text of one cell → value and status, or the reason code why not. The generated SQL must agree with it, cell by cell. */
export function readCell(field: Field, text: string, scale: ColumnScale = asWritten): Read {
  if (field.kind === "name") {
    const kept = trimBlanks(text);
    return kept === "" ? empty(field) : accept(kept);
  }
  const folded = fold(text);
  switch (field.kind) {
    case "key":
    case "school":
      return folded === "" ? empty(field) : whole.damaged.test(folded) ? reject("damaged_id") : accept(folded);
    case "word": {
      const id = field.words.get(folded.toLowerCase());
      return id !== undefined ? accept(id) : folded === "" ? empty(field) : reject("unknown_word");
    }
    case "year":
      return folded === "" ? empty(field) : !whole.year.test(folded) ? reject("unreadable_value") : ranged(field, folded.slice(0, 4));
    case "flag": {
      const word = folded.toLowerCase();
      return yes.has(word) ? accept("true") : no.has(word) ? accept("false") : reject("unknown_word");
    }
    case "score": {
      const status = scoreWords.get(folded);
      return status === undefined ? readNumber(field, folded, scale, "unreadable_score") : accept(null, status);
    }
    default:
      return markers.has(folded) ? empty(field) : readNumber(field, folded, scale, "unreadable_value");
  }
}

function empty(field: Field): Read {
  return field.blank === null ? accept(null, field.measured ? "missing" : null) : reject(field.blank);
}

function ranged(field: Field, value: string): Read {
  return Number(value) < field.min || Number(value) > field.max ? reject("out_of_range") : accept(value);
}

function readNumber(field: Field, folded: string, scale: ColumnScale, unreadable: string): Read {
  const suffix = field.suffixes.find((ending) => folded.endsWith(ending));
  const text = suffix === undefined ? folded : folded.slice(0, -suffix.length).replace(/ +$/, "");
  if (!whole.number.test(text)) {
    return reject(unreadable);
  }
  const plain = shiftPoint(text.replaceAll(",", "").replace("+", ""), scale.shift);
  if (Number(plain) < field.min || Number(plain) > field.max) {
    return reject("out_of_range");
  }
  if ((field.kind === "count" || scale.whole) && /[.].*[1-9]/.test(plain)) {
    return reject("not_whole");
  }
  return accept(decimalText(plain, field.kind === "count" ? 0 : field.scale), field.measured ? "normal" : null);
}

/** 12.5 with shift 4 is 125000: no float touches the digits. */
function shiftPoint(plain: string, shift: number): string {
  if (shift === 0) {
    return plain;
  }
  const [integer = "", fraction = ""] = plain.split(".");
  const moved = fraction.padEnd(shift, "0");
  return `${integer}${moved.slice(0, shift)}.${moved.slice(shift)}0`;
}

/** Decimal text with `scale` decimals, rounded half away from zero, as a cast to DECIMAL does. */
function decimalText(plain: string, scale: number): string {
  const negative = plain.startsWith("-");
  const [integer = "0", fraction = ""] = plain.replace("-", "").split(".");
  const digits = integer + fraction.padEnd(scale + 1, "0");
  const kept = integer.length + scale;
  const value = BigInt(digits.slice(0, kept)) + ((digits[kept] ?? "0") >= "5" ? 1n : 0n);
  const text = value.toString().padStart(scale + 1, "0");
  const placed = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
  return negative && value !== 0n ? `-${placed}` : placed;
}
