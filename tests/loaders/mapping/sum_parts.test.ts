import {expect, test} from "vitest";
import type {SumColumn} from "../../../src/catalogue/sums.js";
import {sumParts} from "../../../loaders/mapping/sum_parts.js";
import {columnsOf} from "../sheet_of.js";

const sum: SumColumn[] = [{stages: ["primary"], names: ["专科", "大专"]}, {stages: null, names: ["本科"]}, {stages: null, names: ["研究生"], instead: [["博士"], ["硕士"]]}];
const parts = (header: string[], stage: string) => sumParts(columnsOf(header), sum, stage).map(({names, found}) => [names[0], found.map(({index}) => index)]);

test("the columns of a stage's sum, in the order of the sum, with those that are not there", () => {
  expect(parts(["本科", "学校", "大专"], "primary")).toEqual([["专科", [2]], ["本科", [0]], ["研究生", []]]);
  expect(parts(["本科", "学校", "大专"], "junior")).toEqual([["本科", [0]], ["研究生", []]]);
  expect(parts(["学校"], "other")).toEqual([["本科", []], ["研究生", []]]);
});
test("columns stand for one together only where it is not here, and the lacking one of them is told", () => {
  expect(parts(["本科", "博士", "硕士"], "junior")).toEqual([["本科", [0]], ["博士", [1]], ["硕士", [2]]]);
  expect(parts(["本科", "硕士"], "junior")).toEqual([["本科", [0]], ["博士", []], ["硕士", [1]]]);
  expect(parts(["本科", "研究生", "硕士"], "junior")).toEqual([["本科", [0]], ["研究生", [1]]]);
});
test("two columns of one name are both found", () => {
  expect(parts(["本科", "本科", "研究生"], "junior")).toEqual([["本科", [0, 1]], ["研究生", [2]]]);
});
