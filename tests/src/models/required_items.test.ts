import {expect, test} from "vitest";
import {standard2017} from "../../../src/catalogue/standards/2017.js";
import {requiredItems} from "../../../src/models/required_items.js";
import type {Bureau} from "../../../src/workspace.js";
import {bureauOf} from "./raw.js";

/** stage, required and local clause of one item. */
const rowsOf = (item: string, standardItems: Bureau["standardItems"] = [], stages: Bureau["stages"] = ["primary", "junior"]) =>
  requiredItems(bureauOf({standardItems, stages}), standard2017).filter(([id]) => id === item).map(([, , , stage, required, , , , , clause]) => [stage, required, clause]);

test("an item has one row, or one for each stage of the bureau where its figure differs by stage", () => {
  expect(rowsOf("teacher_exchange")).toEqual([["all", 10, null]]);
  expect(rowsOf("class_size")).toEqual([["primary", 45, null], ["junior", 50, null]]);
  expect(rowsOf("class_size", [], ["junior"])).toEqual([["junior", 50, null]]);
  expect(rowsOf("workload")).toEqual([["all", null, null]]);
  expect(requiredItems(bureauOf(), null)).toEqual([]);
});

test("the workspace's own figure wins, for one stage or for all, the last one over the others, with its clause and source", () => {
  expect(rowsOf("teacher_exchange", [{item: "teacher_exchange", value: 15, clause: "省定", source: "省文"}])).toEqual([["all", 15, "省定（来源：省文）"]]);
  expect(rowsOf("class_size", [{item: "class_size", value: 44, clause: "甲"}, {item: "class_size", stage: "junior", value: 48, clause: "乙"}])).toEqual([["primary", 44, "甲"], ["junior", 48, "乙"]]);
});

test("an item without a figure, and a stage where there is one figure for all, are refused by place", () => {
  for (const item of ["nope", "workload", "school_size"]) {
    expect(() => rowsOf("workload", [{item, value: 1, clause: "x"}])).toThrow(expect.objectContaining({code: "unknown_item", place: "bureau.yaml › standardItems.0.item", repair: expect.stringContaining("teacher_exchange")}));
  }
  expect(() => rowsOf("workload", [{item: "retention", stage: "junior", value: 96, clause: "x"}])).toThrow(expect.objectContaining({code: "no_stages", place: "bureau.yaml › standardItems.0.stage"}));
  expect(() => requiredItems(bureauOf({standardItems: [{item: "retention", value: 96, clause: "x"}]}), null)).toThrow(expect.objectContaining({repair: expect.stringContaining("leave standardItems out")}));
});
