import {expect, test} from "vitest";
import {withoutAboutSheets} from "../../../loaders/workbooks/about_sheets.js";

test("sheets that Junheng writes about a table are no tables, unless there is nothing else", () => {
  const named = (...names: string[]): {name: string}[] => names.map((name) => ({name}));
  expect(withoutAboutSheets(named("核对结果", "小学", "填表说明", "可选值"))).toEqual(named("小学"));
  expect(withoutAboutSheets(named("核对结果"))).toEqual(named("核对结果"));
});
