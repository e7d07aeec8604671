import {headingLines} from "../../src/catalogue/headings.js";

const {endings, groups, kinds, never, centres} = headingLines;
const any = (words: readonly string[]): string => words.join("|");
const ordinal = "(?:[(]?[一二三四五六七八九十]{1,3}[)、.] *|[(]?[0-9]{1,2}[)、.] *)?";
const brackets = "(?: *[(][^()]*[)])? *:?";

const name = `${ordinal}(?:\\p{Han}{1,12}(?:${any(endings)})|城东|城西|城南|城北)${brackets}`;
const group = `${ordinal}(?:${any(groups)})(?:属)?(?:${any(kinds)})?${brackets}`;
const school = any(never);

/** SQL of whether a folded text names an area or a kind of schools, as a line does that stands above its schools. */
export function headingSql(text: string): string {
  return `(regexp_full_match(${text}, '${group}') OR (regexp_full_match(${text}, '${name}') AND NOT regexp_matches(${text}, '${school}')))`;
}

/** SQL of whether it names an office or a body that has several schools (红塔镇中心校, 示例教育集团): where it is no registered school, it may stand above them. */
export function centreSql(text: string): string {
  return `regexp_full_match(${text}, '${ordinal}\\p{Han}{1,14}(?:${any(centres)})${brackets}')`;
}
