import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {itemParts} from "../../../loaders/mapping/item_parts.js";
import {mapColumns} from "../../../loaders/mapping/map_columns.js";
import {headerOf} from "../sheet_of.js";

const primary = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
const junior = ["七年级", "八年级", "九年级"];
const parts = (dataset: string, ...lines: string[][]) => {
  const known = findDataset(dataset, "test");
  return itemParts(known, mapColumns("a.csv", headerOf(...lines), known, {year: 2013, constants: {stage: "小学"}, columns: {}, items: [], complete: false})).map(({item, columns, stage, complete, others, foreign}) => ({
    item: item.item, columns: columns.map(({index}) => index), stage, complete, others: others.map(({index}) => index), foreign: foreign.map(({index}) => index),
  }));
};

describe("the parts of an item", () => {
  test("its grades, of each stage, with those of the other", () => {
    expect(parts("enrolment", ["学校", "在校生数", ...primary, ...junior])).toEqual([
      {item: "pupils", columns: [2, 3, 4, 5, 6, 7], stage: "primary", complete: true, others: [8, 9, 10], foreign: [8, 9, 10]},
      {item: "pupils", columns: [8, 9, 10], stage: "junior", complete: true, others: [2, 3, 4, 5, 6, 7], foreign: [2, 3, 4, 5, 6]},
    ]);
  });
  test("some of its grades are no more than it", () => {
    expect(parts("enrolment", ["学校", "在校生数", ...primary.slice(0, 5)])).toMatchObject([{columns: [2, 3, 4, 5, 6], stage: "primary", complete: false, others: []}]);
  });
  test("boys and girls, of every line; one of them alone is a part", () => {
    expect(parts("enrolment", ["学校", "在校生数", "男", "女"])).toEqual([{item: "pupils", columns: [2, 3], stage: null, complete: true, others: [], foreign: []}]);
    expect(parts("enrolment", ["学校", "在校生数", "其中：女"])).toMatchObject([{columns: [2], stage: null, complete: false}]);
  });
  test("by their path wherever they stand, by their name alone beside the item only", () => {
    expect(parts("enrolment", ["学校", "班级数", "在校生数", "", ""], ["", "", "合计", "男", "女"])).toMatchObject([{item: "pupils", columns: [3, 4]}]);
    expect(parts("enrolment", ["学校", "在校生数", "备注", "男", "女"])).toEqual([]);
    expect(parts("enrolment", ["学校", "男", "女", "在校生数"])).toMatchObject([{item: "pupils", columns: [1, 2]}]);
  });
  test("of two items each has those behind it", () => {
    expect(parts("resources", ["学校", "专任教师数", "男", "女", "图书册数"])).toMatchObject([{item: "teachers", columns: [2, 3]}]);
    expect(parts("enrolment", ["学校", "班级数", ...primary, "在校生数", ...primary])).toMatchObject([{item: "pupils", columns: [9, 10, 11, 12, 13, 14]}]);
    expect(parts("enrolment", ["学校", "班级数", ...primary.map(() => ""), "在校生数", ...primary.map(() => "")], ["", "计", ...primary, "计", ...primary])).toMatchObject([
      {item: "pupils", columns: [9, 10, 11, 12, 13, 14]}, {item: "classes", columns: [2, 3, 4, 5, 6, 7]},
    ]);
  });
  test("are none of a sum, and none where there are none", () => {
    expect(parts("enrolment", ["学校", ...primary])).toEqual([]);
    expect(parts("enrolment", ["学校", "在校生数", "班级数"])).toEqual([]);
    expect(parts("resources", ["学校", "图书册数", "男", "女"])).toEqual([]);
  });
  test("two columns of one name are no part that is known", () => {
    expect(parts("enrolment", ["学校", "在校生数", "男", "男", "女"])).toMatchObject([{columns: [2], complete: false}]);
  });
});
