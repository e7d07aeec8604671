import {expect, test} from "vitest";
import {figureColumns} from "../../../loaders/mapping/figure_columns.js";
import type {Column} from "../../../loaders/tables/find_header.js";

const columns = (...paths: string[]): Column[] => paths.map((name, index) => ({index, header: name.replaceAll("›", " › "), path: name.split("›"), name, unit: {shift: 0}, texts: []}));
const found = (paths: string[], names: string[], lastPart = true): number[] => figureColumns(columns(...paths), names, lastPart).map(({index}) => index);

test("whole names go before ends, in the order of the names; the same name twice is ambiguous", () => {
  expect(found([], ["甲"])).toEqual([]);
  expect(found(["乙"], ["甲"])).toEqual([]);
  expect(found(["丙›甲", "乙"], ["甲", "乙"])).toEqual([1]);
  expect(found(["丙›乙", "丙›甲"], ["甲", "乙"])).toEqual([1]);
  expect(found(["丙›甲"], ["甲"], false)).toEqual([]);
  expect(found(["甲", "甲"], ["甲"])).toEqual([0, 1]);
  expect(found(["丙›甲", "丁›甲"], ["甲"])).toEqual([0, 1]);
});
test("a part gives way to what is none, also where both have one name", () => {
  expect(found(["其中›甲", "丙›甲"], ["甲"])).toEqual([1]);
  expect(found(["女›甲", "丙›乙"], ["甲", "乙"])).toEqual([1]);
  expect(found(["男›甲", "女›甲"], ["甲"])).toEqual([0, 1]);
});
