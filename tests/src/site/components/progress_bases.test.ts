import {expect, it} from "vitest";
import {progressBases} from "../../../../src/site/components/progress_bases.js";
import type {ExamProgress} from "../../../../src/site/components/rows.js";

const row = (base_id: string, base_year: number | null, change_t: number | null, reason: ExamProgress["reason"] = null): ExamProgress => ({
  exam_id: "z", year: 2013, stage: "junior", subject: "maths", base_id, base_year, scope: "area", scope_id: "县", scope_name: "县", pupils: 9, sat: 10, coverage_0_1: 0.9, base_t: 50, score_t: 50, change_t,
  change_low: null, change_high: null, correlation: null, state: "ok", reason, small_n: "no", origin: "simulated",
});

it("takes intake first, then the latest earlier exam of the same pupils", () => {
  expect(progressBases([row("seven", 2011, 0), row("intake", null, 0), row("eight", 2012, 0)])).toEqual({bases: ["intake", "eight"], unpaired: null});
});

it("gives the reason where no earlier exam can be paired, beside intake or alone", () => {
  expect(progressBases([row("last", 2012, null, "other_cohort"), row("intake", null, 1)])).toEqual({bases: ["intake"], unpaired: {base_id: "last", reason: "other_cohort"}});
  expect(progressBases([row("intake", null, null, "one_pupil")])).toEqual({bases: [], unpaired: null});
  expect(progressBases([])).toEqual({bases: [], unpaired: null});
});
