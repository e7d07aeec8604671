import {describe, expect, test} from "vitest";
import {matchColumns, sumColumns} from "../../../loaders/mapping/match_columns.js";
import {columnsOf} from "../sheet_of.js";

const match = (lines: string[][], names: string[], lastPart = true): number[] => matchColumns(columnsOf(...lines), names, lastPart).map(({index}) => index);
const grouped = [["学校", "专任教师", "", "图书", ""], ["", "计", "女", "计", "电子图书"]];

describe("columns by their names", () => {
  test("the first name that occurs holds, not the first column", () => {
    expect(match([["校名", "学校代码", "学校"]], ["学校代码", "校名"])).toEqual([1]);
    expect(match([["校名", "学校代码", "学校"]], ["机构", "学校", "校名"])).toEqual([2]);
  });
  test("are compared as headers are: width, case, blanks, 其中 and a form's words aside", () => {
    expect(match([[" 学 校\n名称 ", "ＰＵＰＩＬＳ", "其中：女", "*学号（必填）"]], ["学校名称"])).toEqual([0]);
    expect(["pupils", "女", "学号"].flatMap((name) => match([[" 学 校\n名称 ", "ＰＵＰＩＬＳ", "其中：女", "*学号（必填）"]], [name]))).toEqual([1, 2, 3]);
  });
  test("by their whole path, and by each end of it where that is allowed", () => {
    expect(match(grouped, ["专任教师 › 计"], false)).toEqual([1]);
    expect(match(grouped, ["计"])).toEqual([1, 3]);
    expect(match(grouped, ["计"], false)).toEqual([]);
    expect(match([["甲"], ["乙"], ["丙"]], ["乙 › 丙"])).toEqual([0]);
    expect(match([["甲"], ["乙"], ["丙"]], ["甲 › 丙"])).toEqual([]);
  });
  test("a whole path goes before an end", () => {
    expect(match([["计", "图书"], ["", "计"]], ["计"])).toEqual([0]);
  });
  test("twice the same name is both columns, nothing is none", () => {
    expect(match([["学校", "学校"]], ["学校"])).toEqual([0, 1]);
    expect(match([["学校"]], [])).toEqual([]);
    expect(matchColumns([], ["学校"], true)).toEqual([]);
  });
  test.each(["一、图书", "十二、图书", "（二）图书", "(二)、图书"])("%s is 图书", (header) => {
    expect(match([["学校", header]], ["图书"])).toEqual([1]);
  });
  test.each(["2、图书", "一图书", "乙、图书", "二十一年、图书"])("%s is not", (header) => {
    expect(match([["学校", header]], ["图书"])).toEqual([]);
  });
  test("a number is looked past in every part of a path, but not where a column has the name without one", () => {
    expect(match([["一、资产"], ["（一）图书"]], ["资产 › 图书"])).toEqual([0]);
    expect(match([["一、资产"], ["（一）图书"]], ["图书"])).toEqual([0]);
    expect(match([["一、图书", "图书"]], ["图书"])).toEqual([1]);
  });
  test("a name may have the unit that its column has, whole or at its end, but no other", () => {
    const lines = [["学校", "资产", "", "升学率%"], ["", "设备值（万元）", "图书/册", ""]];
    expect(["资产 › 设备值(万元)", "设备值（万元）", "图书/册", "升学率％"].map((name) => match(lines, [name]))).toEqual([[1], [1], [2], [3]]);
    expect(match(lines, ["设备值（万元）"], false)).toEqual([]);
    expect(match(lines, ["设备值（元）"])).toEqual([]);
    expect(match([["面积", "面积"], ["平方米", "亩"]], ["平方米"])).toEqual([]);
  });
  test("two columns of one name are told apart by their units", () => {
    expect(match([["图书（册）", "图书（万元）"]], ["图书（万元）"])).toEqual([1]);
    expect(match([["图书（册）", "图书（万元）"]], ["图书"])).toEqual([0, 1]);
  });
  test("what was found is the caller's own list", () => {
    const columns = columnsOf(["学校"]);
    matchColumns(columns, ["学校"], false).pop();
    expect(matchColumns(columns, ["学校"], false)).toHaveLength(1);
  });
});

describe("a part of a sum", () => {
  const part = (lines: string[][], names: string[]): number[] => sumColumns(columnsOf(...lines), names).map(({index}) => index);
  test.each([["few columns", []], ["more columns than names", ["甲", "乙", "丙", "丁", "戊"]]])("is that of the first name, whole before end and without a number before with one, in a table of %s", (_, more) => {
    const names = ["七年级 › 人数", "七年级人数", "七年级"];
    expect(part([["七年级", "初中", "七年级人数", ...more], ["", "七年级", "", ...more], ["", "人数", "", ...more]], names)).toEqual([1]);
    expect(part([["七年级", "七年级人数", ...more]], names)).toEqual([1]);
    expect(part([["一、七年级", "七年级", ...more]], names)).toEqual([1]);
    expect(part([["随迁子女", "七年级", ...more], ["七年级", "", ...more], ["人数", "", ...more]], names)).toEqual([1]);
    expect(part([["七年级", "七年级", ...more]], names)).toEqual([0, 1]);
    expect(part([["八年级", ...more]], names)).toEqual([]);
  });
  test("is known by the end of its path, a word only as a whole", () => {
    const lines = [["本科", "全校专任教师", "校长"], ["", "本科", "本科"]];
    expect(part(lines, ["专任教师 › 本科", "本科"])).toEqual([0]);
    expect(part([["本校"], ["专任教师"], ["本科"]], ["专任教师 › 本科", "本科"])).toEqual([0]);
    expect(part([["校长"], ["本科"]], ["专任教师 › 本科", "本科"])).toEqual([]);
  });
  test.each(["随迁子女", "招生", "上学年"])("is none below %s", (group) => {
    expect(part([[group, ""], ["一年级", "二年级"], ["人数", "人数"]], ["一年级 › 人数"])).toEqual([]);
  });
  test("the next name is tried where the first is below such a group only", () => {
    expect(part([["招生", "七年级"], ["七年级", ""], ["人数", "学生数"]], ["七年级 › 人数", "七年级 › 学生数"])).toEqual([1]);
  });
});
