import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {Declaration} from "../../../loaders/mapping/mapping.js";
import {titleStage} from "../../../loaders/mapping/title_stage.js";
import {headerOf, sheetOf} from "../sheet_of.js";

const open: Declaration = {year: 2013, constants: {}, columns: {}, items: [], complete: true};
const names = ["年级", "在校生数"];
const stage = (above: string[][], {header = names, declared = {}, dataset = "enrolment"}: {header?: string[]; declared?: Partial<Declaration>; dataset?: string} = {}) =>
  titleStage(findDataset(dataset, "test"), sheetOf([...above, header, ["学段：初中"]]), {...headerOf(header), row: above.length + 1}, {...open, ...declared});

test.each([[[["学段：小学"]]], [[["学校名称：示例一小  学段：小学"]]], [[["登记表"], ["学段", "小学"]]], [[["学段", "", "Primary"]]], [[["学　段：小学"], ["学段", "小学"]]]])("%j says the stage", (above) => {
  expect(stage(above)).toBe("primary");
});
test.each([[[]], [[["小学情况统计表"]]], [[["学段：高小"]]], [[["学段："]]], [[["学段"], ["小学"]]]])("%j says none, and no line below the header does", (above) => {
  expect(stage(above)).toBeNull();
});
test("two stages are none", () => {
  expect(stage([["学段：小学"], ["学段：初中"]])).toBeNull();
  expect(stage([["学段：小学"], ["学段：高小"]])).toBeNull();
});
test("a column and sources.yaml go before it, and a dataset without stages has none", () => {
  expect(stage([["学段：小学"]], {header: ["学段", "在校生数"]})).toBeNull();
  expect(stage([["学段：小学"]], {declared: {constants: {stage: "初中"}}})).toBeNull();
  expect(stage([["学段：小学"]], {declared: {columns: {stage: "年级"}}})).toBeNull();
  expect(stage([["学段：小学"]], {dataset: "schools"})).toBeNull();
});
