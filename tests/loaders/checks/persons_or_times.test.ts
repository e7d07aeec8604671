import {expect, test} from "vitest";
import {personsOrTimes} from "../../../loaders/checks/persons_or_times.js";
import {screened, type Line} from "./screened.js";

const column = (field: string, header: string, item = ""): Record<string, Line[]> => ({columns: [{field, item, col: "F", header}]});

test.each([
  ["person-times under a header of persons", column("person_times", "参训人数"), ["F 参训人数: 按人次读取，表头却写的是人"]],
  ["person-times with the unit of persons", column("person_times", "培训人次（人）"), ["F 培训人次（人）: 按人次读取，表头却写的是人"]],
  ["graduates under a header of person-times", column("denominator", "毕业生人次"), ["F 毕业生人次: 按人数读取，表头却写的是人次"]],
  ["pupils under a header of person-times", column("value", "在校生人次", "pupils"), ["F 在校生人次: 按人数读取，表头却写的是人次"]],
  ["a stated total of person-times in persons", {stated_totals: [{year: 2013, statement: "教学业务培训", unit: "人", value: 5}]}, ["2 人: 教学业务培训按人次核对，单位却是人"]],
])("%s offend", async (_, raw, found) => {
  expect(await screened(personsOrTimes, raw)).toEqual({offending: 1, severity: "warn", found});
});
test.each([["培训人次", column("person_times", "培训人次")], ["its id", column("person_times", "person_times")], ["pupils", column("value", "在校生数", "pupils")], ["人次 as unit", {stated_totals: [{year: 2013, statement: "教学业务培训", unit: "人次", value: 5}]}]])("%s passes", async (_, raw) => {
  expect(await screened(personsOrTimes, raw)).toMatchObject({offending: 0});
});
