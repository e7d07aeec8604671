import {amountWords, stockWords, wholeWords} from "../../src/catalogue/totals.js";
import type {Merge, Row} from "../formats/cells.js";
import {trimBlanks} from "../fold.js";
import {belowSubgroup} from "./below_subgroup.js";
import {numbersColumns} from "./column_numbers.js";
import {bareUnit, headerText, splitUnit, titleUnits, type Unit} from "./header_text.js";
import {otherFigure} from "./other_figure.js";

/** A column of a table: its header path from the outermost group inwards, 专任教师 › 高于规定学历. */
export interface Column {
  index: number;
  /** As written, parts joined with ` › `. */
  header: string;
  /** Normalised parts; the unit is taken off. */
  path: readonly string[];
  /** The path as it is compared, parts joined with ›. */
  name: string;
  unit: Unit;
  /** Texts of the column's header cells, as written: a repeated header has them again. */
  texts: readonly string[];
}

export interface Header {
  columns: readonly Column[];
  /** Physical line of the last header line, one that numbers the columns (甲 乙 1 2) included; what follows is counted. */
  row: number;
  titles: readonly string[];
  /** Cells of its lines as written, with the last titles and a line that numbers the columns: on the next page they may stand again. */
  lines: readonly (readonly string[])[];
  /** Cells of the last line of names: as written, and up to the last filled one. */
  written: number;
  filled: number;
}

/** Lines of a header at most: as many are wanted below the last one that it may begin in. */
export const deepest = 4;

/** How many fields and items are found among the columns, and in which columns (0-based). */
export type Recognise = (columns: readonly Column[]) => {found: number; indexes: ReadonlySet<number>};

/**
 * The header of a table: the run of one to four lines that the most columns are recognised in. Lines above it are titles.
 * Merged cells are spread over the header, so a column's name is a path.
 * @param recognise what the dataset knows among the columns
 * @param begins lines that it may begin in, from the first on
 * @param named whether a line has a cell that something may be recognised by: only runs with such a line are looked at closely
 * @returns null when nothing is recognised anywhere
 */
export function findHeader(lines: readonly Row[], merges: readonly Merge[], recognise: Recognise, begins = lines.length, named: (cells: readonly string[]) => boolean = () => true): Header | null {
  const spread = merges.length > 0 ? spreadMerges(lines, merges) : lines.map(({cells}) => cells);
  const likely = spread.map(named);
  let best: {score: number; first: number; last: number} | null = null;
  for (let last = 0; last < lines.length; last++) {
    for (let first = Math.min(last, begins - 1); first >= 0 && last - first < deepest; first--) {
      const score = likely.slice(first, last + 1).includes(true) ? recognise(columnsOf(spread, first, last)).found : 0;
      if (score > 0 && (best === null || score > best.score)) {
        best = {score, first, last};
      }
    }
  }
  if (best === null) {
    return null;
  }
  // A name merged over two lines is half read from the lower one, which may know more columns only because the groups above them are not seen: 学前班 › 在校生数.
  while (best.first > 0 && best.last - best.first < deepest - 1 && merged(merges, best.first, recognise(columnsOf(spread, best.first, best.last)).indexes)) {
    best.first--;
    best.score = recognise(columnsOf(spread, best.first, best.last)).found;
  }
  // Group lines that no name depends on still belong to the header, so that its text is told in full. A title says one thing only.
  for (let more = true; more && best.first > 0 && best.last - best.first < deepest - 1; ) {
    const above = columnsOf(spread, best.first - 1, best.last);
    const known = recognise(columnsOf(spread, best.first, best.last)).indexes;
    // 随迁子女 or 招生 over 在校生数 makes the column known no more: that is what the line says.
    more = isGroupLine(spread[best.first - 1] ?? []) && (recognise(above).found >= best.score || !hasFigure(spread[best.first - 1] ?? []) && above.some((column) => known.has(column.index) && (belowSubgroup(column) || otherFigure(column) !== null)));
    if (more) {
      best.first--;
      best.score = Math.min(best.score, recognise(above).found);
    }
  }
  const {indexes} = recognise(columnsOf(spread, best.first, best.last));
  while (best.last - best.first < deepest - 1 && (splitsGroup(spread.slice(best.first, best.last + 1), spread[best.last + 1], spread[best.last + 2], indexes) || goesOn(spread[best.last] ?? [], spread[best.last + 1], indexes) && recognise(columnsOf(spread, best.first, best.last + 1)).found >= best.score)) {
    best.last++;
  }
  const columns = columnsOf(spread, best.first, best.last);
  const headers: string[] = [];
  for (const {index, path} of columns) {
    headers[index] = path.at(-1) ?? "";
  }
  const next = lines.findIndex(({cells}, index) => index > best.last && cells.some((text) => trimBlanks(text) !== ""));
  const last = next > 0 && numbersColumns(lines[next]?.cells ?? [], Array.from(headers, (text) => text ?? "")) ? next : best.last;
  return {
    columns,
    row: lines[last]?.row ?? 0,
    lines: lines.slice(Math.max(0, best.first - deepest), last + 1).map(({cells}) => cells),
    written: lines[best.last]?.cells.length ?? 0,
    filled: (lines[best.last]?.cells.findLastIndex((text) => trimBlanks(text) !== "") ?? -1) + 1,
    titles: lines.slice(0, best.first).flatMap(({cells}) => cells.map(trimBlanks).filter((text) => text !== "")),
  };
}

/** Whether the name of one of the columns is merged with the cell above it. */
function merged(merges: readonly Merge[], line: number, columns: ReadonlySet<number>): boolean {
  return merges.some(({startRow, endRow, startCol, endCol}) => startRow < line && endRow >= line && startCol === endCol && columns.has(startCol));
}

/** What stands in a line about the table as a whole: 填报单位：某县教育局, 单位：万元, 制表时间：2013年9月. Taken for groups of columns, its unit would be that of whatever is below. */
const aboutTable = /(?:单位|部门|机关|学校|填报|填表|制表|报送|上报|审核|统计|负责|联系|电话|日期|时间|年度|学年|表号|文号)[^:]*:|^附表|(?:统计|一览|汇总|登记|情况|调查|明细|成绩)(?:表|单)/;

/** Whether a line holds a number that is no year: a summary above the table does, groups do not. */
function hasFigure(cells: readonly string[]): boolean {
  return cells.some((text) => /^[0-9][0-9,.]*%?$/.test(text.trim()) && !/^(?:19|20)[0-9]{2}$/.test(text.trim()));
}

function isGroupLine(cells: readonly string[]): boolean {
  const texts = new Set(cells.map(trimBlanks).filter((text) => text !== ""));
  return texts.size > 1 && ![...texts].some((text) => aboutTable.test(headerText(text)) || (headerText(text).startsWith("单位") && titleUnits([text]).length > 0));
}

/** What the column of what there is is called below the name of its group: 图书 over 总册数, 计算机 over 总台数. */
const amounts = new Set<string>([...stockWords, ...Object.values(amountWords).flat()]);

/** The same, what that of a whole is called, or nothing. */
const wholes = new Set<string>(["", ...wholeWords, ...amounts]);

/** What no column is called: an id, or a figure of more digits than number items and years have. */
const idOrFigure = /^[+-]?(?:(?!(?:19|20)\d{2}$)\d{4,}|\d{1,3}(?:,\d{3})+|\d+\.\d+)%?$/;

/** The next line is still header where it names parts of other columns and says nothing new in the recognised ones but 计 or 合计, or holds nothing but units. */
function goesOn(line: readonly string[], next: readonly string[] | undefined, recognised: ReadonlySet<number>): boolean {
  const names = (next ?? []).map((text, index) => (text === line[index] ? "" : trimBlanks(text)));
  const filled = new Set(names.filter((text) => text !== ""));
  return isUnitLine(line, next) || filled.size > 0 && [...filled].every((text) => amounts.has(headerText(text))) || filled.size > 1 && ![...filled].some((text) => idOrFigure.test(headerText(text))) && [...recognised].every((index) => wholes.has(headerText(names[index] ?? ""))) && [...recognised].some((index) => (names[index] ?? "") === "");
}

/** A name, a year, an age or a range, and no figure with its unit: 图书册数 over 2022年 and 2023年, 专任教师 over 35岁以下 and 36—45岁 is of neither alone. */
const dividing = /^\p{L}|^(?:19|20)\d{2}$|^[^\d+.,-].*\p{L}|^\d+[-~—至]+\d|^\d.*[岁年级上下内]/u;

/**
 * The next line is header too where it holds nothing but names and divides a recognised column, whose name stands over several: a merged one, or one with
 * gaps to its right while there is nothing below another recognised column: 专任教师 over 男 and 女 is no column of teachers, and taken for one it would count the men.
 */
function splitsGroup(lines: readonly (readonly string[])[], next: readonly string[] | undefined, third: readonly string[] | undefined, recognised: ReadonlySet<number>): boolean {
  const line = lines.at(-1) ?? [];
  const names = line.map(trimBlanks);
  const below = (next ?? []).map((text, index) => (text === line[index] ? "" : headerText(text)));
  const at = (index: number): string => below[index] ?? "";
  // A name below may have gaps to its right itself, over the names of a third line: 小学 over 男 and 女.
  const beside = (index: number): number => (at(index) === "" && trimBlanks(third?.[index] ?? "") !== "" && (names[index] ?? "") === "" ? beside(index + 1) : index);
  const divided = [...recognised].filter((index) => {
    const other = beside(index + 1);
    return at(index) !== "" && at(other) !== "" && at(index) !== at(other) && ["", names[index]].includes(names[other]);
  });
  return divided.length > 0 && below.every((text) => text === "" || dividing.test(text)) && (divided.some((index) => names[index + 1] !== "") || [...recognised].some((index) => at(index) === "" && lines.some((above) => trimBlanks(above[index] ?? "") !== "")));
}

/** What a line of units begins with below the columns that have none: 单位, （计量单位）：, —. */
const unitLabel = /^[([]?(?:(?:计量)?单位|[-—–]+)[)\]]?:?$/;

/** A line below the names that says in which unit each column is: 平方米, 万元; 单位： and — may stand before the first. */
function isUnitLine(above: readonly string[], line: readonly string[] | undefined): boolean {
  const filled = (line ?? []).filter((text, index) => text !== above[index] && trimBlanks(text) !== "").map(headerText);
  const units = filled.slice(Math.max(0, filled.findIndex((text) => !unitLabel.test(text))));
  return units.length > 0 && units.every((text) => bareUnit(text) !== null);
}

function columnsOf(spread: readonly (readonly string[])[], first: number, last: number): Column[] {
  const region = spreadGroups(spread.slice(first, last + 1));
  const width = Math.max(...region.map((line) => line.length));
  const units = region.map((line, index) => isUnitLine(region[index - 1] ?? line, line));
  const columns: Column[] = [];
  for (let index = 0; index < width; index++) {
    const written: string[] = [];
    let below: string | null = null;
    for (const [at, line] of region.entries()) {
      const text = trimBlanks(line[index] ?? "").replace(/\s+/g, " ");
      if (text !== "" && text !== written.at(-1) && !(units[at] === true && unitLabel.test(headerText(text)))) {
        below = units[at] === true && written.length > 0 ? headerText(text) : null;
        written.push(text);
      }
    }
    if (written.length > 0) {
      const {path, unit} = readPath(written, below === null ? null : bareUnit(below));
      columns.push({index, header: written.join(" › "), path, name: path.join("›"), unit, texts: region.map((line) => line[index] ?? "").filter((text) => text !== "")});
    }
  }
  const counts = new Map<string, Set<string>>();
  for (const column of columns) {
    counts.set(column.name, (counts.get(column.name) ?? new Set()).add(counted(column)));
  }
  return columns.map((column) => ((counts.get(column.name)?.size ?? 0) > 1 || column.path.at(-1) === "学生" ? told(column) : column));
}

/** What the unit of a column says that it counts. */
function counted({unit: {base = ""}}: Column): string {
  return {班: "班数", 个: "班数", 人: "人数", 名: "人数"}[base] ?? "";
}

/** Two columns of one name that differ in what they count, 一年级 › 班 and 一年级 › 人, are called so, and so are 学生(人), whose name alone says no number. */
function told(column: Column): Column {
  const count = counted(column);
  return count === "" ? column : {...column, path: [...column.path, count], name: [...column.path, count].join("›")};
}

/** @param below the unit that the last part is, in a line of units */
function readPath(written: readonly string[], below: Unit | null): {path: string[]; unit: Unit} {
  let unit: Unit = {shift: 0};
  const path: string[] = [];
  for (const [index, part] of written.entries()) {
    const split = below !== null && index === written.length - 1 ? {name: "", unit: below} : splitUnit(headerText(part));
    // The innermost unit holds: 资产(万元) › 设备值(万元) says it twice, 资产(万元) › 设备值(元) corrects it.
    unit = split.unit.base === undefined ? unit : {...unit, ...split.unit};
    if (split.name !== "" && split.name !== path.at(-1)) {
      path.push(split.name);
    }
  }
  return {path, unit};
}

/** Without merged cells a group's name stands over its first column only: a gap to its right with a name below belongs to the group. */
function spreadGroups(region: readonly (readonly string[])[]): string[][] {
  const spread = region.map((cells) => cells.map(trimBlanks));
  for (let line = spread.length - 2; line >= 0; line--) {
    const below = spread[line + 1] ?? [];
    const cells = spread[line] ?? [];
    for (let col = 1; col < below.length; col++) {
      if ((cells[col] ?? "") === "" && below[col] !== "" && (below[col - 1] ?? "") !== "" && (cells[col - 1] ?? "") !== "") {
        cells[col] = cells[col - 1] ?? "";
      }
    }
  }
  return spread;
}

/** Texts of the lines with merged cells spread. */
function spreadMerges(lines: readonly Row[], merges: readonly Merge[]): string[][] {
  const spread = lines.map(({cells}) => [...cells]);
  for (const {startRow, startCol, endRow, endCol} of merges) {
    const text = spread[startRow]?.[startCol];
    if (text === undefined) {
      continue;
    }
    for (let line = startRow; line <= Math.min(endRow, spread.length - 1); line++) {
      for (let col = startCol; col <= Math.min(endCol, 500); col++) {
        const cells = spread[line];
        if (cells !== undefined) {
          while (cells.length <= col) {
            cells.push("");
          }
          cells[col] = text;
        }
      }
    }
  }
  return spread;
}
