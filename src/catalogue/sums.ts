import type {StageId} from "./stages.js";
import {wholeWords} from "./totals.js";

/** One column of a sum: its accepted header paths (a single word counts as a whole path only), and the stages it counts for (null: all). */
export interface SumColumn {
  stages: readonly StageId[] | null;
  names: readonly string[];
  /** The columns, by their names, that may stand for it together: 博士研究生 and 硕士研究生 for 研究生, 男 and 女 for a grade. */
  instead?: readonly (readonly string[])[];
}

/** An item that a file may give as several columns. Used only where no column gives the item itself, and only where every column of the stage is there. */
export interface Sum {
  item: string;
  columns: readonly SumColumn[];
  source: string;
}

const totals = ["", ...wholeWords.map((word) => ` › ${word}`)];
const grade = (groups: readonly string[], stage: StageId, names: readonly string[]): SumColumn => ({stages: [stage], names: names.flatMap((name) => totals.flatMap((total) => [...groups.map((group) => `${group} › ${name}${total}`), `${name}${total}`]))});
const degree = (stages: readonly StageId[] | null, names: readonly string[]): SumColumn => ({stages, names: names.flatMap((name) => [`按学历分 › ${name}`, `分学历 › ${name}`, `学历 › ${name}`, `专任教师 › ${name}`, `专任教师数 › ${name}`, `专任教师学历 › ${name}`, name])});

const primaryGrades = [["一年级"], ["二年级"], ["三年级"], ["四年级"], ["五年级"], ["六年级"]];
const juniorGrades = [["七年级", "初一", "初中一年级", "初一年级"], ["八年级", "初二", "初中二年级", "初二年级"], ["九年级", "初三", "初中三年级", "初三年级"]];
const grades = (groups: readonly string[]): SumColumn[] => [...primaryGrades.map((names) => grade(groups, "primary", names)), ...juniorGrades.map((names) => grade(groups, "junior", names))];

const pupilNames = ["人数", "学生数", "学生人数", "在校生数", "在校学生数", "学生", "学生 › 人数"];
const classGroups = ["班级数", "班数", "教学班数"];
const classNames = ["班数", "班级数", "教学班数", "班级"];
const gradeNames = [...primaryGrades, ...juniorGrades];
/** The columns of each grade by its own group too, 一年级 › 人数 beside 一年级 › 班数, and with both in one word (一年级人数). */
const below = (columns: readonly SumColumn[], names: readonly string[], words: readonly string[]): SumColumn[] => columns.map(({stages, names: own}, i) => ({stages, names: [...own.filter((name) => names.length === 0 || names.some((group) => name.startsWith(`${group} › `))), ...(gradeNames[i] ?? []).flatMap((grade_) => words.flatMap((word) => [...totals.map((total) => `${grade_} › ${word}${total}`), ...(word.includes("›") ? [] : [`${grade_}${word}`])]))]}));

const boys = ["男", "男生", "男生数", "男生人数", "男学生"];
const girls = ["女", "女生", "女生数", "女生人数", "女学生"];
/** The boys and the girls of each grade, where no column has both: 一年级 › 男 and 一年级 › 女, 男 › 一年级, 一年级男. */
const bySex = (columns: readonly SumColumn[]): SumColumn[] => columns.map((column, i) => ({...column, instead: [boys, girls].map((sex) => (gradeNames[i] ?? []).flatMap((grade_) => [...sex.flatMap((word) => [`${grade_} › ${word}`, `${word} › ${grade_}`, `${grade_}${word}`]), ...pupilNames.map((name) => `${grade_} › ${name} › ${sex[0]}`)]))}));

/** † 六三学制：小学六个年级，初中三个年级；五四学制的列在 sources.yaml 的 items 里写明。 */
export const sums: readonly Sum[] = [
  {item: "pupils", columns: bySex(below(grades(["在校生数", "在校学生数", "在校生", "在校学生", "学生数", "学生"]), [], pupilNames)), source: "在校生数 = 各年级在校生数之和（教基3112、3115）"},
  {item: "classes", columns: below(grades(classGroups), classGroups, classNames), source: "班级数 = 各年级班数之和（教基2106、2107）"},
  {
    item: "teachers_above_qualification",
    columns: [degree(["primary"], ["专科", "专科毕业", "大专", "大学专科"]), degree(null, ["本科", "本科毕业", "大学本科"]), {...degree(null, ["研究生", "研究生毕业", ...totals.slice(1).map((total) => `研究生${total}`)]), instead: ["博士", "硕士"].map((rank) => degree(null, [`研究生 › ${rank}研究生`, `研究生 › ${rank}`, `${rank}研究生`, `${rank}研究生毕业`, rank]).names)}],
    source: "高于规定学历：小学为专科及以上，初中为本科及以上（教督〔2017〕6号 第六条 †）",
  },
];

/** Men and women (boys and girls) of an item: columns that are not read, but add up to one that is. */
export interface Sexes {
  item: string;
  /** What may stand over 男 and 女 beside 其中. */
  groups: readonly string[];
  /** Names of the two columns. */
  men: readonly string[];
  women: readonly string[];
}

const pupilWords = ["", "生", "生数", "生人数", "学生", "学生数", "性"];
const teacherWords = ["", "教师", "教师数", "性"];
const sexed = (sex: string, words: readonly string[]): string[] => words.flatMap((word) => [`${sex}${word}`, `其中${sex}${word}`]);

export const sexes: readonly Sexes[] = [
  {item: "pupils", groups: ["在校生数", "在校学生数", "在校生", "在校学生", "学生数", "学生"], men: sexed("男", pupilWords), women: sexed("女", pupilWords)},
  {item: "teachers", groups: ["专任教师", "专任教师数"], men: sexed("男", teacherWords), women: sexed("女", teacherWords)},
];
