import {expect, test} from "vitest";
import {readRejects} from "../../loaders/rejects.js";
import {openRaw} from "../src/models/raw.js";

test("rejects come in the order of the files, each with the schools that may be meant", async () => {
  const line = {sheet: "", row: 5, col: "A", field: "school_id", outcome: "reject"};
  const {connection, close} = await openRaw({rejects: [
    {...line, row: 9, value: "示例三小", reason: "unknown_school"}, {...line, value: "同名小学", reason: "unknown_school"}, {...line, row: 6, value: null, reason: "missing_school"},
    {...line, sheet: "二", row: 6, value: null, reason: "missing_school"}, {...line, row: 7, value: "示例三小", reason: "unreadable_value", field: "value", col: null}, {...line, row: 8, value: null, reason: "total_line", outcome: "skip", field: null},
  ]});
  await connection.run("CREATE OR REPLACE TEMP TABLE near_schools AS SELECT * FROM (VALUES ('示例三小', '示例一小（01）', false), ('同名小学', '甲（02）、乙（03）', true)) AS t(value, near, shared)");
  await connection.run("CREATE OR REPLACE TEMP TABLE named_beside AS SELECT '' AS sheet, 6 AS row, '示例二小（02）' AS near");
  expect((await readRejects(connection)).map(({sheet, row, col, field, value, outcome, reason, near, shared}) => [sheet, row, col, field, value, outcome, reason, near, shared])).toEqual([
    ["", 9, "A", "school_id", "示例三小", "reject", "unknown_school", "示例一小（01）", false], ["", 5, "A", "school_id", "同名小学", "reject", "unknown_school", "甲（02）、乙（03）", true],
    ["", 6, "A", "school_id", null, "reject", "missing_school", "示例二小（02）", false], ["二", 6, "A", "school_id", null, "reject", "missing_school", null, false],
    ["", 7, null, "value", "示例三小", "reject", "unreadable_value", null, false], ["", 8, "A", null, null, "skip", "total_line", null, false],
  ]);
  await connection.run("DROP TABLE near_schools; DROP TABLE named_beside; DELETE FROM raw.rejects");
  close();
});
