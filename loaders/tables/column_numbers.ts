import {headerText} from "./header_text.js";

const stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
const number = /^[(]?(\d{1,3})[)]?(?:栏|=[\d+\-*/×÷()]+)?$/;

/**
 * Whether a line numbers the columns of an official table, below its names: 甲 乙 1 2 3 …, 栏次 1 2 3 …. Columns without a number are blank. Without a word before
 * them five numbers from 1 on are wanted, with one two: a school called 甲 may have one pupil.
 */
export function numbersColumns(cells: readonly string[]): boolean {
  const texts = cells.map(headerText).filter((text) => text !== "");
  const named = /^(栏次|列次|栏目|栏号)$/.test(texts[0] ?? "") ? 1 : texts.findIndex((text, index) => text !== stems[index]);
  const numbers = texts.slice(named);
  return named >= 0 && numbers.length >= (named === 0 ? 5 : 2) && numbers.every((text, index) => Number(number.exec(text)?.[1]) === index + 1);
}
