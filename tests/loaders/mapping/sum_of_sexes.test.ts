import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {sumOfSexes} from "../../../loaders/mapping/sum_of_sexes.js";
import {columnsOf} from "../sheet_of.js";

const sum = (lines: string[][], dataset = "enrolment", item = "pupils") => sumOfSexes(columnsOf(...lines), findDataset(dataset, "test"), item).map(({index}) => index);

test("boys and girls below the name of pupils, or by their own", () => {
  expect(sum([["学校", "学生数", ""], ["", "男", "女"]])).toEqual([1, 2]);
  expect(sum([["学校", "女生数", "男生数", "班级数"]])).toEqual([1, 2]);
  expect(sum([["学校", "专任教师", ""], ["", "男", "女"]], "resources", "teachers")).toEqual([1, 2]);
});
test("by a name that does not say whose they are not behind an unknown column, whose parts they may be", () => {
  expect(sum([["学校", "班级数", "男", "女"]])).toEqual([2, 3]);
  expect(sum([["学校", "毕业生数", "男", "女"]])).toEqual([]);
});
test("男 alone is no teacher: in a table of resources it may be a pupil", () => {
  expect(sum([["学校", "图书册数", "男", "女"]], "resources", "teachers")).toEqual([]);
  expect(sum([["学校", "图书册数", "男教师", "女教师"]], "resources", "teachers")).toEqual([2, 3]);
});
test("none where one is missing or there twice, below another group, or of an item without", () => {
  expect(sum([["学校", "男生数", "班级数"]])).toEqual([]);
  expect(sum([["学校", "男生数", "女生数", "女生数"]])).toEqual([]);
  expect(sum([["学校", "毕业生", ""], ["", "男", "女"]])).toEqual([]);
  expect(sum([["学校", "男生数", "女生数"]], "enrolment", "classes")).toEqual([]);
  expect(sum([["学校"]])).toEqual([]);
});
