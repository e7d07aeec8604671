import {grades} from "../../src/catalogue/grades.js";
import {Failure} from "../../src/failure.js";
import type {Dataset} from "../datasets/dataset.js";
import {fold} from "../fold.js";
import type {Header} from "../tables/find_header.js";
import type {Declaration, Mapping} from "./mapping.js";
import {matchColumns} from "./match_columns.js";

/** Of a grade's words those that are nothing else: 一 and 1 number a sheet. */
const gradeNames = new Set(grades.flatMap(({words}) => words.filter((word) => word.length > 1)));
/** Exams of one term, as sheets are named after them. */
const examNames = /^(?:第?[一二三四1-4]?次?)?(?:期中|期末|月考|模拟|[一二三]模|期初|开学)(?:考试|测试|检测|成绩)*$/;

/** The subject that a sheet of scores is named after, whole, as it is written there; null where a column or sources.yaml says it, or the name is none. */
export function sheetSubject({id, fields}: Dataset, sheet: string, {columns: open}: Header, {columns, constants}: Declaration): string | null {
  const field = id === "exam_scores" ? fields.get("subject") : undefined;
  const name = fold(sheet);
  return field === undefined || name === "" || columns["subject"] !== undefined || constants["subject"] !== undefined || matchColumns(open, field.headers, field.lastPart).length > 0 || !field.words.has(name.toLowerCase()) ? null : name;
}

/** Throws Failure divided_lines where a sheet's name, or a line above its table, is one grade: its figures are none of the whole school. */
export function refuseGradeSheet(place: string, {id}: Dataset, sheet: string, {titles}: Header): void {
  const grade = id !== "enrolment" ? undefined : [sheet, ...titles].map(fold).find((text) => gradeNames.has(text));
  if (grade !== undefined) {
    throw ofOneGrade(place, grade, "its name or a line above its table");
  }
}

/** The refusal of a sheet that is of one grade by what says so; `besides` is put behind the repair. */
export function ofOneGrade(place: string, grade: string, by: string, besides = ""): Failure {
  return new Failure({code: "divided_lines", place, message: `the sheet is of ${grade} alone, by ${by}: what it holds is not the whole school's`, repair: `write one line a school and stage: the sum of its grades; a column for each may stand beside it (一年级, 二年级 …)${besides}`});
}

/** Throws Failure two_exams where several sheets are named after exams and sources.yaml gives them one id: their pupils' scores would be of one exam. */
export function refuseExamSheets(place: string, {fields}: Dataset, sheets: readonly {name: string; mapping: Pick<Mapping, "fields">}[]): void {
  const named = !fields.has("exam_id") || sheets.length < 2 ? [] : sheets.filter(({name, mapping}) => examNames.test(fold(name)) && !("columns" in (mapping.fields.get("exam_id") ?? {})));
  if (named.length > 0) {
    throw new Failure({code: "two_exams", place, message: `sheets ${named.map(({name}) => `"${name}"`).join(" and ")} are named after exams, and nothing in them says which exam a line is of`, repair: "name one under `sheet` in sources.yaml, with an `exam_id` of its own, and declare a source for each"});
  }
}
