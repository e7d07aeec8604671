import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {countRecords} from "../../../loaders/sql/count_records.js";
import {databaseOf} from "./stage.js";

const {connection} = databaseOf();
const count = async (dataset: string, records: [string | null, string | null][]) => {
  await connection().run(`CREATE OR REPLACE TEMP TABLE records AS SELECT * FROM (VALUES ${records.map(([fault, status]) => `(${fault === null ? "NULL" : `'${fault}'`}, ${status === null ? "NULL" : `'${status}'`})`).join(", ")}) AS t(fault, status)`);
  return countRecords(connection(), findDataset(dataset, "test"));
};

test("every record is one of accepted, missing, rejected and skipped, with a reason for all but the first", async () => {
  const {counts, reasons} = await count("exam_scores", [[null, "normal"], [null, "normal"], [null, "absent"], [null, "cheat"], [null, "exempt"], [null, "missing"], ["score:out_of_range", "normal"], ["score:out_of_range", "absent"], [":total_line", "normal"], ["school_id:unknown_school", null], ["x:no_such_reason", null]]);
  expect(counts).toEqual({rows: 11, accepted: 2, missing: 4, rejected: 4, skipped: 1});
  expect(Object.entries(reasons)).toEqual([["accept_missing:absent", 1], ["accept_missing:disqualified", 1], ["accept_missing:exempt", 1], ["accept_missing:no_value", 1], ["reject:no_such_reason", 1], ["reject:out_of_range", 2], ["reject:unknown_school", 1], ["skip:total_line", 1]]);
});
test("a dataset that measures nothing has none that is missing", async () => {
  expect(await count("schools", [[null, "missing"], ["school_id:missing_school", null]])).toEqual({counts: {rows: 2, accepted: 1, missing: 0, rejected: 1, skipped: 0}, reasons: {"reject:missing_school": 1}});
});
test("no record is nothing", async () => {
  await count("rates", [["x:y", "normal"]]);
  await connection().run("DELETE FROM records");
  expect(await countRecords(connection(), findDataset("rates", "test"))).toEqual({counts: {rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0}, reasons: {}});
});
