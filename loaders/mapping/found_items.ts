import {stages as stageIds} from "../../src/catalogue/stages.js";
import {sexes, type SumColumn} from "../../src/catalogue/sums.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import {columnLetters} from "../formats/address.js";
import {besideGrade} from "../tables/beside_grade.js";
import type {Column} from "../tables/header_columns.js";
import type {Differ} from "./figure_columns.js";
import type {FieldSource, MappedItem} from "./mapping.js";
import {matchColumns} from "./match_columns.js";
import {sumOfSexes} from "./sum_of_sexes.js";
import {sumParts} from "./sum_parts.js";
import {targetColumns} from "./target_columns.js";
import {uncountedPart} from "./uncounted_part.js";
import {whichOne} from "./which_one.js";

/**
 * The items that columns give by accepted names, or that several columns add up to.
 * @param stage what says the stage of the lines: sums by grade are of it
 * Throws Failure ambiguous_header, incomplete_sum.
 */
export function foundItems(place: string, columns: readonly Column[], dataset: Dataset, stage: FieldSource | undefined, differ: Differ): MappedItem[] {
  const accepted = [...(dataset.items?.headers.keys() ?? [])].flatMap((item) => acceptedItem(place, columns, dataset, item, differ));
  const open = (items: readonly MappedItem[], item: string): boolean => !items.some((each) => each.item === item);
  const summed = [...accepted, ...[...(dataset.items?.sums ?? [])].filter(([item]) => open(accepted, item)).flatMap(([item, parts]) => summedItem(place, columns, dataset, item, parts, stage))];
  const beside = [...(dataset.items?.beside ?? [])].filter(([item, {item: other}]) => open(summed, item) && !open(summed, other)).flatMap(([item, {headers}]) => besideItem(place, columns, dataset, item, headers));
  const found = [...summed, ...beside];
  const bySex = [...new Set(sexes.map(({item}) => item))].filter((item) => dataset.items?.headers.has(item) === true && open(found, item)).map((item) => ({item, columns: sumOfSexes(columns, dataset, item)}));
  return [...found, ...bySex.flatMap(({item, columns: pair}) => (pair.length === 0 ? [] : [mapped(dataset, item, pair.map((column) => ({column, stages: null})), new Map())]))];
}

/** An item that no column gives, from the columns that add up to it for the stages of the table; none where a stage is not known, or has at most one of them. */
export function summedItem(place: string, open: readonly Column[], dataset: Dataset, item: string, parts: readonly SumColumn[], stage: FieldSource | undefined): MappedItem[] {
  const given = stage === undefined || !("value" in stage) ? null : stage.value;
  const stages = stage !== undefined && "columns" in stage ? stageIds.map(({id}) => id) : stageIds.map(({id}) => id).filter((id) => id === given);
  const sum = new Map<Column, string[]>();
  for (const id of stages) {
    const mine = sumParts(open, parts, id);
    const found = mine.filter((part) => part.found.length > 0);
    const lacking = mine.find((part) => part.found.length === 0);
    if (found.length < 2) {
      continue;
    }
    if (lacking !== undefined) {
      throw new Failure({code: "incomplete_sum", place, message: `${item} is a sum for ${id}, and its column ${lacking.names.find((name) => !name.includes("›")) ?? lacking.names.at(-1)} is not here`, repair: `add the column, or name those that make ${item} under \`items\` in sources.yaml: {header: [${found.map((part) => part.found[0]?.header).join(", ")}], item: ${item}}`});
    }
    for (const {found: [column, other]} of mine) {
      if (column !== undefined && other !== undefined) {
        throw ambiguous(place, item, column, other);
      }
      if (column !== undefined) {
        sum.set(column, [...(sum.get(column) ?? []), id]);
      }
    }
  }
  const left = uncountedPart(open, [...sum.keys()]);
  if (left !== null) {
    throw partOrWhole(place, item, left, [...sum.keys()]);
  }
  return sum.size === 0 ? [] : [mapped(dataset, item, [...sum].toSorted(([a], [b]) => a.index - b.index).map(([column, only]) => ({column, stages: given === null ? only : null})), new Map())];
}

/** An item by a name that means it only beside another item, and only as a whole. */
function besideItem(place: string, columns: readonly Column[], dataset: Dataset, item: string, headers: readonly string[]): MappedItem[] {
  const [column, other] = matchColumns(columns, headers, false);
  if (column !== undefined && other !== undefined) {
    throw ambiguous(place, item, column, other);
  }
  return column === undefined ? [] : [mapped(dataset, item, [{column, stages: null}], new Map())];
}

function acceptedItem(place: string, open: readonly Column[], dataset: Dataset, item: string, differ: Differ): MappedItem[] {
  const [column, other] = targetColumns(open, dataset, item, differ);
  if (column === undefined) {
    return [];
  }
  if (other !== undefined) {
    throw ambiguous(place, item, column, other);
  }
  const beside = isStock(dataset) && matchColumns([column], dataset.ownHeaders.get(item) ?? [], true).length === 0 ? besideGrade(open, column) : null;
  if (beside !== null) {
    throw partOrWhole(place, item, column, [beside]);
  }
  return [mapped(dataset, item, [{column, stages: null}], new Map())];
}

/** An item of one column, or of several that add up to it. */
export function mapped(dataset: Dataset, item: string, columns: MappedItem["sum"], values: ReadonlyMap<string, string | null>): MappedItem {
  const [first] = columns;
  if (first === undefined) {
    throw new Error(`${item} has no column`);
  }
  const {column} = first;
  const fullMark = column.unit.fullMark;
  const marked = dataset.fields.has("full_mark") && fullMark !== undefined && !values.has("full_mark") ? new Map([...values, ["full_mark", `${fullMark}.000`]]) : values;
  return {item, column, sum: columns.length === 1 ? [] : columns, whole: dataset.items?.whole.has(item) ?? false, values: marked, flags: new Map()};
}

/** The refusal of a column that may be a part of an item as the columns of its grades are. */
function partOrWhole(place: string, item: string, column: Column, grades: readonly Column[]): Failure {
  return new Failure({
    code: "ambiguous_header", place, message: `column ${columnLetters(column.index)} "${column.header}" may be a part of ${item} as ${grades.map(({header}) => `"${header}"`).join(", ")} ${grades.length === 1 ? "is" : "are"}`,
    repair: `name all columns that make ${item} under \`items\` in sources.yaml: {header: [${[...grades, column].map(({header}) => header).join(", ")}${grades.length === 1 ? ", …" : ""}], item: ${item}}; where this one is no part of it, put it under \`columns: {ignored: [${column.header}]}\``,
  });
}

/** The refusal of two columns that may both be one figure. */
export function ambiguous(place: string, item: string, a: Column, b: Column): Failure {
  return new Failure({code: "ambiguous_header", place, message: `columns ${columnLetters(a.index)} "${a.header}" and ${columnLetters(b.index)} "${b.header}" may both be ${item}`, repair: whichOne(a, b, "items")});
}
