import {sexes} from "../../src/catalogue/sums.js";
import type {Dataset} from "../datasets/dataset.js";
import {behindGrade} from "../tables/behind_grade.js";
import type {Column} from "../tables/header_columns.js";
import {headerText} from "../tables/header_text.js";
import {itemColumns, readColumns, type MappedItem, type Mapping} from "./mapping.js";
import {matchColumns, sumColumns} from "./match_columns.js";
import {stageColumns} from "./stage_columns.js";
import {totalColumns} from "./total_columns.js";

/** Columns that nothing is read from and that are parts of an item beside them: its grades, men and women. */
export interface ItemParts {
  item: MappedItem;
  columns: readonly Column[];
  /** The stage whose lines they are all of; null: every line. */
  stage: string | null;
  /** All parts are there: they add up to the item. Else they are no more than it. */
  complete: boolean;
  /** Grades of other stages: where they have pupils, what belongs to the stage is not known (六年级 is junior where schools are 五四制). */
  others: readonly Column[];
  /** Those of them that are of another stage whatever the school's 学制 is: where the item is the sum of its parts and of all others, it is of both stages. */
  foreign: readonly Column[];
  /** Columns that the item may be of too: grades of the other stage, a stage that is not read. */
  also: readonly Column[];
}

interface Division {
  stage: string | null;
  /** Accepted names of each part. */
  parts: readonly (readonly string[])[];
}

/** Items by grade that are counted by it; what degrees make of teachers is not confirmed (sums.ts). */
export const graded: ReadonlySet<string> = new Set(["pupils", "classes"]);

/**
 * The parts of a sheet's items, and those of totals that nothing is read from. A path such as 在校生数 › 男 says whose part a column is; 男 or 一年级 alone, or below 其中, is that of the item it
 * stands beside. Of items of one stage in a table of several they are columns whose headers say that stage.
 */
export function itemParts(dataset: Dataset, mapping: Mapping): ItemParts[] {
  const stages = [...new Set(mapping.items.flatMap(({values}) => (values.size === 1 ? (values.get("stage") ?? []) : [])))];
  return [...partsOf(dataset, mapping), ...gradesBySex(dataset, mapping), ...stages.flatMap((stage) => partsOfStage(dataset, mapping, stage)), ...totalColumns(dataset, mapping)];
}

function partsOf(dataset: Dataset, mapping: Mapping): ItemParts[] {
  return mapping.items.filter(({values}) => values.size === 0).flatMap((item) => {
    const divisions = divisionsOf(dataset, item);
    const found = divisions.length === 0 ? new Map<readonly string[], Column>() : columnsOf(mapping, item, divisions.flatMap(({parts}) => parts));
    return divisions.flatMap(({stage, parts}) => {
      const columns = parts.flatMap((names) => found.get(names) ?? []);
      const beside = stage === null ? [] : divisions.filter((each) => each.stage !== null && each.stage !== stage).flatMap((each) => each.parts);
      const others = beside.flatMap((names) => found.get(names) ?? []);
      const foreign = beside.filter((names) => !names.includes("六年级")).flatMap((names) => found.get(names) ?? []);
      return columns.length === 0 ? [] : [{item, columns, stage, complete: columns.length === parts.length, others, foreign, also: []}];
    });
  });
}

/** Below the same groups as a column, or below it: 合计 › 学生数 › 男 beside 合计 › 学生数 › 计. */
function sameGroup({path}: Column, {path: own}: Column): boolean {
  const above = path.slice(0, -1).join("›");
  return above === own.join("›") || above === own.slice(0, -1).join("›");
}

/** Boys and girls of each grade that has a column too: 一年级 › 男 and 一年级 › 女 beside 一年级 › 小计. */
function gradesBySex({items}: Dataset, {items: read, unused}: Mapping): ItemParts[] {
  return read.filter(({values}) => [...values.keys()].every((name) => name === "stage")).flatMap((item) => (items?.sums.get(item.item) ?? []).flatMap(({names, instead}) => {
    const [column, other] = instead?.length === 2 ? sumColumns(item.sum.length > 0 ? item.sum.map((part) => part.column) : unused, names) : [];
    const columns = column === undefined || other !== undefined ? [] : (instead ?? []).map((each) => sumColumns(unused, each)).flatMap(([first, more]) => (first === undefined || more !== undefined ? [] : [first]));
    return column === undefined || columns.length === 0 ? [] : [{item: {...item, column, sum: [], values: new Map()}, columns, stage: null, complete: columns.length === 2, others: [], foreign: [], also: []}];
  }));
}

/** The same among the columns of one stage, whose lines are all of it. */
function partsOfStage(dataset: Dataset, mapping: Mapping, stage: string): ItemParts[] {
  const mine = [...stageColumns(mapping.header.columns, dataset)].find(([id]) => id === stage)?.[1] ?? [];
  const unused = new Set(mapping.unused.map(({index}) => index));
  const items = mapping.items.filter(({values, column}) => values.size === 1 && values.get("stage") === stage && mine.some(({index}) => index === column.index)).map((item) => ({...item, values: new Map()}));
  const view = {...mapping, items, fields: new Map(), header: {...mapping.header, columns: mine}, unused: mine.filter(({index}) => unused.has(index))};
  return items.length === 0 ? [] : partsOf(dataset, view).filter((each) => each.stage === null || each.stage === stage).map((each) => ({...each, stage: null, others: [], foreign: []}));
}

function divisionsOf({items}: Dataset, {item, sum}: MappedItem): Division[] {
  const columns = sum.length > 0 || !graded.has(item) ? [] : (items?.sums.get(item) ?? []);
  const stages = [...new Set(columns.flatMap(({stages: each}) => each ?? []))];
  const below = (groups: readonly string[], names: readonly string[]): string[] => names.flatMap((name) => [name, `其中 › ${name}`, ...groups.flatMap((group) => [`${group} › ${name}`, `${group} › 其中 › ${name}`])]);
  return [
    ...stages.map((stage) => ({stage, parts: columns.filter((each) => each.stages?.includes(stage)).map(({names}) => names)})),
    ...sexes.filter((each) => each.item === item).map(({groups, men, women}) => ({stage: null, parts: [below(groups, men), below(groups, women)]})),
  ];
}

/** The column of each part, by its names. */
function columnsOf(mapping: Mapping, item: MappedItem, parts: readonly (readonly string[])[]): Map<readonly string[], Column> {
  const found = new Map<readonly string[], Column>();
  const bare = new Map<number, readonly string[]>();
  for (const names of parts) {
    const grouped = names.map(headerText).filter((name) => (name.includes("›") && !name.startsWith("其中›")) || (behindGrade(name) ?? "") !== "");
    const all = matchColumns(mapping.unused, grouped, true);
    const [column, other] = all.length > 1 ? all.filter((each) => sameGroup(each, item.column)) : all;
    if (column !== undefined && other === undefined) {
      found.set(names, column);
      continue;
    }
    const alone = new Set(names.map(headerText).filter((name) => !grouped.includes(name)));
    for (const {index} of mapping.unused.filter(({name}) => alone.has(name))) {
      bare.set(index, names);
    }
  }
  const columns = mapping.header.columns;
  const about = new Set(readColumns({fields: mapping.fields, items: []}).map(({index}) => index));
  const starts = [...itemColumns(item), ...found.values()].map(({index}) => columns.findIndex((column) => column.index === index));
  const run = (from: number, step: 1 | -1): Map<readonly string[], Column> => {
    const taken = new Map<readonly string[], Column>();
    for (let at = from + step; ; at += step) {
      const column = columns[at];
      const names = column === undefined ? undefined : bare.get(column.index);
      if (column === undefined || names === undefined || taken.has(names)) {
        // To the left of an item may be the parts of the one before it, unless what a line is about comes before them.
        return step === 1 || column === undefined || about.has(column.index) ? taken : new Map();
      }
      taken.set(names, column);
    }
  };
  for (const [names, column] of starts.flatMap((start) => [...run(start, 1), ...run(start, -1)])) {
    if (!found.has(names)) {
      found.set(names, column);
    }
  }
  return found;
}
