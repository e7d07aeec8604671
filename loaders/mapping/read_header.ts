import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import {trimBlanks} from "../fold.js";
import type {Row, Sheet} from "../formats/cells.js";
import {deepest, findHeader, type Header, type Recognise} from "../tables/find_header.js";
import type {Column} from "../tables/header_columns.js";
import {headerText, splitUnit} from "../tables/header_text.js";
import {saidStage} from "../tables/said_stage.js";
import {ignored} from "./map_columns.js";
import type {Declaration} from "./mapping.js";
import {matchColumns, sumColumns} from "./match_columns.js";
import {sexNames} from "./sum_of_sexes.js";
import {stageColumns} from "./stage_columns.js";
import {targetColumns} from "./target_columns.js";

/** A header begins in the first lines: enough for title, unit and notes. Only where nothing there would do is it looked for below, under a title page of instructions. */
export const headLines = 30;
const titlePage = 200;

/**
 * The header of a sheet as the dataset sees it, and how many of its columns were recognised; null: nothing in common. One below the first lines has a
 * column for all that the dataset needs: words in a text make no table.
 */
export function readHeader(sheet: Sheet, dataset: Dataset, declaration: Declaration): {header: Header; recognised: number} | null {
  const {recognise, named} = recogniser(dataset, declaration);
  const within = (begins: number, below = 0): {header: Header; recognised: number} | null => {
    const lines = firstLines(sheet, begins + deepest + 1);
    const header = findHeader(below === 0 ? lines : lines.map((line) => (line.row > below ? line : {...line, cells: []})), sheet.merges, recognise, begins, named);
    return header === null ? null : {header: below === 0 ? header : withTitles(header, lines, below), recognised: recognise(header.columns).found};
  };
  const found = within(headLines);
  if (found !== null && serves(found.header.columns, dataset, declaration)) {
    return found;
  }
  // A form of one school may name it, and its stage, in a line of labels above the table: 学校标识码, its code, 学段, 小学.
  const school = {...declaration, constants: {...declaration.constants, school_id: ""}};
  const form = found === null || serves(found.header.columns, dataset, school) ? null : within(headLines, found.header.row);
  if (form !== null && serves(form.header.columns, dataset, school)) {
    return form;
  }
  const below = within(titlePage);
  return below !== null && below.recognised >= 2 && serves(below.header.columns, dataset, declaration) ? below : found;
}

/** The header with the texts of the lines that it was looked for below. */
function withTitles(header: Header, lines: readonly Row[], below: number): Header {
  const above = lines.filter(({row}) => row <= below).flatMap(({cells}) => cells.map(trimBlanks).filter((text) => text !== ""));
  return {...header, titles: [...above, ...header.titles], lines: header.lines.filter((cells) => cells.length > 0)};
}

/** The first lines of a sheet, at most. */
export function firstLines(sheet: Sheet, most: number): Row[] {
  const lines: Row[] = [];
  for (const row of sheet.rows()) {
    lines.push(row);
    if (lines.length === most) {
      break;
    }
  }
  return lines;
}

/** Whether the columns give everything that only columns can give: a file of items its values in one column or in one for each item. */
function serves(columns: readonly Column[], dataset: Dataset, declaration: Declaration): boolean {
  const {fields, items, value} = dataset;
  const has = (names: readonly string[], lastPart: boolean): boolean => matchColumns(columns, names, lastPart).length > 0;
  const given = (list: readonly Column[]): boolean => items !== null && ([...items.headers.keys()].some((item) => targetColumns(list, dataset, item).length > 0) || [...items.sums.values()].flat().some(({names}) => sumColumns(list, names).length > 0));
  const wide = items !== null && (declaration.items.some(({header}) => has([header].flat(), true)) || given(columns) || [...stageColumns(columns, dataset).values()].some(given));
  return [...fields].every(([name, {need, fallback}]) => {
    const declared = declaration.columns[name];
    return need !== "always" || fallback !== null || declaration.constants[name] !== undefined || (wide && (name === items?.field || name === value)) || (declared === undefined ? targetColumns(columns, dataset, name).length > 0 : [declared].flat().every((text) => has([text], true)));
  });
}

function recogniser(dataset: Dataset, declaration: Declaration): {recognise: Recognise; named: (cells: readonly string[]) => boolean} {
  const declared = [...Object.entries(declaration.columns).filter(([name]) => name !== ignored).flatMap(([, text]) => [text].flat()), ...declaration.items.flatMap(({header}) => header)];
  const fields = [...dataset.fields].filter(([name]) => declaration.columns[name] === undefined);
  const stock = isStock(dataset);
  const items = declaration.items.length > 0 ? [] : [...(dataset.items?.headers ?? [])];
  const sums = declaration.items.length > 0 ? [] : [...(dataset.items?.sums.values() ?? [])].flat().flatMap(({names, instead = []}) => [names, ...instead]).concat(declaration.items.length > 0 ? [] : sexNames(items.map(([item]) => item)));
  // A column is recognised by its whole path or by the end of it: the last part of a known name stands in one of its cells.
  const words = new Set([...declared, ...fields.flatMap(([, {headers}]) => headers), ...items.flatMap(([, headers]) => headers), ...sums.flat()].map(lastWord));
  const known = (text: string): boolean => words.has(splitUnit(text).name);
  const named = (cells: readonly string[]): boolean => cells.some((text) => text !== "" && (known(headerText(text)) || (stock && known(bareName(headerText(text))))));
  const recognise: Recognise = (columns) => {
    const staged = declaration.items.length > 0 ? [] : [...stageColumns(columns, dataset).values()];
    // Of a name in each stage's columns each counts; of one stage alone the column counts as any other, or its title would count as a group.
    const byStage = (find: (list: readonly Column[]) => Column[]): Column[][] => {
      const [own, sides] = [find(columns), staged.map(find).filter((found) => found.length > 0)];
      return sides.length > 1 || own.length === 0 ? sides : [own];
    };
    const matches = [
      ...declared.map((text) => matchColumns(columns, [text], true)),
      ...fields.map(([name]) => targetColumns(columns, dataset, name)),
      ...items.flatMap(([item]) => byStage((list) => targetColumns(list, dataset, item))),
      ...sums.flatMap((names) => byStage((list) => sumColumns(list, names))),
    ].filter((found) => found.length > 0);
    // A name over several columns is half a header: the line below tells them apart.
    return {found: matches.reduce((sum, found) => sum + (found.length === 1 ? 1 : 0.5), 0), indexes: new Set(matches.flat().map(({index}) => index))};
  };
  return {recognise, named};
}

const lastWords = new Map<string, string>();

/** The last part of a known name, without its unit. */
function lastWord(name: string): string {
  let word = lastWords.get(name);
  if (word === undefined) {
    word = splitUnit(headerText(name).split("›").at(-1) ?? "").name;
    lastWords.set(name, word);
  }
  return word;
}

/** A name without the stage that it says: 在校生数 of 小学在校生数. */
function bareName(name: string): string {
  return saidStage({index: 0, header: name, path: [name], name, unit: {shift: 0}, texts: []})?.column.name ?? name;
}

/**
 * No sheet has anything that the dataset knows.
 * @param passed sheets that were not looked at, with why: 教基3112_小学 (enrolment), 旧表 (hidden)
 */
export function nothingInCommon(place: string, dataset: Dataset, passed: readonly string[] = []): Failure {
  const accepted = [...dataset.fields.values()].filter(({need}) => need === "always").map(({headers}) => headers[0]);
  return new Failure({code: "missing_header", place, message: passed.length === 0 ? `no header of ${dataset.id} was found in the first ${titlePage} lines` : `no header of ${dataset.id} was found; not looked at, for the name or because it is hidden: ${passed.join(", ")}`, repair: `${passed.length === 0 ? "" : `where such a sheet holds ${dataset.id} all the same, rename or unhide it, or name it under \`sheet\` in sources.yaml; `}${dataset.id} (${dataset.zh}) has columns such as ${accepted.join(", ")}; check the file and its dataset`});
}
