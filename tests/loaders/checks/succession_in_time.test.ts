import {expect, test} from "vitest";
import {successionInTime} from "../../../loaders/checks/succession_in_time.js";
import {screened, type Line} from "./screened.js";

const reported = (school_id: string, ...years: number[]): Line[] => years.map((year) => ({year, school_id, stage: "junior", item: "pupils", value: 500, col: "C"}));
const step = (predecessor_id: string | null, successor_id: string | null, kind = "merge"): Line => ({kind, predecessor_id, successor_id, year: 2013});

test("a predecessor that still reports and a successor that reports before offend, at the first line of each file", async () => {
  const raw = {successions: [step("a", "b", "rename")], enrolment: [...reported("a", 2012, 2013), ...reported("b", 2012, 2013)]};
  expect(await screened(successionInTime, raw)).toEqual({offending: 2, severity: "warn", found: ["3 a: 沿革表登记它到 2012 学年为止，2013 学年仍在上报", "4 b: 沿革表登记它从 2013 学年开始，2012 学年已在上报"]});
});
test("schools within their years pass, and so does one that keeps its code through a merger", async () => {
  expect(await screened(successionInTime, {successions: [step("a", "b", "rename"), step("c", null, "closed"), step(null, "d", "opened")], enrolment: [...reported("a", 2011, 2012), ...reported("b", 2013), ...reported("c", 2012), ...reported("d", 2013)]})).toMatchObject({offending: 0});
  expect(await screened(successionInTime, {successions: [step("a", "b"), step("b", "b")], enrolment: [...reported("a", 2012), ...reported("b", 2012, 2013)]})).toMatchObject({offending: 0});
});
test("rates of the year in which it ended are the old school's, and missing or zero pupils are no report", async () => {
  const rates = [{year: 2013, school_id: "a", stage: "junior", rate_id: "promotion_rate", numerator: 9, denominator: 10}];
  const nothing = [{...reported("a", 2013)[0], value: 0}, {...reported("a", 2014)[0], value: null, status: "missing"}] as Line[];
  expect(await screened(successionInTime, {successions: [step("a", "b", "rename")], rates, enrolment: nothing})).toMatchObject({offending: 0});
});
