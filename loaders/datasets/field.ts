import {z} from "zod";
import {readCell, type Cell} from "./read_cell.js";

/**
 * What a cell may hold. `key`, `school`: text ids; `name`: text as written; `word`: one of a list; `count`: whole; `number`: decimal;
 * `score`: a number or an exam status; `flag`: yes or no; `remark`: free text, kept where it has a word for an exam status, and read with the scores beside it.
 */
export type Kind = "key" | "school" | "name" | "word" | "year" | "count" | "number" | "score" | "flag" | "remark";

export interface Field {
  kind: Kind;
  /** Accepted header names, best first; a header path's parts are joined with ` › `. */
  headers: readonly string[];
  /** `always`: the file must have it; `load`: the file or sources.yaml must (check does without); `optional`. */
  need: "always" | "load" | "optional";
  /** Reason code for an empty cell; null: an empty cell is no value. */
  blank: string | null;
  /** What the row is about: where it is missing the row is kept, with a status. */
  measured: boolean;
  /** Folded lower-case word → id. */
  words: ReadonlyMap<string, string>;
  /** Folded lower-case words of lines that are another dataset's, to be passed over. */
  others: ReadonlySet<string>;
  /** Decimals kept, and bounds of the value, both inclusive. */
  scale: number;
  min: number;
  max: number;
  /** An id that loses zeros or digits when a spreadsheet stores it as a number. */
  fragile: boolean;
  /** An id in Chinese that forms stretch with blanks (城东 学区): they are looked past. */
  stretched: boolean;
  /** Spellings of one id, each a pattern of its folded text with what it is stored as (\1: the first group): 第1题 is 1. */
  spellings: readonly (readonly [pattern: string, stored: string])[];
  /** Folded words of a year's cell, or of a word's, that say what an empty one says: 至今, 待填报. */
  open: ReadonlySet<string>;
  /** The last year of something: 31 August ends the school year before, and 1 September says neither. */
  last: boolean;
  /** Stored unit, whose spellings may stand behind a number: 分, 人; `anyUnit`: each line's own. */
  unit: string | null;
  /** Stored as percent points; how its column writes them is found out before its cells are read. */
  percent: boolean;
  /** Several values in one cell, each a record of its own, cut here. */
  separator: RegExp | null;
  /** Stored value where neither file nor sources.yaml say anything; `{from}` copies another field. */
  fallback: string | {from: string} | null;
  /** false: read to decide a status, not stored. */
  stored: boolean;
  /** false: only a whole header path counts, for words as common as 计 or 得分. */
  lastPart: boolean;
}

export type CellType = z.ZodType<Cell, string>;

/** The declaration of a field travels with its zod type; the SQL is generated from it. */
const declarations = z.registry<Field>();

/** A zod type for the text of one cell: parses to `{value, status}`, or fails with the reason code as message. */
export function field(kind: Kind, headers: readonly string[], options: Partial<Field> = {}): CellType {
  const declared: Field = {
    kind, headers, need: "always", blank: null, measured: false, words: new Map(), others: new Set(), scale: 0, min: 0, max: 1e9,
    fragile: false, stretched: false, spellings: [], open: new Set(), last: false, unit: null, percent: false, separator: null, fallback: null, stored: true, lastPart: true, ...options,
  };
  const type: CellType = z.string().transform((text, context) => {
    const {value, status, reason} = readCell(declared, text);
    if (reason !== null) {
      context.addIssue({code: "custom", message: reason});
      return z.NEVER;
    }
    return {value, status};
  });
  declarations.add(type, declared);
  return type;
}

/** The declarations of a row schema by field name, in order: the order in which faults take precedence. */
export function fieldsOf(row: z.ZodObject): ReadonlyMap<string, Field> {
  return new Map(Object.entries(row.shape).map(([name, type]) => {
    const declared = declarations.get(type as CellType) as Field | undefined;
    if (declared === undefined) {
      throw new Error(`${name} has no declaration`);
    }
    return [name, declared];
  }));
}
