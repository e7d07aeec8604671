import {expect, test} from "vitest";
import {recordsPresent} from "../../../loaders/checks/records_present.js";
import {screened} from "./screened.js";

const columns = [{field: "school_id", item: "", col: "A", header: "学校"}];
const file = {source: "s", dataset: "enrolment"};

test("a file of which nothing but skipped lines came offends, with a warning", async () => {
  expect(await screened(recordsPresent, {columns}, file)).toEqual({offending: 1, severity: "warn", found: [" : 没有一条记录"]});
  expect(await screened(recordsPresent, {columns, rejects: [{outcome: "skip", reason: "blank_line"}]}, file)).toMatchObject({offending: 1});
  expect(await screened(recordsPresent, {sources: [{sheet: "", accepted: 0, missing: 0, rejected: 0, skipped: 3}]})).toMatchObject({offending: 1});
});
test("a record passes, accepted or rejected, and so does nothing at all", async () => {
  expect(await screened(recordsPresent, {columns, enrolment: [{school_id: "1"}]}, file)).toMatchObject({offending: 0});
  expect(await screened(recordsPresent, {columns, rejects: [{outcome: "reject", reason: "unknown_school"}]}, file)).toMatchObject({offending: 0});
  expect(await screened(recordsPresent, {sources: [{sheet: "", accepted: 0, missing: 1, rejected: 0}]})).toMatchObject({offending: 0});
  expect(await screened(recordsPresent, {})).toMatchObject({offending: 0});
});
