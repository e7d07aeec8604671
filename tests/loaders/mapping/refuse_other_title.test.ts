import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {Declaration} from "../../../loaders/mapping/mapping.js";
import {refuseOtherTitle} from "../../../loaders/mapping/refuse_other_title.js";
import type {Column} from "../../../loaders/tables/header_columns.js";

const none: Declaration = {year: 2013, constants: {}, columns: {}, items: [], complete: true};
const column = (name: string, index: number): Column => ({index, header: name, path: name.split("›"), name, unit: {shift: 0}, texts: [name]});
/** The first column is read as pupils; `more` stand beside it. */
const refuse = (title: string, {dataset = "enrolment", read = "学生数", more = [], sheet = "", declaration = none}: {dataset?: string; read?: string; more?: string[]; sheet?: string; declaration?: Declaration} = {}) => () => {
  const columns = [read, ...more].map(column);
  refuseOtherTitle("a.csv", sheet, findDataset(dataset, ""), {header: {row: 3, columns, titles: [title], lines: [], written: 2, filled: 2}, fields: new Map(), items: columns.slice(0, 1).map((each) => ({item: "pupils", column: each, sum: [], whole: true, values: new Map(), flags: new Map()}))}, declaration);
};

test.each([["2024年秋季新生入学情况", "新生"], ["招生情况统计表", "招生"], ["二、2024年招生情况", "招生"], ["（三）生均办学条件", "生均"], ["2024年应届毕业生统计表", "毕业生"], ["毕业班学生数", "毕业班"], ["小学一年级新生", "新生"], ["小学起始年级（一年级）学生情况", "起始年级"], ["生均办学条件", "生均"], ["班级缺口", "缺口"]])("%s is no title of what there is", (title, word) => {
  expect(refuse(title)).toThrow(expect.objectContaining({code: "other_figures", place: "a.csv", message: expect.stringContaining(`the title "${title}" says ${word}`), repair: expect.stringContaining(`take ${word} out of the title`)}));
  expect(refuse("", {sheet: title})).toThrow(expect.objectContaining({message: expect.stringContaining("the sheet's name")}));
});
test("a title of one grade is refused as a sheet of one grade is, with what to do where it is none", () => {
  expect(refuse("小学一年级学生情况")).toThrow(expect.objectContaining({code: "divided_lines", message: expect.stringContaining("一年级 alone"), repair: expect.stringContaining("take 一年级 out of the title")}));
});
test.each([["招生及在校生情况", {}], ["新生镇中心小学2024年基本情况", {}], ["某县招生办公室", {}], ["招生情况统计表", {more: ["招生数"]}], ["毕业生情况", {more: ["毕业›学生数"]}], ["一年级学生情况", {more: ["一年级"]}], ["一至六年级学生数", {}],
  ["招生情况", {read: "在校›学生数"}], ["新生", {declaration: {...none, items: [{header: "学生数", item: "pupils"}]}}], ["新生入学情况", {dataset: "resources"}], ["本表含新生，按9月1日", {}], ["", {}]] as [string, Parameters<typeof refuse>[1]][])("%s %j is taken", (title, table) => {
  expect(refuse(title, table)).not.toThrow();
});
test("below 招生 and 入学 a figure that is called 在校生数 is that, below 新生 and 毕业班 it may be of them", () => {
  expect(refuse("适龄儿童入学情况统计表", {read: "在校生数"})).not.toThrow();
  expect(refuse("招生情况", {read: "在校生数", more: ["班级数"]})).not.toThrow();
  expect(refuse("招生情况", {more: ["在校住宿生"]})).toThrow(expect.objectContaining({code: "other_figures"}));
  expect(refuse("2024年新生入学情况", {read: "在校生数"})).toThrow(expect.objectContaining({code: "other_figures"}));
  expect(refuse("毕业班情况", {read: "在校生数"})).toThrow(expect.objectContaining({code: "other_figures"}));
});
test("beside plain numbers a name of figures labels one of a summary", () => {
  const columns = [column("学生数", 0)];
  const read = (titles: string[]) => () => refuseOtherTitle("a.csv", "", findDataset("enrolment", ""), {header: {row: 3, columns, titles, lines: [], written: 1, filled: 1}, fields: new Map(), items: columns.map((each) => ({item: "pupils", column: each, sum: [], whole: true, values: new Map(), flags: new Map()}))}, none);
  expect(read(["班数", "24", "招生数"])).not.toThrow();
  expect(read(["招生情况", "24", "招生数"])).toThrow(expect.objectContaining({code: "other_figures"}));
});
test("of a dataset that is no stock titles say nothing", () => {
  expect(refuse("毕业生升学情况", {dataset: "rates"})).not.toThrow();
});
test("a title of some pupils is refused unless a column says that it is theirs, or the title that they are among all", () => {
  expect(refuse("随迁子女统计表")).toThrow(expect.objectContaining({code: "other_figures", message: expect.stringContaining("随迁"), repair: expect.stringContaining("take 随迁 out of the title")}));
  expect(refuse("", {sheet: "留守儿童"})).toThrow(expect.objectContaining({code: "other_figures"}));
  expect(refuse("随迁子女统计表", {more: ["随迁子女›人数"]})).not.toThrow();
  expect(refuse("学生情况（含随迁子女）")).not.toThrow();
  expect(refuse("在校生与留守儿童")).not.toThrow();
  expect(refuse("寄宿制学校学生统计表")).not.toThrow();
  expect(refuse("随迁子女统计表", {dataset: "resources"})).not.toThrow();
});
