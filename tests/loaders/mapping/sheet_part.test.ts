import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {refuseExamSheets, refuseGradeSheet, sheetSubject} from "../../../loaders/mapping/sheet_part.js";
import type {Declaration, FieldSource} from "../../../loaders/mapping/mapping.js";
import {headerOf} from "../sheet_of.js";

const open: Declaration = {year: 2013, constants: {}, columns: {}, items: [], complete: true};

describe("the subject that a sheet is named after", () => {
  const subject = (name: string, {dataset = "exam_scores", header = ["考号", "成绩"], declared = {}}: {dataset?: string; header?: string[]; declared?: Partial<Declaration>} = {}) => sheetSubject(findDataset(dataset, "test"), name, headerOf(header), {...open, ...declared});
  test.each([["数学", "数学"], [" 数学 ", "数学"], ["Ｍaths", "Maths"], ["MATHS", "MATHS"]])("%j is %j", (name, said) => {
    expect(subject(name)).toBe(said);
  });
  test.each(["", " ", "数学成绩", "总分", "Sheet1", "toString"])("%j is none", (name) => {
    expect(subject(name)).toBeNull();
  });
  test("gives way to a column and to sources.yaml, and is looked for in scores only", () => {
    expect(subject("数学", {header: ["考号", "科目", "成绩"]})).toBeNull();
    expect(subject("数学", {declared: {constants: {subject: "语文"}}})).toBeNull();
    expect(subject("数学", {declared: {columns: {subject: "成绩"}}})).toBeNull();
    expect(subject("数学", {dataset: "exam_items"})).toBeNull();
  });
});

describe("a sheet of one grade", () => {
  const refuse = (dataset: string, sheet: string, titles: string[] = []) => () => refuseGradeSheet("a.xlsx › 表", findDataset(dataset, "test"), sheet, {...headerOf(["学校"]), titles});
  test.each([["一年级", []], ["７年级 ", []], ["初三", []], ["小二", []], ["Sheet1", ["学生情况", "六年级"]]])("%j under %j is refused for enrolment", (sheet, titles) => {
    expect(refuse("enrolment", sheet, titles)).toThrow(expect.objectContaining({code: "divided_lines", place: "a.xlsx › 表", repair: expect.stringContaining("the sum of its grades")}));
  });
  test.each([["enrolment", "一", []], ["enrolment", "1", []], ["enrolment", "一至六年级", []], ["enrolment", "", []], ["enrolment", "小学", ["1", "二"]], ["exam_scores", "九年级", []]])("%s: a sheet %j under %j is not", (dataset, sheet, titles) => {
    expect(refuse(dataset, sheet, titles)).not.toThrow();
  });
});

describe("sheets named after exams", () => {
  const refuse = (names: string[], from: FieldSource = {value: "2013"}, dataset = "exam_scores") => () => refuseExamSheets("a.xlsx", findDataset(dataset, "test"), names.map((name) => ({name, mapping: {fields: new Map([["exam_id", from]])}})));
  test.each([[["期中", "期末"]], [["一模", "二模"]], [["第一次月考", "第2次月考成绩"]], [["期末考试", "Sheet2"]], [["三模测试", "期 末", "其他"]]])("%j are two exams, where one id is given for both", (names) => {
    expect(refuse(names)).toThrow(expect.objectContaining({code: "two_exams", place: "a.xlsx", message: expect.stringContaining(`"${names[0]}"`)}));
  });
  test("one sheet alone, sheets of classes, and lines that say their exam are taken", () => {
    for (const taken of [refuse([]), refuse(["期中"]), refuse(["一班", "二班"]), refuse(["期中安排", "名单"]), refuse(["期中", "期末"], {columns: []}), refuse(["期中", "期末"], undefined, "resources")]) {
      expect(taken).not.toThrow();
    }
  });
});
