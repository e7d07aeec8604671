import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {openModels, type RawRows} from "../raw.js";
import {sideBySide} from "../side_by_side.js";

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

async function composites(tables: RawRows, bureau: Partial<Bureau>) {
  const {connection, close} = await openModels(tables, bureau, "marts.composites", "marts.stage_verdicts", "marts.school_verdicts", "marts.balance", "marts.verdicts");
  const all = (sql: string) => rows<Record<string, unknown>>(connection, sql);
  const found = await all("SELECT * FROM marts.composites");
  const stages = await all("SELECT year, verdict, schools_pass FROM marts.stage_verdicts");
  const reasons = await all("SELECT DISTINCT year, reason FROM marts.school_verdicts");
  const balance = await all("SELECT year, indicator_id, limit_cv, verdict FROM marts.balance");
  const texts = await all("SELECT year, text_zh FROM marts.verdicts WHERE kind = 'stage'");
  close();
  return (wanted: number) => {
    const [composite, stage, reason, balances, text] = [found, stages, reasons, balance, texts].map((each) => each.filter(({year}) => year === wanted)) as [typeof found, typeof found, typeof found, typeof found, typeof found];
    return {found: composite[0], stage: stage[0], reasons: reason, balance: balances, text: text[0]?.["text_zh"] as string};
  };
}

const inYear = sideBySide((tables) => composites(tables, {standard: "2012"}));
const composite = (cvs: readonly (number | null)[]) => inYear(county(cvs));

const madeUp = composite([0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.4]);

test("the mean of eight CVs against 0.55: each alone has no limit, one far above is made up for", async () => {
  const {found, stage, reasons, balance} = await madeUp();
  expect(found).toMatchObject({indicators: 8, indicators_known: 8, limit_cv: 0.55, verdict: "pass", state: "ok"});
  expect(found?.["cv_mean"]).toBeCloseTo(0.5375, 12);
  expect(stage).toMatchObject({verdict: "pass", schools_pass: null});
  expect(reasons).toMatchObject([{reason: "no_standard"}]);
  expect(balance.map(({verdict}) => verdict)).toEqual(Array.from({length: 8}, () => "not_applicable"));
});

const [at, above] = [0.55, 0.56].map((cv) => composite(items.map(() => cv))) as [typeof madeUp, typeof madeUp];

test("exactly at the limit passes, above it fails the stage", async () => {
  expect((await at()).found).toMatchObject({verdict: "pass"});
  expect((await above()).stage).toMatchObject({verdict: "fail"});
});

const [low, high] = [0.5, 0.9].map((cv) => composite([null, ...items.slice(1).map(() => cv)])) as [typeof madeUp, typeof madeUp];

test("a missing CV leaves the mean missing and the stage pending, unless the others are over the limit together", async () => {
  expect((await low()).found).toMatchObject({indicators_known: 7, cv_mean: null, verdict: "pending", state: "missing"});
  expect((await high()).found).toMatchObject({cv_mean: null, verdict: "fail"});
});

const none = (schools: "all" | "one") => ({...county(items.map(() => 0.5)), resources: county(items.map(() => 0.5)).resources!.map((row) => (row["item"] === "computers" ? {...row, value: 0, ...(schools === "one" && row["school_id"] === "b" ? {value: null, status: "missing"} : {})} : row))});
const zeros = {
  all: inYear(none("all")),
  one: inYear(none("one")),
  every: inYear({...county(items.map(() => 0.5)), resources: county(items.map(() => 0.5)).resources!.map((row) => ({...row, value: 0}))}),
};

test("an indicator that is 0 at every school has no CV: the mean is of the others, it is counted apart, and a school that is missing there leaves it open", async () => {
  const all = await zeros.all();
  expect(all.found).toMatchObject({indicators: 8, indicators_known: 7, indicators_not_applicable: 1, indicators_missing: 0, cv_mean: 0.5, verdict: "pass", state: "ok"});
  expect(all.text).toContain("综合差异系数 0.50 不超过限值 0.55（1 项各校均为 0，没有差异系数，不计入平均）");
  const one = await zeros.one();
  expect(one.found).toMatchObject({indicators_known: 7, indicators_not_applicable: 0, indicators_missing: 1, cv_mean: null, verdict: "pending"});
  expect(one.text).toContain("综合差异系数待填报，已知 7 项、共 8 项");
  expect((await zeros.every()).found).toMatchObject({indicators_not_applicable: 8, cv_mean: null, verdict: "not_applicable", state: "not_applicable"});
});

test("a province's own limit of the mean goes before the standard's", async () => {
  const found = await composites(county(items.map(() => 0.5)), {standard: "2012", limits: [{indicator: "composite", stage: "junior", cv: 0.45, clause: "省定"}]});
  expect(found(2015).found).toMatchObject({limit_cv: 0.45, verdict: "fail"});
});

test("under the 2017 standard there is no limit of the mean, and what only the 2012 one looks at stays away", async () => {
  const {found, balance} = (await composites(county(items.map(() => 0.5)), {standard: "2017"}))(2015);
  expect(found).toBeUndefined();
  expect(balance).toHaveLength(7);
});
