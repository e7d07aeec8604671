import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels} from "../raw.js";

async function stage(...schools: Parameters<typeof countyOf>[0][number][]) {
  const {connection, close} = await openModels(countyOf(schools), {}, "marts.stage_verdicts");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.stage_verdicts");
  close();
  return found;
}
const school = (id: string, ...times: (number | null)[]) => ({id, district: "d", pupils: 1000, times});

test("a stage passes when every school and every indicator does", async () => {
  expect(await stage(school("a"), school("b"))).toMatchObject([{schools: 2, schools_pass: 2, schools_fail: 0, schools_pending: 0, indicators: 7, indicators_pass: 7, verdict: "pass"}]);
});

test("one school that fails fails the stage", async () => {
  expect(await stage(school("a"), school("b", 0.9, 0.9))).toMatchObject([{schools_pass: 1, schools_fail: 1, verdict: "fail"}]);
});

test("one indicator over its limit fails the stage though every school passes", async () => {
  expect(await stage(school("a"), school("b", 40))).toMatchObject([{schools_pass: 2, indicators_pass: 6, indicators_fail: 1, verdict: "fail"}]);
});

test("one missing figure leaves the stage pending", async () => {
  expect(await stage(school("a"), school("b", null))).toMatchObject([{schools_pass: 1, schools_pending: 1, indicators_pass: 6, indicators_pending: 1, verdict: "pending"}]);
});

test("schools out of scope are in no count", async () => {
  expect(await stage(school("a"), {...school("b", 0), type: "special"})).toMatchObject([{schools: 1, schools_pass: 1, indicators: 0, verdict: "pass"}]);
});
