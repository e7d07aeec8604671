import {expect, test} from "vitest";
import {findDataset} from "../../loaders/datasets/datasets.js";
import type {ReadSource} from "../../loaders/read_source.js";
import {sourceSummary} from "../../loaders/source_summary.js";

const counts = {rows: 3, accepted: 1, missing: 0, rejected: 1, skipped: 1};

test("counts alone where there is nothing else to say", () => {
  expect(sourceSummary({id: "a"}, findDataset("rates", ""), {counts, sheets: [], left: []}, [])).toBe("a (rates): 3 rows = 1 accepted + 0 without value + 1 rejected + 1 skipped");
});
test("columns and sheets that were passed over, schools of whole sheets and aliases are told, the first six of many", () => {
  const sheets = [{sheet: {name: "表1"}, school: {school_id: "01"}, mapping: {unused: ["甲", "乙", "丙", "丁", "戊", "己", "庚", "甲"].map((header) => ({header, path: [header]}))}}] as unknown as ReadSource["sheets"];
  const said = sourceSummary({id: "a"}, findDataset("rates", ""), {counts, sheets, left: ["说明"]}, [{sheet: "", row: 2, col: "A", field: "school_id", reference: "老校", school_id: "02", lines: 1}] as never);
  expect(said.split("; ").slice(1)).toEqual(["columns not read: 甲, 乙, 丙, 丁, 戊, 己 and 1 more", "sheets not read: 说明", "school by title or sheet name: 表1 = 01", "schools by alias: 老校 = 02"]);
});
test("a column that was passed over for the group above it is told with it", () => {
  const columns = [["备注"], ["上学年", "在校生数"], ["随迁子女", "在校生数"]].map((path) => ({header: path.join(" › "), path}));
  const sheets = [{sheet: {name: ""}, school: null, mapping: {unused: columns}}] as unknown as ReadSource["sheets"];
  expect(sourceSummary({id: "a"}, findDataset("enrolment", ""), {counts, sheets, left: []}, []).split("; ").at(-1)).toBe("columns not read: 备注, 上学年 › 在校生数 (seen as 上学年: not what there is on 1 September), 随迁子女 › 在校生数 (seen as 随迁子女: of some pupils, classes or teachers only)");
});
