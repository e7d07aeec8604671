import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {ofWorkspace} from "../../../loaders/datasets/of_workspace.js";
import {targetColumns} from "../../../loaders/mapping/target_columns.js";
import type {Bureau, Headers} from "../../../src/workspace.js";
import {columnsOf} from "../sheet_of.js";

const bureau = {indicators: [], subjects: []} as unknown as Bureau;
const target = (dataset: string, lines: string[][], name: string, {headers = {}, same = false}: {headers?: Headers; same?: boolean} = {}): number[] =>
  targetColumns(columnsOf(...lines), ofWorkspace(findDataset(dataset, "test"), {headers, bureau}), name, () => !same).map(({index}) => index);

test("of what a line is about the first name holds, a code before a name", () => {
  expect(target("enrolment", [["学校名称", "学校代码"]], "school_id")).toEqual([1]);
  expect(target("exam_scores", [["考号", "学籍号"]], "pupil_id")).toEqual([1]);
});
test("of a figure two names are two columns where their figures differ, and one where they do not", () => {
  expect(target("enrolment", [["学校", "学生总数", "在校生数"]], "pupils")).toHaveLength(2);
  expect(target("enrolment", [["学校", "学生总数", "在校生数"]], "pupils", {same: true})).toHaveLength(1);
});
test("a name of headers.yaml goes before the accepted ones, of an item as of a field", () => {
  expect(target("enrolment", [["学校", "学生总量", "在校生数"]], "pupils", {headers: {enrolment: {pupils: "学生总量"}}})).toEqual([1]);
  expect(target("rates", [["学校", "毕业生数", "离校人数"]], "denominator", {headers: {rates: {denominator: "离校人数"}}})).toEqual([2]);
  expect(target("enrolment", [["学校", "学生总量", "在校生数"]], "pupils", {headers: {enrolment: {pupils: "全体"}}})).toEqual([2]);
});
test("a count is found in the column of the whole below its name, a word is not", () => {
  expect(target("rates", [["学校", "升学人数", ""], ["", "普高", "合计"]], "numerator")).toEqual([2]);
  expect(target("enrolment", [["学校", "学段", ""], ["", "合计", "小学"]], "stage")).toEqual([]);
});
test("a bare name of a figure is one only as the whole path, and behind every other", () => {
  expect(target("resources", [["学校", "总册数"]], "books")).toEqual([1]);
  expect(target("resources", [["学校", "总册数", "图书册数"]], "books")).toEqual([2]);
  expect(target("resources", [["学校", "电子图书", "教材"], ["", "总册数", "总册数"]], "books")).toEqual([]);
});
test("an amount below the name of what it is of is that figure, what it is worth is none", () => {
  expect(target("resources", [["学校", "计算机", ""], ["", "总值", "总台数"]], "computers")).toEqual([2]);
  expect(target("resources", [["学校", "计算机", ""], ["", "总值", "备注"]], "computers")).toEqual([]);
});
test("what the dataset does not have is nowhere", () => {
  expect(target("enrolment", [["在校生数", "toString"]], "toString")).toEqual([]);
  expect(target("rates", [["学校", "在校生数"]], "pupils")).toEqual([]);
});
