import {expect, test} from "vitest";
import {stageAsSheet} from "../../../loaders/checks/stage_as_sheet.js";
import {screened} from "./screened.js";

const columns = ["教基3112_小学", "各校"].map((sheet) => ({sheet, field: "stage", item: "", col: "C", header: "学段"}));
const line = (sheet: string, row: number, stage: string) => ["pupils", "classes"].map((item) => ({sheet, row, stage, item, school_id: "1"}));

test("a line of the other stage than its sheet is named after offends once, whatever its items", async () => {
  expect(await screened(stageAsSheet, {columns, enrolment: [...line("教基3112_小学", 2, "primary"), ...line("教基3112_小学", 3, "junior"), ...line("教基3112_小学", 4, "senior")]})).toEqual({offending: 1, severity: "warn", found: ["C3 junior: 工作表“教基3112_小学”是小学的"]});
});
test("a sheet that is named after no stage passes, and so does one without a stage column", async () => {
  expect(await screened(stageAsSheet, {columns, enrolment: line("各校", 2, "junior")})).toMatchObject({offending: 0});
  expect(await screened(stageAsSheet, {columns: [], enrolment: line("教基3112_小学", 2, "junior")})).toMatchObject({offending: 0});
});
