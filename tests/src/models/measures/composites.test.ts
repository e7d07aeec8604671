import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {openModels, type RawRows} from "../raw.js";

const items = ["area_teaching_m2", "area_sports_m2", "equipment_yuan", "computers", "books", "teachers", "teachers_above_qualification", "teachers_intermediate_title"];

/** Two junior schools of 100 pupils each; every item stands at 100 ∓ 100·cv, so that its CV is as given; null: one school does not report it. */
function county(cvs: readonly (number | null)[]): RawRows {
  return {
    schools: ["a", "b"].map((id) => ({school_id: id, school_name: `示例${id}`, school_type: "junior"})),
    enrolment: ["a", "b"].map((id) => ({year: 2015, school_id: id, stage: "junior", item: "pupils", value: 100})),
    resources: items.flatMap((item, i) => ["a", "b"].map((id, j) => {
      const cv = cvs[i] ?? null;
      return {year: 2015, school_id: id, stage: "junior", item, value: cv === null && j === 1 ? null : 100 + (j === 0 ? -100 : 100) * (cv ?? 0), status: cv === null && j === 1 ? "missing" : "normal"};
    })),
  };
}

async function composite(cvs: readonly (number | null)[], bureau: Partial<Bureau> = {}) {
  const {connection, close} = await openModels(county(cvs), {standard: "2012", ...bureau}, "marts.composites", "marts.stage_verdicts", "marts.school_verdicts", "marts.balance");
  const [found] = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.composites");
  const [stage] = await rows<Record<string, unknown>>(connection, "SELECT verdict, schools_pass FROM marts.stage_verdicts");
  const reasons = await rows<Record<string, unknown>>(connection, "SELECT DISTINCT reason FROM marts.school_verdicts");
  const balance = await rows<Record<string, unknown>>(connection, "SELECT indicator_id, limit_cv, verdict FROM marts.balance");
  close();
  return {found, stage, reasons, balance};
}

test("the mean of eight CVs against 0.55: each alone has no limit, one far above is made up for", async () => {
  const {found, stage, reasons, balance} = await composite([0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.4]);
  expect(found).toMatchObject({indicators: 8, indicators_known: 8, limit_cv: 0.55, verdict: "pass", state: "ok"});
  expect(found?.["cv_mean"]).toBeCloseTo(0.5375, 12);
  expect(stage).toEqual({verdict: "pass", schools_pass: null});
  expect(reasons).toEqual([{reason: "no_standard"}]);
  expect(balance.map(({verdict}) => verdict)).toEqual(Array.from({length: 8}, () => "not_applicable"));
});

test("exactly at the limit passes, above it fails the stage", async () => {
  expect((await composite(items.map(() => 0.55))).found).toMatchObject({verdict: "pass"});
  expect((await composite(items.map(() => 0.56))).stage).toMatchObject({verdict: "fail"});
});

test("a missing CV leaves the mean missing and the stage pending, unless the others are over the limit together", async () => {
  expect((await composite([null, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])).found).toMatchObject({indicators_known: 7, cv_mean: null, verdict: "pending", state: "missing"});
  expect((await composite([null, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9])).found).toMatchObject({cv_mean: null, verdict: "fail"});
});

test("an indicator that is 0 at every school has no CV: the mean is of the others, it is counted apart, and a school that is missing there leaves it open", async () => {
  const none = (schools: "all" | "one") => ({...county(items.map(() => 0.5)), resources: county(items.map(() => 0.5)).resources!.map((row) => (row["item"] === "computers" ? {...row, value: 0, ...(schools === "one" && row["school_id"] === "b" ? {value: null, status: "missing"} : {})} : row))});
  const judged = async (tables: RawRows) => {
    const {connection, close} = await openModels(tables, {standard: "2012"}, "marts.composites", "marts.verdicts");
    const [found] = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.composites");
    const [stage] = await rows<{text_zh: string}>(connection, "SELECT text_zh FROM marts.verdicts WHERE kind = 'stage'");
    close();
    return {found, text: stage!.text_zh};
  };
  const all = await judged(none("all"));
  expect(all.found).toMatchObject({indicators: 8, indicators_known: 7, indicators_not_applicable: 1, indicators_missing: 0, cv_mean: 0.5, verdict: "pass", state: "ok"});
  expect(all.text).toContain("综合差异系数 0.50 不超过限值 0.55（1 项各校均为 0，没有差异系数，不计入平均）");
  const one = await judged(none("one"));
  expect(one.found).toMatchObject({indicators_known: 7, indicators_not_applicable: 0, indicators_missing: 1, cv_mean: null, verdict: "pending"});
  expect(one.text).toContain("综合差异系数待填报，已知 7 项、共 8 项");
  const zero = {...county(items.map(() => 0.5)), resources: county(items.map(() => 0.5)).resources!.map((row) => ({...row, value: 0}))};
  expect((await judged(zero)).found).toMatchObject({indicators_not_applicable: 8, cv_mean: null, verdict: "not_applicable", state: "not_applicable"});
});

test("a province's own limit of the mean goes before the standard's, and the 2017 standard has none", async () => {
  expect((await composite(items.map(() => 0.5), {limits: [{indicator: "composite", stage: "junior", cv: 0.45, clause: "省定"}]})).found).toMatchObject({limit_cv: 0.45, verdict: "fail"});
  expect((await composite(items.map(() => 0.5), {standard: "2017"})).found).toBeUndefined();
});

test("under the 2017 standard what only the 2012 one looks at stays away", async () => {
  expect((await composite(items.map(() => 0.2), {standard: "2017"})).balance).toHaveLength(7);
});
