import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {withFullMarkLine} from "../../../loaders/mapping/full_mark_line.js";
import {headerOf, sheetOf} from "../sheet_of.js";

const head = ["考号", "学校", "语文", "数学(150分)", "英语"];
const marks = (lines: string[][], dataset = "exam_scores", names = head) =>
  withFullMarkLine(findDataset(dataset, "test"), sheetOf([["成绩单"], names, ...lines]), {...headerOf(names), row: 2}).columns.map(({unit}) => unit.fullMark ?? null);
const none = [null, null, null, 150, null];

describe("a line of full marks below the header", () => {
  test.each([
    ["120", 120], ["１２０", 120], [" 120 ", 120], ["120分", 120], ["120 分", 120], ["120.0", 120], ["120.00分", 120], ["满分120", 120], ["满分：120分", 120], ["9", 9], ["9999", 9999],
  ])("%j is a full mark", (text, mark) => {
    expect(marks([["满分", "", text, text, text]])).toEqual([null, null, mark, 150, mark]);
  });
  test.each(["", "0", "10000", "100.5", "-120", "1,200", "0120", "一百", "120分钟", "满分", "缺"])("%j is none", (text) => {
    expect(marks([["满分", "", text, text, text]])).toEqual(none);
  });
  test("holds for the columns that it has a mark for, behind blank lines and with 满分 in any first cell", () => {
    expect(marks([["", ""], [], ["", "卷面满分", "120"], ["1", "01", "90"]])).toEqual([null, null, 120, 150, null]);
    expect(marks([["满分", "满分", "120", "", "100"]])).toEqual([null, null, 120, 150, 100]);
  });
  test.each([[[]], [[["1", "01", "90", "90", "90"], ["满分", "", "120", "120", "120"]]], [[["满分", "", "", "", ""]]], [[["平均分", "", "120", "120", "120"]]], [[["满 分", "", "120", "120", "120"]]]])("no line, or no other than the first that is not blank: %j", (lines) => {
    expect(marks(lines)).toEqual(none);
  });
  test("of a pupil who is called 满分 is a pupil's", () => {
    const named = ["姓名", "考号", "语文"];
    expect(marks([["满分", "0012", "90"]], "exam_scores", named)).toEqual([null, null, null]);
    expect(marks([["满分", "", "90"]], "exam_scores", named)).toEqual([null, null, 90]);
  });
  test("says nothing where there are no marks", () => {
    expect(marks([["满分", "", "120"]], "resources", ["学校", "校长", "图书册数"])).toEqual([null, null, null]);
  });
});
