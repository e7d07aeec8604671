import {wholeWords} from "../../src/catalogue/totals.js";
import type {Dataset} from "../datasets/dataset.js";
import {behindGrade} from "../tables/behind_grade.js";
import {belowSubgroup} from "../tables/below_subgroup.js";
import type {Column} from "../tables/header_columns.js";
import {otherFigure} from "../tables/other_figure.js";
import {saidStage, type StagedColumn} from "../tables/said_stage.js";
import type {SaidStage} from "../tables/stage_words.js";
import type {ItemParts} from "./item_parts.js";
import {itemColumns, type MappedItem, type Mapping} from "./mapping.js";
import {stageColumns} from "./stage_columns.js";
import {targetColumns} from "./target_columns.js";

/** What a column is of beside what it counts: 小学 › 一年级 › 人数 counts 人数. */
interface Counted {
  column: Column;
  stage: SaidStage | "beyond" | null;
  /** One of its parts is a grade, or begins with one. */
  graded: boolean;
  whole: boolean;
  /** Boys or girls alone. */
  sexed: boolean;
  rest: string;
}

const wholes = [...wholeWords, "全校", "总数", "合计数"].join("|");
const wholeWord = new RegExp(`^(?:${wholes})$`);
/** Those of a school that are of no stage here: what they have may be in its totals. */
const beyond = /^(?:幼儿|学前|[小中大托]班$|中职|职高|职业|特教|特殊教育)/;
const sex = /^[男女](?:生数?|生人数|学生|性|教师)?$/;
const withWhole = /^(?:总|全校|合计|总计)(.+)$|^(.+?)(?:合计|总计|小计)$/;

/** Totals of an item over its stages or its grades that nothing is read from (合计 › 在校生数, 合计 › 人数, 小学 › 小计): they are to be the sum of what was read. */
export function totalColumns(dataset: Dataset, {items, unused, header}: Pick<Mapping, "items" | "unused" | "header">): ItemParts[] {
  const groups = new Map<string, MappedItem[]>();
  for (const item of items.filter(({values}) => [...values.keys()].every((name) => name === "stage"))) {
    groups.set(item.item, [...(groups.get(item.item) ?? []), item]);
  }
  const left = [...groups.values()].some((list) => list.some(({values, sum}) => values.size > 0 || sum.length > 0)) ? unused.filter((column) => (beyond.test(column.path[0] ?? "") || !belowSubgroup(column)) && otherFigure(column) === null).map((column) => counted(column)) : [];
  return left.length === 0 ? [] : [...groups].flatMap(([item, read]) => totalsOf(dataset, item, read, left, header.columns));
}

function totalsOf(dataset: Dataset, item: string, read: readonly MappedItem[], left: readonly Counted[], columns: readonly Column[]): ItemParts[] {
  const stages = new Set(read.map(({values}) => values.get("stage") ?? null));
  const parts = read.flatMap((each) => partsOf(each).map((part) => ({...part, of: each})));
  const staged = new Map([...stageColumns(columns, dataset)].flatMap(([stage, list]) => list.map((column) => [column.index, {stage, column}] as const)));
  const rests = new Set(parts.map(({column}) => counted(column, staged.get(column.index)).rest));
  const [rest] = rests;
  const [first] = read;
  if (first === undefined || rest === undefined || rests.size > 1 || (stages.has(null) && first.sum.length === 0)) {
    return [];
  }
  const named = new Set(stages.has(null) ? [] : targetColumns(left.filter(({stage, graded}) => stage === null && !graded).map(({column}) => column), dataset, item));
  const ofStage = (stage: Counted["stage"]): typeof parts => (stage === null ? parts : parts.filter(({of}) => of.values.get("stage") === stage));
  const totals = left.filter((each) => !each.graded && !each.sexed && ((each.whole && each.rest === rest && (rest !== "" || beside(each, left, ofStage(each.stage).map(({column}) => column), columns))) || named.has(each.column)));
  return totals.flatMap(({column, stage}): ItemParts[] => {
    const mine = stage === null ? parts.filter(({column: part}) => run(column, totals.map((each) => each.column), parts.map((each) => each.column)).includes(part)) : ofStage(stage);
    const others = stage === null ? parts.filter((part) => !mine.includes(part)).map((part) => part.column) : [];
    const also = stage === null ? left.filter((each) => !each.whole && !each.sexed && each.rest === rest && (each.graded || each.stage !== null)).map((each) => each.column) : [];
    const total: MappedItem = {...first, column: column.unit.base === undefined ? {...column, unit: first.column.unit} : column, sum: [], values: new Map(), flags: new Map()};
    const complete = stage !== null || stages.size > 1 || first.sum.length > 0;
    // Of a table with a column of stages each line has the columns of its own.
    return [...new Set(mine.map((part) => part.stage))].map((of) => ({
      item: total, columns: mine.filter((part) => part.stage === of).map((part) => part.column), stage: of, complete,
      others: [], foreign: [], also: [...also, ...others, ...mine.filter((part) => part.stage !== of).map((part) => part.column)],
    })).filter((each) => each.columns.length > 1 || each.also.length > 0);
  });
}

function partsOf(item: MappedItem): {column: Column; stage: string | null}[] {
  return item.sum.length === 0 ? itemColumns(item).map((column) => ({column, stage: null})) : item.sum.flatMap(({column, stages}) => (stages ?? [null]).map((stage) => ({column, stage})));
}

/** The parts that stand between the total before a total and itself, 小计 behind the grades of each stage; all of them where none do. */
function run({index}: Column, totals: readonly Column[], parts: readonly Column[]): readonly Column[] {
  const from = Math.max(-1, ...totals.map((each) => each.index).filter((each) => each < index));
  const before = parts.filter((part) => part.index > from && part.index < index);
  return before.length > 0 ? before : parts;
}

/** Where nothing says what is counted, 合计 stands beside the columns that it may be of, but for other totals, grades that are not read, and classes that may be left out of the sum (复式班). */
function beside(total: Counted, left: readonly Counted[], parts: readonly Column[], columns: readonly Column[]): boolean {
  const at = (column: Column): number => columns.findIndex(({index}) => index === column.index);
  const of = parts.map(at);
  const [from, to, own] = [Math.min(...of), Math.max(...of), at(total.column)];
  const between = own > to ? columns.slice(to + 1, own) : columns.slice(own + 1, from);
  return between.every((column) => column.path.at(-1)?.endsWith("班") === true || left.some((each) => each.column.index === column.index && each.rest === "" && (each.whole || each.graded)));
}

function counted(column: Column, said: Pick<StagedColumn, "stage" | "column"> | null = saidStage(column)): Counted {
  let [graded, total, sexed] = [false, false, false];
  const rest = (said?.column ?? column).path.flatMap((part) => {
    const behind = behindGrade(part);
    const [, after, before] = withWhole.exec(part) ?? [];
    graded ||= behind !== null;
    total ||= wholeWord.test(part) || after !== undefined || before !== undefined;
    sexed ||= sex.test(part);
    return wholeWord.test(part) || beyond.test(part) || sex.test(part) ? [] : [behind ?? after ?? before ?? part].filter((text) => text !== "");
  });
  // What is not shared is the sum of all stages below 全校.
  const all = said?.stage === "shared";
  return {column, stage: all ? null : (said?.stage ?? (column.path.some((part) => beyond.test(part)) ? "beyond" : null)), graded, whole: total || all, sexed, rest: rest.join("›")};
}
