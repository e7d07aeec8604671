import {expect, test} from "vitest";
import {recordsPresent} from "../../../loaders/checks/records_present.js";
import {screened} from "./screened.js";

const columns = [{field: "school_id", item: "", col: "A", header: "学校"}];
const file = {source: "s", dataset: "enrolment"};

test("a file of which nothing but skipped lines came offends, with a warning", async () => {
  expect(await screened(recordsPresent, {columns}, file)).toMatchObject({offending: 1, severity: "warn", found: [" : 没有一条记录"]});
  expect(await screened(recordsPresent, {columns, rejects: [{outcome: "skip", reason: "blank_line"}]}, file)).toMatchObject({offending: 1});
  expect(await screened(recordsPresent, {sources: [{sheet: "", accepted: 0, missing: 0, rejected: 0, skipped: 3}]})).toMatchObject({offending: 1});
});
test("a form in which no record has a value offends as well, and one value is enough", async () => {
  const line = (item: string, value: number | null) => ({school_id: "1", item, value, status: value === null ? "missing" : "normal"});
  expect(await screened(recordsPresent, {columns, enrolment: [line("pupils", null), line("classes", null)]}, file)).toMatchObject({offending: 1, found: [" : 没有一条记录有数值"]});
  expect(await screened(recordsPresent, {columns, enrolment: [line("pupils", null), line("classes", 0)]}, file)).toMatchObject({offending: 0});
  expect(await screened(recordsPresent, {sources: [{sheet: "", accepted: 0, missing: 1, rejected: 0}]})).toMatchObject({offending: 1, found: [" : 没有一条记录有数值"]});
});
test("a record passes, accepted or rejected, and so does nothing at all", async () => {
  expect(await screened(recordsPresent, {columns, enrolment: [{school_id: "1", status: "normal"}]}, file)).toMatchObject({offending: 0});
  expect(await screened(recordsPresent, {columns, rejects: [{outcome: "reject", reason: "unknown_school"}]}, file)).toMatchObject({offending: 0});
  expect(await screened(recordsPresent, {sources: [{sheet: "", accepted: 1, missing: 1, rejected: 0}]})).toMatchObject({offending: 0});
  expect(await screened(recordsPresent, {})).toMatchObject({offending: 0});
});
