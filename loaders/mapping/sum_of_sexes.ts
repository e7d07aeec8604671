import {sexes} from "../../src/catalogue/sums.js";
import {acceptedHeaders, type Dataset} from "../datasets/dataset.js";
import type {Column} from "../tables/header_columns.js";
import {headerText} from "../tables/header_text.js";
import {sumColumns} from "./match_columns.js";

/**
 * The two columns of boys and girls (men and women) that add up to an item where nothing else gives it: 学生数 › 男 and 学生数 › 女, 男生数 and 女生数. Names that do not say whose they are count only
 * where no unknown column stands before them, which they may be parts of (毕业生, 男, 女). Empty where there are not just these two.
 */
export function sumOfSexes(columns: readonly Column[], dataset: Dataset, item: string): Column[] {
  const known = acceptedHeaders(dataset);
  const pair = sexes.filter((each) => each.item === item).flatMap(({groups, men, women}) => [men, women].map((names) => sumColumns(columns, namesOf(groups, names, item))));
  const [[man, otherMan] = [], [woman, otherWoman] = []] = pair;
  if (man === undefined || woman === undefined || otherMan !== undefined || otherWoman !== undefined) {
    return [];
  }
  const grouped = man.path.length > 1 && woman.path.length > 1;
  const first = Math.min(man.index, woman.index);
  const before = columns.findLast(({index}) => index < first);
  return grouped || before === undefined || known.has(before.path.at(-1) ?? "") || known.has(before.name) ? [man, woman].toSorted((a, b) => a.index - b.index) : [];
}

/** Accepted names of each column of boys or girls, of those items. */
export function sexNames(items: readonly string[]): (readonly string[])[] {
  return sexes.filter(({item}) => items.includes(item)).flatMap(({item, groups, men, women}) => [men, women].map((names) => namesOf(groups, names, item)));
}

const lists = new WeakMap<readonly string[], readonly string[]>();

/** Each name below each group, and alone: of teachers only where it says so, 男教师, for 男 alone may be a pupil. */
function namesOf(groups: readonly string[], names: readonly string[], item: string): readonly string[] {
  const known = lists.get(names) ?? [...new Set(names.map(headerText).flatMap((name) => [...groups.map((group) => `${group} › ${name}`), ...(item === "pupils" || name.length > 2 ? [name] : [])]))];
  lists.set(names, known);
  return known;
}
