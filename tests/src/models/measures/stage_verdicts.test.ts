import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels} from "../raw.js";
import {yearsApart} from "../years_apart.js";

const noted = yearsApart(async (tables) => {
  const {connection, close} = await openModels(tables, {}, "marts.stage_verdicts");
  const found = await rows<Record<string, unknown> & {year: number}>(connection, "SELECT * FROM marts.stage_verdicts");
  close();
  return found;
});
const stage = (...schools: Parameters<typeof countyOf>[0][number][]) => noted(countyOf(schools));
const school = (id: string, ...times: (number | null)[]) => ({id, district: "d", pupils: 1000, times});

const passes = stage(school("a"), school("b"));

test("a stage passes when every school and every indicator does", async () => {
  expect(await passes()).toMatchObject([{schools: 2, schools_pass: 2, schools_fail: 0, schools_pending: 0, indicators: 7, indicators_pass: 7, verdict: "pass"}]);
});

const fails = stage(school("a"), school("b", 0.9, 0.9));

test("one school that fails fails the stage", async () => {
  expect(await fails()).toMatchObject([{schools_pass: 1, schools_fail: 1, verdict: "fail"}]);
});

const over = stage(school("a"), school("b", 40));

test("one indicator over its limit fails the stage though every school passes", async () => {
  expect(await over()).toMatchObject([{schools_pass: 2, indicators_pass: 6, indicators_fail: 1, verdict: "fail"}]);
});

const missing = stage(school("a"), school("b", null));

test("one missing figure leaves the stage pending", async () => {
  expect(await missing()).toMatchObject([{schools_pass: 1, schools_pending: 1, indicators_pass: 6, indicators_pending: 1, verdict: "pending"}]);
});

const out = stage(school("a"), {...school("b", 0), type: "special"});

test("schools out of scope are in no count", async () => {
  expect(await out()).toMatchObject([{schools: 1, schools_pass: 1, indicators: 0, verdict: "pass"}]);
});
