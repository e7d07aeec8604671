import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {MappedItem} from "../../../loaders/mapping/mapping.js";
import {refuseLandUnit} from "../../../loaders/mapping/refuse_land_unit.js";
import type {Unit} from "../../../loaders/tables/header_text.js";

const item = (id: string, unit: Unit = {shift: 0}): MappedItem => {
  const column = {index: 1, header: id, path: [id], name: id, unit, texts: [id]};
  return {item: id, column, sum: [], whole: false, values: new Map(), flags: new Map()};
};
const refuse = (items: readonly MappedItem[], titles: readonly string[] = [], dataset = "resources") => () => refuseLandUnit("a.csv", findDataset(dataset, ""), {items, fields: new Map(), header: {row: 1, columns: [], titles, lines: [], written: 0, filled: 0}});

test.each(["亩", "公顷", "平方公里", "平方千米"])("a column in %s is no power of ten of ㎡, and says how to convert it", (base) => {
  expect(refuse([item("area_sports_m2", {shift: 0, base})])).toThrow(expect.objectContaining({code: "ambiguous_unit", place: "a.csv", message: expect.stringContaining(base), repair: expect.stringContaining("1亩 = 2000/3 ㎡")}));
});
test("so is a title above areas that say no unit themselves, and above a long file", () => {
  expect(refuse([item("area_sports_m2")], ["单位：亩"])).toThrow(expect.objectContaining({message: "the title says 亩, which is not converted"}));
  expect(refuse([], ["单位：亩"])).toThrow(expect.objectContaining({code: "ambiguous_unit"}));
});
test.each<[string, readonly MappedItem[], readonly string[], string?]>([
  ["㎡ of its own below such a title", [item("area_sports_m2", {shift: 0, base: "㎡"})], ["单位：亩"]],
  ["books, which are no area", [item("books")], ["单位：亩"]],
  ["a title that is none of units", [item("area_sports_m2")], ["三亩地小学办学条件表"]],
  ["no title and no unit", [item("area_sports_m2")], []],
  ["a dataset without areas", [item("pupils")], ["单位：亩"], "enrolment"],
  ["nothing at all", [], []],
])("%s is taken", (_, items, titles, dataset) => {
  expect(refuse(items, titles, dataset)).not.toThrow();
});
