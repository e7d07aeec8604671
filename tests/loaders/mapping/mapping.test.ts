import {expect, test} from "vitest";
import {itemColumns, readColumns, type FieldSource, type MappedItem} from "../../../loaders/mapping/mapping.js";
import {columnsOf} from "../sheet_of.js";

const [a, b, c, d] = columnsOf(["甲", "乙", "丙", "丁"]) as [never, never, never, never];
const item = (column: never, sum: never[] = [], flag?: never): MappedItem => ({item: "x", column, sum: sum.map((each) => ({column: each, stages: null})), whole: true, values: new Map(), flags: new Map(flag === undefined ? [] : [["absent", flag]])});

test("an item's columns are its one column, or all that it is the sum of", () => {
  expect(itemColumns(item(a))).toEqual([a]);
  expect(itemColumns(item(b, [b, c]))).toEqual([b, c]);
});
test("every column that something is read from comes once: items, their flags, fields; what a field has otherwise is no column", () => {
  const fields = new Map<string, FieldSource>([["one", {columns: [a, b]}], ["two", {columns: [b]}], ["three", {value: "x"}], ["four", {from: "one"}]]);
  expect(readColumns({fields, items: [item(c, [c, b], d)]})).toEqual([c, b, d, a]);
  expect(readColumns({fields: new Map(), items: []})).toEqual([]);
});
test("columns of one place are one, though a title has given one of them its unit", () => {
  expect(readColumns({fields: new Map([["one", {columns: [a]}]]), items: [item({...(a as object), unit: {shift: 4}} as never)]})).toHaveLength(1);
});
