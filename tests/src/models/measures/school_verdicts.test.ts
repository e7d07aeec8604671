import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels} from "../raw.js";

interface School {type?: string; pupils?: number | null}

/** The verdict of each junior school of 1 000 pupils whose items stand at its multiples of the thresholds, all in one county. */
async function verdicts(schools: readonly [times: readonly (number | null)[], school?: School][], standard: string | null = "2017") {
  const {connection, close} = await openModels(countyOf(schools.map(([times, {type = "junior", pupils = 1000} = {}], i) => ({id: String(100 + i), district: "d", pupils, times, type}))), {standard}, "marts.school_verdicts");
  const found = await rows<Record<string, unknown>>(connection, "SELECT met, unmet, pending, verdict, reason, worst_indicator_id FROM marts.school_verdicts ORDER BY school_id");
  close();
  return found;
}

test("seven of seven met passes; six when the seventh is at 85% or more; five fail, however near the rest", async () => {
  expect(await verdicts([[[1, 1, 1, 1, 1, 1, 1]], [[1, 1, 1, 1, 1, 0.85, 1]], [[1, 1, 1, 1, 1, 0.8499, 1]], [[0.99, 0.99, 1, 1, 1, 1, 1]]])).toMatchObject([
    {met: 7, unmet: 0, pending: 0, verdict: "pass", reason: "all_met"},
    {met: 6, unmet: 1, verdict: "pass", reason: "floor_kept", worst_indicator_id: "equipment_yuan_per_pupil"},
    {met: 6, unmet: 1, verdict: "fail", reason: "below_floor"},
    {met: 5, unmet: 2, verdict: "fail", reason: "too_few"},
  ]);
});

test("a missing figure leaves open what it could decide, and no more", async () => {
  expect(await verdicts([[[null]], [[null, 0.9]], [[null, 0.9, 0.9]], [[null, 0.5]], [[], {pupils: null}]])).toMatchObject([
    // Six met and the seventh missing: its floor is not known.
    {met: 6, unmet: 0, pending: 1, verdict: "pending", reason: "pending"},
    {met: 5, unmet: 1, pending: 1, verdict: "pending"},
    // Failing whatever the missing figure may be is a failure.
    {unmet: 2, pending: 1, verdict: "fail", reason: "too_few"},
    {unmet: 1, pending: 1, verdict: "fail", reason: "below_floor"},
    {met: 0, pending: 7, verdict: "pending"},
  ]);
});

test("special and vocational schools and kindergartens are out of scope; a teaching point is in scope from 50 pupils on", async () => {
  const out = {met: null, unmet: null, verdict: "not_applicable", reason: "out_of_scope"};
  const found = await verdicts([[[0.1], {type: "special"}], [[0.1], {type: "vocational"}], [[0.1], {type: "kindergarten"}], [[], {type: "teaching_point", pupils: 49}], [[], {type: "teaching_point", pupils: 50}]]);
  expect(found.slice(0, 4)).toMatchObject([out, out, out, {verdict: "not_applicable", reason: "out_of_scope"}]);
  expect(found[4]).not.toMatchObject({verdict: "not_applicable"});
});

test("without a standard there is no verdict", async () => {
  expect(await verdicts([[[0.1]]], null)).toMatchObject([{verdict: "not_applicable", reason: "no_standard"}]);
});
