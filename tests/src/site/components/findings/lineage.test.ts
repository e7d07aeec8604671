import {expect, test} from "vitest";
import {ends, lineage} from "../../../../../src/site/components/findings/lineage.js";
import type {Succession} from "../../../../../src/site/components/rows.js";

const names: Record<string, string> = {a: "甲校", b: "乙校", c: "丙校", d: "丁校"};
const step = (year: number, kind: Succession["kind"], before: string | null, after: string | null): Succession => ({
  year, kind, predecessor_id: before, predecessor_name: before === null ? null : names[before] ?? null, successor_id: after, successor_name: after === null ? null : names[after] ?? null, origin: "reported",
});
const told = (notes: ReturnType<typeof lineage>): string[] => notes.map(({text, schools}) => text.replace("@", schools.map(({name, year}) => `${name}[${year}]`).join("、")));

test("a renaming, a merger, a split, a school that opened and one that closed, each with the schools and a year that they have", () => {
  expect(told(lineage("b", [step(2013, "rename", "a", "b")]))).toEqual(["2012 年及以前，“乙校”为甲校[2012]"]);
  expect(told(lineage("a", [step(2013, "rename", "a", "b")]))).toEqual(["2013 年更名为乙校[2013]"]);
  expect(told(lineage("c", [step(2013, "merge", "a", "c"), step(2013, "merge", "b", "c")]))).toEqual(["2013 年，“丙校”由甲校[2012]、乙校[2012]合并而成"]);
  expect(told(lineage("b", [step(2013, "split", "a", "b"), step(2013, "split", "a", "c")]))).toEqual(["2013 年，“乙校”从甲校[2012]分出"]);
  expect(told(lineage("a", [step(2013, "split", "a", "b"), step(2013, "split", "a", "c")]))).toEqual(["2013 年拆分为乙校[2013]、丙校[2013]"]);
  expect(told(lineage("a", [step(2013, "opened", null, "a"), step(2015, "closed", "a", null)]))).toEqual(["2015 年撤销", "2013 年，“甲校”新设"]);
});
test("a school that keeps its code took another in, or let one go, and did not end", () => {
  const merged = [step(2013, "merge", "a", "b"), step(2013, "merge", "b", "b")];
  expect(told(lineage("b", merged))).toEqual(["2013 年，甲校[2012]并入“乙校”"]);
  expect(ends("b", merged)).toEqual([]);
  expect(told(ends("a", merged))).toEqual(["2013 年合并为乙校[2013]"]);
  expect(told(lineage("a", [step(2013, "split", "a", "a"), step(2013, "split", "a", "b")]))).toEqual(["2013 年，“甲校”分出乙校[2013]"]);
});
test("chains are told back to their beginning, newest first; nothing is recorded for others", () => {
  const chain = [step(2012, "rename", "a", "b"), step(2014, "merge", "b", "d"), step(2014, "merge", "c", "d")];
  expect(told(lineage("d", chain))).toEqual(["2014 年，“丁校”由乙校[2013]、丙校[2013]合并而成", "2011 年及以前，“乙校”为甲校[2011]"]);
  expect(lineage("x", chain)).toEqual([]);
});
