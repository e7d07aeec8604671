import type {Merge, Row} from "../formats/cells.js";
import {trimBlanks} from "../fold.js";
import {belowSubgroup} from "./below_subgroup.js";
import {numbersColumns} from "./column_numbers.js";
import {goesOn} from "./goes_on.js";
import {headerColumns, type Column} from "./header_columns.js";
import {headerText, titleUnits} from "./header_text.js";
import {otherFigure} from "./other_figure.js";
import {splitsGroup} from "./splits_group.js";

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
      const score = likely.slice(first, last + 1).includes(true) ? recognise(headerColumns(spread, first, last)).found : 0;
      if (score > 0 && (best === null || score > best.score)) {
        best = {score, first, last};
      }
    }
  }
  if (best === null) {
    return null;
  }
  // A name merged over two lines is half read from the lower one, which may know more columns only because the groups above them are not seen: 学前班 › 在校生数.
  while (best.first > 0 && best.last - best.first < deepest - 1 && merged(merges, best.first, recognise(headerColumns(spread, best.first, best.last)).indexes)) {
    best.first--;
    best.score = recognise(headerColumns(spread, best.first, best.last)).found;
  }
  // Group lines that no name depends on still belong to the header, so that its text is told in full. A title says one thing only.
  for (let more = true; more && best.first > 0 && best.last - best.first < deepest - 1; ) {
    const above = headerColumns(spread, best.first - 1, best.last);
    const known = recognise(headerColumns(spread, best.first, best.last)).indexes;
    // 随迁子女 or 招生 over 在校生数 makes the column known no more: that is what the line says.
    more = isGroupLine(spread[best.first - 1] ?? []) && (recognise(above).found >= best.score || !hasFigure(spread[best.first - 1] ?? []) && above.some((column) => known.has(column.index) && (belowSubgroup(column) || otherFigure(column) !== null)));
    if (more) {
      best.first--;
      best.score = Math.min(best.score, recognise(above).found);
    }
  }
  const {indexes} = recognise(headerColumns(spread, best.first, best.last));
  while (best.last - best.first < deepest - 1 && (splitsGroup(spread.slice(best.first, best.last + 1), spread[best.last + 1], spread[best.last + 2], indexes) || goesOn(spread[best.last] ?? [], spread[best.last + 1], indexes) && recognise(headerColumns(spread, best.first, best.last + 1)).found >= best.score)) {
    best.last++;
  }
  const columns = headerColumns(spread, best.first, best.last);
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
