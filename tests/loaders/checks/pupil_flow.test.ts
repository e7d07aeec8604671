import {expect, test} from "vitest";
import {pupilFlow} from "../../../loaders/checks/pupil_flow.js";
import {screened} from "./screened.js";

const school = (before: number, graduates: number | null, now: number): Record<string, readonly Record<string, string | number | null>[]> => ({
  enrolment: [[2012, before], [2013, now]].map(([year, value]) => ({year: year ?? 0, school_id: "1", stage: "junior", item: "pupils", value: value ?? 0, col: "C"})),
  rates: [{year: 2013, school_id: "1", stage: "junior", rate_id: "promotion_rate", numerator: 0, denominator: graduates}],
});

test.each([
  ["fewer pupils than stayed", school(600, 200, 370), ["C3 370: 上年在校 600 人，其间毕业 200 人，今年只有 370 人"]],
  ["more graduates than there were pupils", school(150, 200, 160), ["C3 160: 上年在校 150 人，其间毕业 200 人，今年只有 160 人"]],
])("%s offend", async (_, raw, found) => {
  expect(await screened(pupilFlow, raw)).toEqual({offending: 1, severity: "warn", found});
});
test.each([["a usual year", school(600, 200, 610)], ["a twentieth that moved away", school(600, 200, 380)], ["unknown graduates", school(600, null, 100)], ["a school that closes its first year", school(200, 200, 0)]])("%s passes", async (_, raw) => {
  expect(await screened(pupilFlow, raw)).toMatchObject({offending: 0});
});
