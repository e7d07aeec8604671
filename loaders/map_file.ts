import {basename} from "node:path";
import type {Dataset} from "./datasets/dataset.js";
import {trimBlanks} from "./fold.js";
import {columnLetters} from "./formats/address.js";
import type {Sheet} from "./formats/cells.js";
import {openFile} from "./formats/open.js";
import {guessHeader} from "./mapping/guess_header.js";
import {nothingInCommon, readHeader} from "./mapping/read_header.js";
import {meaning, type NearHeader} from "./mapping/nearest_headers.js";
import {fieldsOfNames, missingFields, proposeColumns, type Proposal, type Sureness} from "./mapping/propose_columns.js";
import type {Header} from "./tables/find_header.js";
import {chooseSheets} from "./workbooks/choose_sheets.js";
import {sheetStage} from "./workbooks/sheet_table.js";

/** A column of a file and what it may be. */
export interface ColumnReport {
  letter: string;
  /** As written, parts joined with ` › `. */
  header: string;
  /** What its cells hold, as far as was looked. */
  kind: "number" | "text" | "mixed" | "empty";
  /** The first values; empty where they may say who a pupil, teacher or school is. */
  samples: string[];
  target: string | null;
  means: string | null;
  sure: Sureness;
  /** Of an incomplete part of a sum: the item, and the columns that it lacks. */
  lacking: Proposal["lacking"];
  near: Omit<NearHeader, "likeness">[];
}

export interface SheetReport {
  sheet: string;
  /** Physical line of the last header line. */
  row: number;
  columns: ColumnReport[];
  missing: {field: string; zh: string; accepted: readonly string[]; whole: boolean}[];
}

export interface MapReport {
  file: string;
  dataset: string;
  sheets: SheetReport[];
  /** Names that headers.yaml would have to accept, by field or item: proposals by likeness. */
  names: Map<string, string[]>;
  /** Those of them that are like enough to be written without a look at each. */
  sureNames: Map<string, string[]>;
}

const looked = 200;
const shown = 3;
/** Headers under which a person may stand, in whatever file. */
const personal = /姓名|名字|教师|校长|负责人|联系人|身份证|证件|学籍|学号|考号|考生|准考证|电话|手机|住址|地址|生日|出生|name|phone|address|birth|(^|_)id$/i;

/** What each column of a file may be, sheet by sheet. Throws Failure where the file cannot be read or has no header at all. */
export async function mapFile(file: string, dataset: Dataset, sheetName?: string): Promise<MapReport> {
  const place = basename(file);
  const {book, close} = await openFile(file, {place});
  try {
    const names = new Map<string, string[]>();
    const sureNames = new Map<string, string[]>();
    const sheets: SheetReport[] = [];
    const {sheets: chosen, left} = chooseSheets(place, book, dataset, sheetName);
    for (const sheet of chosen) {
      const header = headerOf(sheet, dataset);
      const proposals = header === null ? [] : proposeColumns(header, dataset);
      if (header === null || (book.sheets.length > 1 && sheetName === undefined && proposals.filter(({sure}) => sure !== "unknown").length < 2)) {
        continue;
      }
      for (const {column, target, likeness, written} of proposals) {
        const name = column.path.join(" › ");
        for (const list of target === null || likeness === null ? [] : written ? [names, sureNames] : [names]) {
          if (target !== null && list.get(target)?.includes(name) !== true) {
            list.set(target, [...(list.get(target) ?? []), name]);
          }
        }
      }
      const stage = sheetStage(sheet.name);
      sheets.push({sheet: sheet.name, row: header.row, columns: columnsOf(sheet, header.row, dataset, proposals), missing: missingFields(dataset, proposals, new Set([...fieldsOfNames(header.columns, dataset, proposals), ...(stage === null || stage === "twice" ? [] : ["stage"])]))});
    }
    if (sheets.length === 0) {
      throw nothingInCommon(place, dataset, left);
    }
    return {file: place, dataset: dataset.id, sheets, names, sureNames};
  } finally {
    close();
  }
}

/** The header that a load finds; only where that knows less than two columns is one guessed. */
function headerOf(sheet: Sheet, dataset: Dataset): Header | null {
  const found = readHeader(sheet, dataset, {year: null, constants: {}, columns: {}, items: [], complete: false});
  return found !== null && found.recognised >= 2 ? found.header : guessHeader(sheet, dataset);
}

function columnsOf(sheet: Sheet, headerRow: number, dataset: Dataset, proposals: readonly Proposal[]): ColumnReport[] {
  const values = proposals.map((): string[] => []);
  let read = 0;
  for (const {row, cells} of sheet.rows()) {
    if (row > headerRow) {
      proposals.forEach(({column}, i) => {
        const text = trimBlanks(cells[column.index] ?? "");
        if (text !== "") {
          values[i]?.push(text);
        }
      });
      if (++read === looked) {
        break;
      }
    }
  }
  return proposals.map(({column, target, sure, lacking, near}, i) => ({
    letter: columnLetters(column.index), header: column.header, kind: kindOf(values[i] ?? []),
    samples: isPrivate(dataset, column.header, target, sure) ? [] : [...new Set(values[i])].slice(0, shown).map((text) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)),
    target, means: target === null ? null : meaning(dataset, target), sure, lacking,
    near: near.filter((each) => each.target !== target).map(({header, target: other, zh}) => ({header, target: other, zh})),
  }));
}

/** Key fields are told by their kind alone, and so is every column of an exam file that is not known for certain: it may be a pupil's name. */
function isPrivate({id, key, items}: Dataset, header: string, target: string | null, sure: Sureness): boolean {
  const certain = sure === "exact" || sure === "last_part" || sure === "part" || sure === "flag";
  const item = target !== null && items?.headers.has(target) === true;
  return (target !== null && key.includes(target) && !item) || (id === "exam_scores" && !certain) || (!(certain && item) && personal.test(header));
}

function kindOf(values: readonly string[]): ColumnReport["kind"] {
  const numbers = values.filter((text) => /^[+-]?[\d,.０-９]+[%％]?$/.test(text)).length;
  return values.length === 0 ? "empty" : numbers === values.length ? "number" : numbers === 0 ? "text" : "mixed";
}
