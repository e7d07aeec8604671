import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {guessHeader} from "../../../loaders/mapping/guess_header.js";
import {sheetOf} from "../sheet_of.js";

const guess = (lines: string[][], dataset = "enrolment") => {
  const header = guessHeader(sheetOf(lines), findDataset(dataset, "test"));
  return header === null ? null : [header.row, header.columns.map(({header: text}) => text)];
};

test("the line that the most columns are known or like known ones in", () => {
  expect(guess([["统计表"], ["单位号", "在校生总数", "班级总量"], ["01", "9", "1"]])).toEqual([2, ["单位号", "在校生总数", "班级总量"]]);
});
test("else the first line of several texts, which are no numbers", () => {
  expect(guess([["统计表"], ["1", "2", "-", "3.5%"], ["甲甲", "乙乙"], ["丙丙", "丁丁"]])).toEqual([3, ["甲甲", "乙乙"]]);
  expect(guess([["甲甲", "甲甲"], ["", " "], ["乙乙", "丙丙"]])).toEqual([3, ["乙乙", "丙丙"]]);
});
test("none where there is no such line", () => {
  expect([guess([]), guess([["统计表"], ["1", "2"]]), guess([[" "]])]).toEqual([null, null, null]);
});
