import {expect, test} from "vitest";
import {countRecords} from "../../../loaders/sql/count_records.js";
import {writeRecords} from "../../../loaders/sql/write_records.js";
import {rejectText} from "../../../loaders/reject_text.js";
import {readRejects} from "../../../loaders/rejects.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf, record} from "./stage.js";

const {connection} = databaseOf({schools: [{school_id: "01", school_name: "示例镇第一小学"}, {school_id: "02", school_name: "同名小学"}, {school_id: "03", school_name: "同名小学"}]});

test("every record is in its dataset's table or in raw.rejects, with what is wrong and what to do as it is told elsewhere", async () => {
  const lines = [["学校", "学段", "在校生数"], ["01", "小学", "9"], ["示例第一小学", "小学", "8"], ["同名小学", "小学", "7"], ["01", "大学", "6"], ["01", "初中", "－5"], ["01", "初中", "五"], ["合计", "", "9"], ["01", "小学", "缺"]];
  const {dataset} = await record(connection(), "enrolment", lines, {declared: {year: 2013}});
  // A file has no beside-names table of its own where nothing was rejected for an empty code.
  await connection().run("CREATE OR REPLACE TEMP TABLE named_beside AS SELECT '' AS sheet, 0 AS row, '' AS near WHERE false");
  const {counts} = await countRecords(connection(), dataset);
  await writeRecords(connection(), dataset, "s'1", {wide: null, counts});
  expect(await rows(connection(), "SELECT source_id, row, col, school_id, year, stage, item, value, status FROM raw.enrolment ORDER BY row")).toEqual([
    {source_id: "s'1", row: 2, col: "C", school_id: "01", year: 2013, stage: "primary", item: "pupils", value: 9, status: "normal"}, {source_id: "s'1", row: 9, col: "C", school_id: "01", year: 2013, stage: "primary", item: "pupils", value: null, status: "missing"},
  ]);
  const rejects = await rows<{row: number; outcome: string; reason: string; message: string}>(connection(), "SELECT row, outcome, reason, message FROM raw.rejects ORDER BY row");
  expect(rejects.map(({row, outcome, reason}) => [row, outcome, reason])).toEqual([[3, "reject", "unknown_school"], [4, "reject", "unknown_school"], [5, "reject", "unknown_word"], [6, "reject", "out_of_range"], [7, "reject", "unreadable_value"], [8, "skip", "total_line"]]);
  const told = (await readRejects(connection())).map((reject) => ({...reject, ...rejectText(dataset, reject)}));
  // The words that may stand in a cell are told beside it, not stored.
  expect(rejects.map(({message, row}) => [row, message])).toEqual(told.map(({zh, repair, row, reason}) => [row, `${zh}：${reason === "unknown_word" ? repair.zh.replace(/：[^：]*$/, "") : repair.zh}`]));
  expect(counts.accepted + counts.missing).toBe(2);
  await connection().run("DELETE FROM raw.enrolment; DELETE FROM raw.rejects; DELETE FROM near_schools");
});
test("what a dataset does not store is not written", async () => {
  const {dataset} = await record(connection(), "enrolment", [["学校", "学段", "项目", "单位", "数值"], ["01", "小学", "在校生数", "人", "9"]], {declared: {year: 2013}});
  await writeRecords(connection(), dataset, "s", {wide: null, counts: {rows: 1, accepted: 1, missing: 0, rejected: 0, skipped: 0}});
  expect(await rows(connection(), "SELECT item, value FROM raw.enrolment")).toEqual([{item: "pupils", value: 9}]);
});
