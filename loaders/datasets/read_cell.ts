import {missingMarkers, nameMarkers, scoreStatuses} from "../../src/catalogue/missing.js";
import {fold, trimText} from "../fold.js";
import {cellUnits} from "./cell_units.js";
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
  /** Stored unit of the column's item, where it is not the field's. */
  unit?: string | null;
  /** How a percentage column writes its plain numbers. */
  percent?: PercentReading;
}

/** Percent points (93.73), shares (0.9373), or both, and then which is meant by what is at most 1 nobody can tell. */
export type PercentReading = "points" | "shares" | "mixed";

type Read = Cell & {reason: string | null};

export const markers: ReadonlySet<string> = new Set(missingMarkers.map(fold));

/** Texts in the place of a name that are none. */
export const noNames: ReadonlySet<string> = new Set(["", ...nameMarkers]);

/** Word in a score cell → status; the markers mean absent. */
export const scoreWords: ReadonlyMap<string, string> = new Map([
  ...missingMarkers.map((marker) => [fold(marker), "absent"] as const),
  ...scoreStatuses.filter(({id}) => id !== "normal").flatMap(({id, words}) => words.map((word) => [fold(word), id] as const)),
]);

/** Words of a status inside a remark (数学缺考, 免体); 缺 alone is in too many other words. */
export const remarkWords = (status: string): string[] => scoreStatuses.filter(({id}) => id === status).flatMap(({words}) => words.filter((word) => word.length > 1 && !word.includes("(")));
const remarked = new RegExp(["absent", "cheat", "exempt"].flatMap(remarkWords).join("|"));
/** A remark with a word for a status, a pattern of folded text that DuckDB and JavaScript read alike. */
export const remarkPattern = remarked.source;

export const yes: ReadonlySet<string> = new Set(["是", "1", "y", "yes", "true", "√", "缺考", "作弊", "违纪"]);
export const no: ReadonlySet<string> = new Set(["", "否", "0", "n", "no", "false", "正常", "-", "/"]);

/** Both terms are of the school year. */
const term = "(第?[一二12]学期|[上下]学期)";

/** Patterns of folded text that DuckDB and JavaScript read alike; the generated SQL uses the same ones. */
export const patterns = {
  number: "[+-]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})([.][0-9]{1,20})?",
  damaged: "[0-9]+([.][0-9]+)?[eE][+][0-9]+|[0-9]{5,}[.]0+",
  year: `[0-9]{4}(年|年度|学年度?${term}?)?`,
  schoolYear: `[0-9]{4}年?[-—–~至/]+[0-9]{4}(年|年度|学年度?${term}?)?`,
  opening: "[0-9]{4}(年0?9月(0?1日)?|[-/.]0?9([-/.]0?1)?|0901|年?秋季?(学期)?)",
  closing: "[0-9]{4}(年0?[78]月(31日)?|[-/.]0?[78]([-/.]31)?|0[78]31)",
  date: "[0-9]{4}(年[0-9]{1,2}月([0-9]{1,2}日)?|[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[-/.](0?[1-9]|1[0-2])|[0-9]{4}|年?春季?(学期)?)",
};

/** Words and figures with blanks inside: 缺 考, 体 育, 1 000. The blanks are looked past; not those of ids, names and years. */
export const spread = String.raw`[\p{Han} ]+|[-+]?[0-9]{1,3}( [0-9]{3})+([.][0-9]+)? ?[^0-9 ]*`;
/** The same of ids in Chinese: 城东 学区, 第 1 学区. */
export const stretchedId = String.raw`[\p{Han}0-9 ]*\p{Han}[\p{Han}0-9 ]*`;
const wholeOf = (pattern: string): RegExp => new RegExp(`^(?:${pattern.replaceAll(String.raw`\p{Han}`, String.raw`\p{Script=Han}`)})$`, "u");
const stretchedCell = wholeOf(stretchedId);
const spreadCell = wholeOf(spread);
const closed = (folded: string): string => (folded.includes(" ") && spreadCell.test(folded) ? folded.replaceAll(" ", "") : folded);

const whole = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`)])) as Record<keyof typeof patterns, RegExp>;
const asWritten: ColumnScale = {shift: 0, whole: false};
const reject = (reason: string): Read => ({value: null, status: null, reason});
const accept = (value: string | null, status: string | null = null): Read => ({value, status, reason: null});

/** An apostrophe before an id, by which a spreadsheet is told to keep it as text. */
export const textMark = /^'([0-9A-Za-z-]+)$/;

export function isId({kind}: Field): boolean {
  return kind === "key" || kind === "school";
}

/** The text of one cell → value and status, or the reason code why not. The generated SQL must agree with it, cell by cell. */
export function readCell(field: Field, text: string, scale: ColumnScale = asWritten): Read {
  if (field.kind === "name") {
    const kept = trimText(text);
    return noNames.has(kept) ? empty(field) : accept(kept);
  }
  const folded = isId(field) ? readId(field, text) : field.kind === "year" ? fold(text) : closed(fold(text));
  switch (field.kind) {
    case "key":
    case "school":
      return folded === "" ? empty(field) : whole.damaged.test(folded) ? reject("damaged_id") : accept(folded);
    case "word": {
      const id = field.words.get(folded.toLowerCase());
      return id !== undefined ? accept(id) : folded === "" || field.open.has(folded) ? empty(field) : reject(field.others.has(folded.toLowerCase()) ? "other_item" : "unknown_word");
    }
    case "year":
      return folded === "" || field.open.has(folded) ? empty(field) : readYear(field, folded);
    case "flag": {
      const word = folded.toLowerCase();
      return yes.has(word) ? accept("true") : no.has(word) ? accept("false") : reject("unknown_word");
    }
    case "remark":
      return accept(remarked.test(folded) ? folded : null);
    case "score": {
      const status = scoreWords.get(folded);
      return status === undefined ? readNumber(field, folded, scale, "unreadable_score") : accept(null, status);
    }
    default:
      return markers.has(folded) ? empty(field) : readNumber(field, folded, scale, "unreadable_value");
  }
}

function readId({stretched, spellings}: Field, text: string): string {
  const id = fold(text).replace(textMark, "$1");
  const closedId = stretched && stretchedCell.test(id) ? id.replaceAll(" ", "") : id;
  const [pattern, stored] = spellings.find(([each]) => new RegExp(`^(?:${each})$`).test(closedId)) ?? [];
  return pattern === undefined || stored === undefined ? closedId : closedId.replace(new RegExp(`^(?:${pattern})$`), stored.replaceAll("\\", "$"));
}

function empty(field: Field): Read {
  return field.blank === null ? accept(null, field.measured ? "missing" : null) : reject(field.blank);
}

/** A year, a school year by its first (2013-2014), or 1 September, when it begins, of a last year July or August, when it ends; any other date belongs to no year without a rule. */
function readYear(field: Field, folded: string): Read {
  if (field.last && whole.closing.test(folded)) {
    return ranged(field, String(Number(folded.slice(0, 4)) - 1));
  }
  const two = whole.schoolYear.test(folded);
  if (!two && !whole.year.test(folded) && (field.last || !whole.opening.test(folded))) {
    return reject(whole.date.test(folded) || whole.opening.test(folded) ? "not_a_school_year" : "unreadable_value");
  }
  const years = folded.match(/[0-9]{4}/g) ?? [];
  return two && Number(years[1]) !== Number(years[0]) + 1 ? reject("unreadable_value") : ranged(field, folded.slice(0, 4));
}

function ranged(field: Field, value: string): Read {
  return Number(value) < field.min || Number(value) > field.max ? reject("out_of_range") : accept(value);
}

function readNumber(field: Field, folded: string, scale: ColumnScale, unreadable: string): Read {
  const units = cellUnits(scale.unit ?? field.unit);
  const suffix = [...units.keys()].find((ending) => folded.endsWith(ending));
  const text = suffix === undefined ? folded : folded.slice(0, -suffix.length).replace(/ +$/, "");
  if (!whole.number.test(text)) {
    return reject(unreadable);
  }
  const written = text.replaceAll(",", "").replace("+", "");
  if (scale.percent === "mixed" && suffix === undefined && Math.abs(Number(written)) > 0 && Math.abs(Number(written)) <= 1) {
    return reject("ambiguous_percent");
  }
  const plain = shiftPoint(written, suffix !== undefined ? (units.get(suffix) ?? 0) : plainShift(scale));
  if (Number(plain) < field.min || Number(plain) > field.max) {
    return reject("out_of_range");
  }
  if ((field.kind === "count" || scale.whole) && /[.].*[1-9]/.test(plain)) {
    return reject("not_whole");
  }
  return accept(decimalText(plain, field.kind === "count" ? 0 : field.scale), field.measured ? "normal" : null);
}

/** Powers of ten between a plain number of the column and what is stored. */
export function plainShift({shift, percent}: ColumnScale): number {
  return percent === undefined ? shift : percent === "shares" ? 2 : 0;
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
