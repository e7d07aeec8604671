import {trimBlanks} from "../fold.js";
import {bareUnit, headerText, splitUnit, type Unit} from "./header_text.js";
import {isUnitLine, unitLabel} from "./unit_line.js";

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

/**
 * The columns of a header, by its lines `first` to `last` with merged cells spread: each with its path, the unit that a part or a line of units says, and the texts as written. Columns without any text are none. Two of
 * one name that differ in what their units count are called by that too.
 */
export function headerColumns(spread: readonly (readonly string[])[], first: number, last: number): Column[] {
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
