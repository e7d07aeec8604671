import {expect, test} from "vitest";
import {figureColumns} from "../../../loaders/mapping/figure_columns.js";
import type {Column} from "../../../loaders/tables/header_columns.js";

const columns = (...paths: string[]): Column[] => paths.map((name, index) => ({index, header: name.replaceAll("›", " › "), path: name.split("›"), name, unit: {shift: 0}, texts: []}));
const found = (paths: string[], names: string[], lastPart = true, differ = true, stock = true): number[] => figureColumns(columns(...paths), names, lastPart, () => differ, stock).map(({index}) => index);

test("whole names go before ends, in the order of the names; the same name twice is ambiguous", () => {
  expect(found([], ["甲"])).toEqual([]);
  expect(found(["乙"], ["甲"])).toEqual([]);
  expect(found(["丙›甲", "乙"], ["甲", "乙"])).toEqual([1]);
  expect([found(["丙›乙", "丙›甲"], ["甲", "乙"]), found(["丙›乙", "丙›甲"], ["甲", "乙"], true, false)]).toEqual([[1, 0], [1]]);
  expect(found(["丙›甲"], ["甲"], false)).toEqual([]);
  expect(found(["甲", "甲"], ["甲"])).toEqual([0, 1]);
  expect(found(["丙›甲", "丁›甲"], ["甲"])).toEqual([0, 1]);
});
test("two whole names are ambiguous where their figures differ, unless one says what the other says or gives way to it", () => {
  for (const names of [["计算机数", "教学用计算机台数", "学生用计算机台数"], ["毕业生数", "应毕业人数"], ["网络多媒体教室数", "多媒体教室"], ["专任教师", "专任教师合计"], ["班级数", "班级"], ["专任教师›合计", "专任教师›小计"]]) {
    expect(found(names.toReversed(), names)).toEqual([names.length - 1]);
  }
  for (const names of [["语文", "语文得分"], ["原始分", "得分"], ["在校生数", "学生合计"], ["班级数", "教学班"], ["毕业生数", "三年前招生数"]]) {
    expect([found(names, names), found(names, names, true, false)]).toEqual([[0, 1], [0]]);
  }
  expect(found(["甲", "甲"], ["甲"], true, false)).toEqual([0, 1]);
});
test("a part gives way to what is none, also where both have one name", () => {
  expect(found(["其中›甲", "丙›甲"], ["甲"])).toEqual([1]);
  expect(found(["女›甲", "丙›乙"], ["甲", "乙"])).toEqual([1]);
  expect(found(["男›甲", "女›甲"], ["甲"])).toEqual([0, 1]);
});
test("two ends are ambiguous where their figures differ, unless below the same groups one says what the other says", () => {
  expect(found(["丙›班级", "丙›班级数"], ["班级数", "班级"])).toEqual([1]);
  expect(found(["丙›班级", "丁›班级数"], ["班级数", "班级"])).toEqual([1, 0]);
  expect(found(["丙›班级", "丁›班级数"], ["班级数", "班级"], true, false)).toEqual([1]);
  expect(found(["丙›计", "丁›教学用台数"], ["计", "教学用台数"])).toEqual([0]);
});
test("of what there is, a column below 招生, 上学年, 规划 or 生均 is none by its end; of a flow it is", () => {
  const paths = ["招生›学生数", "毕业›学生总数", "在校›学生"];
  expect(found(paths, ["学生数", "学生总数", "学生"])).toEqual([2]);
  expect(found(paths, ["学生数", "学生总数"])).toEqual([]);
  expect(found(["招生›学生数"], ["招生›学生数"])).toEqual([0]);
  expect(found(["毕业›人数"], ["人数"], true, true, false)).toEqual([0]);
});
