import {partWord, sexWords} from "../../src/catalogue/subgroups.js";
import {belowGrade} from "../tables/below_grade.js";
import {belowSubgroup} from "../tables/below_subgroup.js";
import type {Column} from "../tables/header_columns.js";
import {headerText} from "../tables/header_text.js";
import {otherFigure} from "../tables/other_figure.js";
import {matchColumns} from "./match_columns.js";

/**
 * Columns of a figure by its accepted names. A column that is called so as a whole goes before every one that only ends so, whichever name comes first; a
 * part (其中, 男, 女) before none, and one below 随迁子女, 学前班 and the like is none by its end.
 * More than one: the header is ambiguous. Two whole names are, unless one only says more closely what the other says (县级以上骨干教师数 beside 骨干教师数,
 * 班级数 beside 班级, 教学用计算机台数 beside 计算机数) or both columns hold the same: then the first accepted one holds. So are two ends, of which one only says
 * more closely what the other says where both stand below the same groups.
 * @param differ whether a line has another figure in the second column than in the first
 * @param stock whether the figure is what there is on 1 September: below 招生, 上学年, 规划, 生均 and the like, and below one grade, no column is by its end
 */
export function figureColumns(columns: readonly Column[], names: readonly string[], lastPart: boolean, differ: Differ, stock: boolean): Column[] {
  const [first, ...others] = found(columns, names, false, isPart);
  if (first !== undefined) {
    return unique([first, ...others.filter(({name, column}) => column !== first.column && (name === first.name || (!sameFigure(first.name, name) && differ(first.column, column))))].map(({column}) => column));
  }
  const [end, ...ends] = lastPart ? found(columns, names, true, isPart, (column) => !belowSubgroup(column) && !(stock && (otherFigure(column) !== null || belowGrade(column)))) : [];
  return end === undefined ? [] : unique([end, ...ends.filter(({name, column}) => column !== end.column && (name === end.name || (!saysTheSame(end, name, column) && differ(end.column, column))))].map(({column}) => column));
}

/** The groups above must say the same too, unless the name gives way by itself. */
function saysTheSame(end: Found, name: string, column: Column): boolean {
  return lesser.test(name) || (sameFigure(end.name, name) && above(end) === above({name, column}));
}

/** 资产 of 资产›图书›计, known as 图书›计. */
function above({name, column}: Found): string {
  return column.name.slice(0, -name.length);
}

export type Differ = (first: Column, second: Column) => boolean;

interface Found {
  name: string;
  column: Column;
}

/** The columns of each name in their order, of those that are `open`; without those that `yields` where there are others. */
function found(columns: readonly Column[], names: readonly string[], lastPart: boolean, yields: (column: Column) => boolean, open: (column: Column) => boolean = () => true): Found[] {
  const all: Found[] = [];
  for (const name of names) {
    for (const column of matchColumns(columns, [name], lastPart)) {
      if (open(column)) {
        all.push({name: headerText(name), column});
      }
    }
  }
  const kept = all.length < 2 ? all : all.filter(({column}) => !yields(column));
  return kept.length === 0 ? all : kept;
}

const partGroup = new RegExp(`^(?:${[partWord, ...sexWords].join("|")})`);
const partName = new RegExp(`^\\s*${Array.from(partWord).join("\\s*")}`);

/** 其中：教学用计算机台数 says that it is a part, though its name alone does not. */
function isPart({header, path}: Column): boolean {
  return path.slice(0, -1).some((part) => partGroup.test(part)) || header.split(" › ").some((part) => partName.test(part));
}

/** Names that give way to whatever stands before them among the accepted ones: those who should have left are not those who did, and a 小计 may be a part's. */
const lesser = /^(应|教学用|学生用)|›(小计|总分|合计)$/;

function sameFigure(first: string, other: string): boolean {
  const [a, b] = [bare(first), bare(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return lesser.test(other) || a === b || (long.endsWith(short) && !long.includes("›"));
}

/** Without what only says that it is a number or the whole: 骨干 for 骨干教师数, 图书 for 图书册数. */
function bare(name: string): string {
  return name.replace(/(?<=.)(?:教师)?(?:[台间册人]?数|合计)?$/, "");
}

function unique(columns: readonly Column[]): Column[] {
  return [...new Set(columns)];
}
