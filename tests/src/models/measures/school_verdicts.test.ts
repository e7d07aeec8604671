import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import {countyOf} from "../county.js";
import {openModels} from "../raw.js";

/** The verdict of one junior school of 1 000 pupils whose items stand at these multiples of the thresholds. */
async function verdict(times: readonly (number | null)[], {type = "junior", pupils = 1000, standard = "2017"}: {type?: string; pupils?: number | null; standard?: string | null} = {}) {
  const {connection, close} = await openModels(countyOf([{id: "a", district: "d", pupils, times, type}]), {standard}, "marts.school_verdicts");
  const [found] = await rows<Record<string, unknown>>(connection, "SELECT met, unmet, pending, verdict, reason, worst_indicator_id FROM marts.school_verdicts");
  close();
  return found;
}

test("seven of seven met passes", async () => {
  expect(await verdict([1, 1, 1, 1, 1, 1, 1])).toMatchObject({met: 7, unmet: 0, pending: 0, verdict: "pass", reason: "all_met"});
});

test("six met and the seventh at 85% or more passes; below 85% it fails", async () => {
  expect(await verdict([1, 1, 1, 1, 1, 0.85, 1])).toMatchObject({met: 6, unmet: 1, verdict: "pass", reason: "floor_kept", worst_indicator_id: "equipment_yuan_per_pupil"});
  expect(await verdict([1, 1, 1, 1, 1, 0.8499, 1])).toMatchObject({met: 6, unmet: 1, verdict: "fail", reason: "below_floor"});
});

test("five met fails, however near the rest", async () => {
  expect(await verdict([0.99, 0.99, 1, 1, 1, 1, 1])).toMatchObject({met: 5, unmet: 2, verdict: "fail", reason: "too_few"});
});

test("six met and the seventh missing is pending: its floor is not known", async () => {
  expect(await verdict([null])).toMatchObject({met: 6, unmet: 0, pending: 1, verdict: "pending", reason: "pending"});
});

test("one unmet above the floor and one missing is pending", async () => {
  expect(await verdict([null, 0.9])).toMatchObject({met: 5, unmet: 1, pending: 1, verdict: "pending"});
});

test("failing whatever the missing figure may be is a failure", async () => {
  expect(await verdict([null, 0.9, 0.9])).toMatchObject({unmet: 2, pending: 1, verdict: "fail", reason: "too_few"});
  expect(await verdict([null, 0.5])).toMatchObject({unmet: 1, pending: 1, verdict: "fail", reason: "below_floor"});
});

test("unknown enrolment leaves everything pending", async () => {
  expect(await verdict([], {pupils: null})).toMatchObject({met: 0, pending: 7, verdict: "pending"});
});

test("special and vocational schools and kindergartens are out of scope", async () => {
  for (const type of ["special", "vocational", "kindergarten"]) {
    expect(await verdict([0.1], {type}), type).toMatchObject({met: null, unmet: null, verdict: "not_applicable", reason: "out_of_scope"});
  }
});

test("a teaching point is in scope from 50 pupils on", async () => {
  expect(await verdict([], {type: "teaching_point", pupils: 49})).toMatchObject({verdict: "not_applicable", reason: "out_of_scope"});
  expect(await verdict([], {type: "teaching_point", pupils: 50})).not.toMatchObject({verdict: "not_applicable"});
});

test("without a standard there is no verdict", async () => {
  expect(await verdict([0.1], {standard: null})).toMatchObject({verdict: "not_applicable", reason: "no_standard"});
});
