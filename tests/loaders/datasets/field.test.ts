import {z} from "zod";
import {expect, test} from "vitest";
import {field, fieldsOf} from "../../../loaders/datasets/field.js";

test("a field parses the text of a cell to its value and status, or fails with the code of its fault", () => {
  const count = field("count", ["人数"], {measured: true, max: 9});
  expect(count.parse("５")).toEqual({value: "5", status: "normal"});
  expect(count.parse("缺")).toEqual({value: null, status: "missing"});
  expect(["10", "-1", "1.5", "五"].map((text) => count.safeParse(text).error?.issues.map(({message}) => message))).toEqual([["out_of_range"], ["out_of_range"], ["not_whole"], ["unreadable_value"]]);
});
test("what it does not say is usual: every file has it, its number is whole, not below 0 and at most 10⁹, and an empty cell is no value", () => {
  const {value, name} = Object.fromEntries(fieldsOf(z.object({value: field("number", ["值"]), name: field("name", ["名"])})));
  expect([value?.need, value?.scale, value?.min, value?.max, value?.unit, value?.lastPart, value?.fallback, name?.blank]).toEqual(["always", 0, 0, 1e9, null, true, null, null]);
});
test("the declarations of a row come in its order, and a column without one is a mistake of the code", () => {
  const one = field("key", ["甲"]);
  const two = field("key", ["乙"], {need: "optional"});
  expect([...fieldsOf(z.object({b: two, a: one}))].map(([name, {headers}]) => [name, headers])).toEqual([["b", ["乙"]], ["a", ["甲"]]]);
  expect(() => fieldsOf(z.object({a: one, c: z.string()}))).toThrow("c has no declaration");
});
