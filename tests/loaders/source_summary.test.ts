import {expect, test} from "vitest";
import type {ReadSource} from "../../loaders/read_source.js";
import {sourceSummary} from "../../loaders/source_summary.js";

const counts = {rows: 3, accepted: 1, missing: 0, rejected: 1, skipped: 1};

test("counts alone where there is nothing else to say", () => {
  expect(sourceSummary({id: "a"}, {id: "rates"}, {counts, sheets: [], left: []}, [])).toBe("a (rates): 3 rows = 1 accepted + 0 without value + 1 rejected + 1 skipped");
});
test("columns and sheets that were passed over, schools of whole sheets and aliases are told, the first six of many", () => {
  const sheets = [{sheet: {name: "表1"}, school: {school_id: "01"}, mapping: {unused: ["甲", "乙", "丙", "丁", "戊", "己", "庚", "甲"].map((header) => ({header}))}}] as unknown as ReadSource["sheets"];
  const said = sourceSummary({id: "a"}, {id: "rates"}, {counts, sheets, left: ["说明"]}, [{sheet: "", row: 2, col: "A", field: "school_id", reference: "老校", school_id: "02", lines: 1}] as never);
  expect(said.split("; ").slice(1)).toEqual(["columns not read: 甲, 乙, 丙, 丁, 戊, 己 and 1 more", "sheets not read: 说明", "school by title or sheet name: 表1 = 01", "schools by alias: 老校 = 02"]);
});
