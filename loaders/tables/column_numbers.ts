import {headerText} from "./header_text.js";

const stems = [["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"], ["a", "b", "c", "d", "e", "f", "g", "h"]];
const label = /^(?:栏次|列次|栏目|栏号|列号)$/;
const dash = /^[-—–]+$/;
const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const bare = /^\d{1,3}(?:=[\d+\-*/×÷()]+)?$/;
const marked = /^(?:[(](\d{1,3})[)]|第?(\d{1,3})[栏列]|[栏列](\d{1,3}))(?:=[\d+\-*/×÷()]+)?$/;
/** Headers of columns in whose cells no number stands: names and words. 学校 and 学区 may have codes of one digit. */
const wordy = /(?:名称|校名|学段|级别|等次|奖次|角色|类型|类别|姓名|学科|科目|项目|竞赛|乡镇)$/;

/** The number that a cell gives its column, and whether it can be nothing else: (1), ①, 第1栏. */
function numberOf(text: string): {number: number; plain: boolean} {
  const at = circled.indexOf(text) + 1;
  const [, ...signs] = marked.exec(text) ?? [];
  const said = signs.find((sign) => sign !== undefined);
  return at > 0 && text !== "" ? {number: at, plain: true} : said !== undefined ? {number: Number(said), plain: true} : {number: bare.test(text) ? Number.parseInt(text, 10) : 0, plain: false};
}

/**
 * Whether a line numbers the columns of a table, below its names: 甲 乙 1 2 3 …, 栏次 1 2 3 …, (1) (2) …, ① ② …. Columns without a number are blank, or have a dash.
 * Bare numbers from 1 on, with nothing before them, may be a record's: five are wanted, with one two, or one that stands where only words do, or as many as there are
 * figures while the columns of words are blank.
 * @param headers the header of each column, '' where it has none
 */
export function numbersColumns(cells: readonly string[], headers: readonly string[]): boolean {
  const line = Array.from({length: Math.max(cells.length, headers.length)}, (_, index) => ({text: headerText(cells[index] ?? ""), words: wordy.test(headerText(headers[index] ?? "")), headed: (headers[index] ?? "") !== ""}));
  const filled = line.map(({text}) => text).filter((text) => text !== "");
  const labelled = label.test(filled[0] ?? "") ? 1 : 0;
  const rest = filled.slice(labelled).filter((text) => !dash.test(text));
  const dashes = filled.length - labelled - rest.length;
  const [han = 0, latin = 0] = stems.map((list) => count(rest, list));
  // A school may be called A.
  const named = Math.max(han, latin > 1 ? latin : 0);
  const numbers = rest.slice(named).map(numberOf);
  if (!numbers.every(({number}, index) => number === index + 1)) {
    return false;
  }
  if (numbers.length === 0) {
    return named > 3 && filled.length === headers.filter((header) => header !== "").length;
  }
  if (labelled + named > 0 || dashes > 0 && dash.test(filled[0] ?? "") || numbers.every(({plain}) => plain)) {
    return numbers.length > 1;
  }
  const whole = line.every(({text, words, headed}) => text !== "" || words || !headed);
  const inWords = line.filter(({words}) => words);
  return numbers.length > 4 || numbers.length > 2 && whole && inWords.length > 0 && inWords.every(({text}) => text !== "") || numbers.length > 1 && whole && inWords.length > 0 && inWords.every(({text}) => text === "");
}

/** How many cells in front are a list's stems in their order. */
function count(texts: readonly string[], list: readonly string[]): number {
  const other = texts.findIndex((text, index) => text !== list[index]);
  return other < 0 ? texts.length : other;
}
