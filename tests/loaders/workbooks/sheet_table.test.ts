import {expect, test} from "vitest";
import {sheetStage, sheetTable} from "../../../loaders/workbooks/sheet_table.js";

test.each([["教基3112_小学", "3112"], ["教基 4149", "4149"], ["5170_初中", "5170"], ["2013年", undefined], ["教基9999", undefined], ["小学", undefined], ["", undefined]])("%s is table %s", (name, number) => {
  expect(sheetTable(name)?.number).toBe(number);
});
test.each([
  ["教基4149_小学", "primary"], ["初中", "junior"], ["2013年小学在校生", "primary"], ["表2 初中", "junior"], ["教基3115", "junior"], ["办学条件（初中）", "junior"],
  ["实验小学", null], ["小学、初中", null], ["初中附设小学班", null], ["小学初中", null], ["全部", null], ["", null], ["教基3112_初中", "twice"],
])("%s is about %s", (name, stage) => {
  expect(sheetStage(name)).toBe(stage);
});
