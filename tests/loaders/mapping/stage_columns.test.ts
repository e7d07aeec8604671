import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {stageColumns} from "../../../loaders/mapping/stage_columns.js";

const said = (dataset: string, ...names: string[]) => Object.fromEntries([...stageColumns(names.map((name, index) => ({index, header: name, path: name.split("›"), name, unit: {shift: 0}, texts: [name]})), findDataset(dataset, "test"))].map(([stage, columns]) => [stage, columns.map(({index, name}) => `${index} ${name}`)]));

test("columns by the stage that they say, without it, and with their own index", () => {
  expect(said("enrolment", "学校", "小学›在校生数", "初中›在校生数", "高中›在校生数", "合计›在校生数")).toEqual({primary: ["1 在校生数"], junior: ["2 在校生数"], senior: ["3 在校生数"]});
});
test("a stage below a name is one beside another stage below that name: alone it may be an education", () => {
  expect(said("resources", "专任教师›合计", "专任教师›研究生", "专任教师›本科", "专任教师›高中", "专任教师›初中")).toEqual({});
  expect(said("resources", "专任教师›小学", "专任教师›初中", "教职工›初中", "教职工›本科")).toEqual({primary: ["0 专任教师"], junior: ["1 专任教师"]});
});
test("stages that follow the column of a figure are below it, two or more of them", () => {
  expect(said("enrolment", "学校", "在校生数", "小学", "初中", "班级数", "小学", "初中")).toEqual({primary: ["2 在校生数", "5 班级数"], junior: ["3 在校生数", "6 班级数"]});
  expect(said("enrolment", "学校", "在校生数", "小学")).toEqual({});
  expect(said("enrolment", "小学", "初中")).toEqual({});
});
test("全校 is a stage of resources, and the sum of pupils", () => {
  expect(said("resources", "全校›图书册数", "图书册数›全校共用")).toEqual({shared: ["0 图书册数", "1 图书册数"]});
  expect(said("enrolment", "全校›在校生数")).toEqual({});
});
test("flows and exams have none, nor has a table without columns", () => {
  expect(said("rates", "小学›毕业生数", "初中›毕业生数")).toEqual({});
  expect(said("enrolment")).toEqual({});
});
