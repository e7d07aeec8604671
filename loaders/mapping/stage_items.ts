import {items as catalogue} from "../../src/catalogue/items.js";
import {stages} from "../../src/catalogue/stages.js";
import {wholeWords} from "../../src/catalogue/totals.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {columnLetters} from "../formats/address.js";
import type {Column} from "../tables/header_columns.js";
import {headerText} from "../tables/header_text.js";
import {saidStage} from "../tables/said_stage.js";
import type {SaidStage} from "../tables/stage_words.js";
import {saysWhole} from "../tables/says_whole.js";
import type {Differ} from "./figure_columns.js";
import {foundItems, summedItem} from "./found_items.js";
import {itemColumns, type FieldSource, type MappedItem} from "./mapping.js";
import {matchColumns, sumColumns} from "./match_columns.js";
import {stageColumns} from "./stage_columns.js";
import {targetColumns} from "./target_columns.js";

/** An item with the stage of its columns. */
interface Side {
  stage: SaidStage;
  item: MappedItem;
}

/**
 * The items of a wide file. Where headers say stages (小学 › 在校生数 beside 初中 › 在校生数) each is of that stage, and a column of the same item without one is a total of them (item_parts.ts);
 * where neither they nor anything else do, items that grades add up to are of the stages of these grades.
 * @param stage what says the stage of the lines
 * Throws Failure stage_contradicts where that and the headers do not agree, missing_header where an item beside them is of no stage, ambiguous_header where 全校 may be what stages share
 * or their sum; and as foundItems does.
 */
export function stageItems(place: string, open: readonly Column[], dataset: Dataset, stage: FieldSource | undefined, differ: Differ): MappedItem[] {
  const staged = stageColumns(open, dataset);
  const known = new Set(dataset.fields.get("stage")?.words.values());
  const view = withSixth(dataset, staged);
  const sides = [...staged].flatMap(([id, columns]): Side[] => (known.has(id) ? foundItems(place, columns, view, {value: id}, differ).map((item) => ({stage: id, item: asWritten(item, open)})) : []));
  const given = stage !== undefined && "value" in stage ? stage.value : null;
  // A name of headers.yaml goes before what a header says.
  const named = (item: string): boolean => given !== null && matchColumns(open, dataset.ownHeaders.get(item) ?? [], true).length > 0;
  const own = sides.filter((side) => side.stage !== "shared" && !named(side.item.item));
  const [contradicts] = stage !== undefined && "columns" in stage ? own : own.filter((side) => given !== null && side.stage !== given);
  if (contradicts !== undefined) {
    throw contradicted(place, contradicts, stage, given);
  }
  if (given !== null || (stage !== undefined && "columns" in stage)) {
    refusePartOfTotal(place, open, dataset, given);
    const found = foundItems(place, open, dataset, stage, differ);
    refuseTotal(place, open, found);
    return [...found, ...own.filter(({item}) => !found.some((each) => each.item === item.item)).map(({item}) => item)];
  }
  const taken = new Set([...staged.values()].flat().map(({index}) => index));
  const rest = own.length === 0 ? open : open.filter(({index}) => !taken.has(index));
  const graded = bySums(place, rest, dataset, own);
  if (own.length === 0) {
    const plain = foundItems(place, open, dataset, stage, differ);
    refuseTotal(place, open, plain);
    const both = (item: string): boolean => graded.filter((side) => side.item.item === item).length > 1;
    const alone = graded.filter(({item}) => both(item.item) || !plain.some((each) => each.item === item.item));
    return alone.length === 0 ? plain : inOrder(withStages(place, alone, plain.filter(({item}) => !both(item))));
  }
  const all = [...own, ...graded, ...sharedSides(place, sides, own)];
  refuseParts(place, rest, dataset, all, differ);
  const ofAll = sides.filter(({stage: id, item}) => id === "shared" && !all.some((side) => side.item.item === item.item)).map(({item}) => item);
  const others = [...ofAll, ...[...(dataset.items?.headers.keys() ?? [])].filter((item) => !all.some((side) => side.item.item === item)).flatMap((item) => targetColumns(rest, dataset, item, differ).slice(0, 1).map((column) => ({item, column})))];
  return inOrder(withStages(place, all, others));
}

/** Below a group that neither is a stage nor says the whole, 教学点 › 学生数, may be a part beside them, or one of theirs. */
function refuseParts(place: string, rest: readonly Column[], dataset: Dataset, sides: readonly Side[], differ: Differ): void {
  for (const item of new Set(sides.map((side) => side.item.item))) {
    const read = sides.filter((side) => side.item.item === item).flatMap((side) => itemColumns(side.item));
    const part = targetColumns(rest, dataset, item, differ).find((column) => !saysWhole({path: [...outside(dataset, item, column), ""]}) && !read.some(({index}) => index === column.index));
    if (part !== undefined) {
      const first = sides.find((side) => side.item.item === item);
      throw new Failure({
        code: "ambiguous_header", place, message: `column ${columnLetters(part.index)} "${part.header}" may be a part of ${item} beside ${read.map(({header}) => `"${header}"`).join(", ")}, or of one of them`,
        repair: `where it is part of none or of one already, put it under \`columns: {ignored: [${part.header}]}\` in sources.yaml; else name all columns under \`items\` there, each with its \`stage\`, such as {header: [${read[0]?.header}, ${part.header}], item: ${item}, stage: ${first?.stage}}`,
      });
    }
  }
}

/** A figure beside columns of both stages below the same name, of which nothing is read, is of both: 在校生数 › 合计 beside 在校生数 › 小学 › 公办 and 在校生数 › 初中 › 公办. */
function refuseTotal(place: string, open: readonly Column[], found: readonly MappedItem[]): void {
  for (const {item, column, sum} of found) {
    const above = column.path.slice(0, -1);
    const whole = sum.length === 0 && above.length > 0 && wholeWords.some((word) => word === column.path.at(-1));
    const sides = whole ? open.filter(({path}) => above.every((part, at) => path[at] === part)).flatMap((each) => saidStage(each) ?? []) : [];
    const [one, other] = stages.map(({id}) => sides.find(({stage}) => stage === id)?.column);
    if (one !== undefined && other !== undefined) {
      throw new Failure({
        code: "ambiguous_header", place, message: `column ${columnLetters(column.index)} "${column.header}" is ${item} of both stages: "${one.header}" and "${other.header}" stand beside it`,
        repair: `name the columns of each stage under \`items\` in sources.yaml, each with its \`stage\`, or, where it is of one stage all the same, put the others under \`columns: {ignored: [${one.header}, ${other.header}]}\``,
      });
    }
  }
}

/** The groups above a column that are no part of its item's name: 全县 of 全县 › 班数 › 合计. */
function outside(dataset: Dataset, item: string, {name, path}: Column): readonly string[] {
  const ends = (dataset.items?.headers.get(item) ?? []).map(headerText).filter((header) => name === header || name.endsWith(`›${header}`)).map((header) => header.split("›").length);
  return path.slice(0, path.length - Math.max(1, ...ends));
}

/** 在校生数 with 其中：高中 behind it is of more than the one stage that the table is said to be of. */
function refusePartOfTotal(place: string, open: readonly Column[], dataset: Dataset, given: string | null): void {
  const parts = dataset.id !== "enrolment" || given === null ? [] : [...stageColumns(open, dataset, true)].flatMap(([id, columns]) => [...(dataset.items?.headers.keys() ?? [])].flatMap((item) => targetColumns(columns, dataset, item).map((column) => ({id, item, index: column.index}))));
  for (const {id, item, index} of parts) {
    const part = open.find((column) => column.index === index);
    const total = targetColumns(open, dataset, item).find((column) => column.index !== index);
    if (part !== undefined && total !== undefined) {
      throw new Failure({
        code: "stage_contradicts", place, message: `column ${columnLetters(index)} "${part.header}" is the part of ${id} in "${total.header}", which is then not of ${given} alone, as sources.yaml, the sheet's name or a title says`,
        repair: `write a column for each stage (小学在校生数, 初中在校生数), or put "${part.header}" under \`columns: {ignored: [${part.header}]}\` where "${total.header}" is of ${given} all the same`,
      });
    }
  }
}

/** Items of no stage beside those of some are refused; the others are of theirs. */
function withStages(place: string, sides: readonly Side[], [other]: readonly Pick<MappedItem, "item" | "column">[]): MappedItem[] {
  const [first] = sides;
  if (first !== undefined && other !== undefined) {
    throw new Failure({
      code: "missing_header", place, message: `nothing says which stage column ${columnLetters(other.column.index)} "${other.column.header}" is of, while "${first.item.column.header}" is of ${first.stage}`,
      repair: `write the stage above it (小学, 初中; what all stages share: 全校共用), add a column 学段 or say \`constants: {stage: …}\` where all columns are of one stage, name the columns under \`items\` in sources.yaml, each with its \`stage\`, or put it under \`columns: {ignored: [${other.column.header}]}\``,
    });
  }
  return sides.map(({stage, item}) => ({...item, values: new Map([...item.values, ["stage", stage]])}));
}

/** Sums by grade of columns that say no stage, for items that no header gives a stage. */
function bySums(place: string, columns: readonly Column[], dataset: Dataset, own: readonly Side[]): Side[] {
  const open = [...(dataset.items?.sums ?? [])].filter(([item, parts]) => parts.every((part) => part.stages?.length === 1) && !own.some((side) => side.item.item === item));
  return stages.flatMap(({id}) => open.flatMap(([item, parts]) => summedItem(place, columns, dataset, item, parts, {value: id}).map((summed): Side => ({stage: id, item: summed}))));
}

/** What all stages share: of an item that stages have too, 全校 may be the sum as well; teachers are never shared, and theirs is the sum. */
function sharedSides(place: string, sides: readonly Side[], own: readonly Side[]): Side[] {
  const shared = sides.filter(({stage, item}) => stage === "shared" && catalogue.some(({id, shared: may}) => may && id === item.item));
  for (const {item} of shared) {
    const beside = own.find((side) => side.item.item === item.item);
    if (beside !== undefined && !item.column.header.includes("共用")) {
      throw new Failure({
        code: "ambiguous_header", place, message: `column ${columnLetters(item.column.index)} "${item.column.header}" may be what all stages share beside their own, or the sum of "${beside.item.column.header}" and the others`,
        repair: "write 全校共用 where it is what they share, 合计 where it is the sum",
      });
    }
  }
  return shared;
}

/** 五四制 by its headers: 六年级 stands below 初中 and not below 小学. */
function withSixth(dataset: Dataset, staged: ReadonlyMap<SaidStage, readonly Column[]>): Dataset {
  const {items} = dataset;
  const sixth = [...(items?.sums.values() ?? [])].flat().filter(({names}) => names.includes("六年级") || names.includes("六年级班数"));
  const has = (stage: SaidStage): boolean => sixth.some(({names}) => sumColumns(staged.get(stage) ?? [], names).length > 0);
  return items === null || has("primary") || !has("junior") ? dataset : {...dataset, items: {...items, sums: new Map([...items.sums].map(([item, parts]) => [item, parts.map((part) => (sixth.includes(part) ? {...part, stages: ["junior"]} : part))]))}};
}

/** The item with its columns as the header has them. */
function asWritten(item: MappedItem, open: readonly Column[]): MappedItem {
  const written = (column: Column): Column => open.find(({index}) => index === column.index) ?? column;
  return {...item, column: written(item.column), sum: item.sum.map((part) => ({...part, column: written(part.column)}))};
}

function inOrder(items: readonly MappedItem[]): MappedItem[] {
  return items.toSorted((a, b) => a.column.index - b.column.index);
}

function contradicted(place: string, {stage, item}: Side, from: FieldSource | undefined, given: string | null): Failure {
  const [column] = itemColumns(item);
  const said = `column ${columnLetters(column?.index ?? 0)} "${column?.header}" is of ${stage} by its header`;
  const ignored = `put columns of another stage under \`columns: {ignored: [${column?.header}]}\``;
  return from !== undefined && "columns" in from
    ? new Failure({code: "stage_contradicts", place, message: `${said}, and "${from.columns[0]?.header}" says the stage of each line`, repair: `write one line a school and stage with one column for each item, or delete "${from.columns[0]?.header}"; ${ignored}`})
    : new Failure({code: "stage_contradicts", place, message: `${said}, while sources.yaml, the sheet's name or a title says ${given}`, repair: `take \`stage\` out of \`constants\` in sources.yaml, or correct the sheet's name or the title: each column is of the stage that its header says; ${ignored}`});
}
