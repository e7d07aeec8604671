import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {openModels, type RawRows} from "../raw.js";

const backbone = "teachers_backbone_per_100";
const area = "area_teaching_m2_per_pupil";

/** One junior school of 500 pupils with the given items, and the row of one indicator. */
async function indicator(id: string, resources: Record<string, number | null>, pupils: number | null = 500, bureau: Partial<Bureau> = {}, more: RawRows = {}) {
  const {connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "示例一中", school_type: "junior"}],
    enrolment: [{year: 2020, school_id: "a", stage: "junior", item: "pupils", value: pupils, status: pupils === null ? "missing" : "normal"}],
    resources: Object.entries(resources).map(([item, value]) => ({year: 2020, school_id: "a", stage: "junior", item, value, status: value === null ? "missing" : "normal"})),
    ...more,
  }, bureau, "marts.school_indicators");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.school_indicators WHERE indicator_id = $id AND year = 2020", {id});
  close();
  return found;
}

test("value is numerator ÷ pupils × 100, with its ratio to the threshold", async () => {
  expect(await indicator(backbone, {teachers_backbone: 6})).toEqual([{
    year: 2020, stage: "junior", school_id: "a", indicator_id: backbone, numerator: 6, pupils: 500, value: 1.2, state: "ok", threshold: 1,
    ratio_to_threshold: 1.2, verdict: "pass", needed: 0, spare: 1, unit_share_0_1: 1, change: null, origin: "reported",
  }]);
});

test("exactly at the threshold is met, where a rounded quotient would say otherwise", async () => {
  // 5.3 per 100 of 700 pupils is 37.1 teachers; 5.8 ㎡ of 333 pupils is 1931.4 ㎡, and 1931.4 ÷ 333 is below 5.8 in binary.
  const [met] = await indicator(area, {area_teaching_m2: 1931.4}, 333);
  expect(met).toMatchObject({verdict: "pass", needed: 0, spare: 0});
  const [short] = await indicator(area, {area_teaching_m2: 1931.3999}, 333);
  expect(short?.["verdict"]).toBe("fail");
  expect(short?.["needed"]).toBeCloseTo(0.0001, 9);
});

test("what is needed of whole things is whole: 5.3 teachers per 100 of 700 pupils are 38", async () => {
  expect((await indicator("teachers_above_qualification_per_100", {teachers_above_qualification: 30}, 700))[0]).toMatchObject({verdict: "fail", needed: 8, spare: 0});
  expect((await indicator("teachers_above_qualification_per_100", {teachers_above_qualification: 38}, 700))[0]).toMatchObject({verdict: "pass", needed: 0, spare: 0});
  expect((await indicator("teachers_above_qualification_per_100", {teachers_above_qualification: 40}, 700))[0]).toMatchObject({verdict: "pass", needed: 0, spare: 2});
});

test("zero is a value, a missing figure is pending, and neither is the other", async () => {
  expect((await indicator(backbone, {teachers_backbone: 0}))[0]).toMatchObject({value: 0, state: "ok", verdict: "fail", needed: 5});
  expect((await indicator(backbone, {teachers_backbone: null}))[0]).toMatchObject({value: null, state: "missing", verdict: "pending", needed: null, spare: null, ratio_to_threshold: null});
  expect((await indicator(backbone, {teachers_arts_pe: 3}))[0]).toMatchObject({numerator: null, state: "missing", verdict: "pending"});
  expect((await indicator(backbone, {teachers_backbone: 3}, null))[0]).toMatchObject({pupils: null, value: null, state: "missing", verdict: "pending"});
});

test("a school without pupils has nothing per pupil", async () => {
  expect((await indicator(backbone, {teachers_backbone: 3}, 0))[0]).toMatchObject({value: null, state: "not_applicable", verdict: "not_applicable", needed: null, spare: null});
});

const earlier = (year: number) => ({
  enrolment: [{year, school_id: "a", stage: "junior", item: "pupils", value: 400}, {year: 2020, school_id: "a", stage: "junior", item: "pupils", value: 500}],
  resources: [{year, school_id: "a", stage: "junior", item: "teachers_backbone", value: 4}, {year: 2020, school_id: "a", stage: "junior", item: "teachers_backbone", value: 10}],
});

test("change is against the year before, and only that one", async () => {
  expect((await indicator(backbone, {}, 500, {}, earlier(2019)))[0]).toMatchObject({value: 2, change: 1});
  expect((await indicator(backbone, {}, 500, {}, earlier(2018)))[0]).toMatchObject({value: 2, change: null});
});

test("the workspace's own threshold wins over the standard's", async () => {
  const bureau = {thresholds: [{indicator: backbone, stage: "junior" as const, value: 1.5, clause: "省定"}]};
  expect((await indicator(backbone, {teachers_backbone: 6}, 500, bureau))[0]).toMatchObject({threshold: 1.5, verdict: "fail", needed: 2});
});

test("no share of a requirement that is 0 to six decimals is told, and none is NaN", async () => {
  const bureau = {thresholds: [{indicator: backbone, stage: "junior" as const, value: 1e-7, clause: "x"}]};
  expect((await indicator(backbone, {teachers_backbone: 0}, 500, bureau))[0]).toMatchObject({value: 0, threshold: 0, ratio_to_threshold: null, verdict: "pass"});
});

test("without a standard only indicators that have figures are there, without a verdict", async () => {
  expect(await indicator(backbone, {teachers_arts_pe: 6}, 500, {standard: null})).toEqual([]);
  expect((await indicator(backbone, {teachers_backbone: 6}, 500, {standard: null}))[0]).toMatchObject({value: 1.2, threshold: null, verdict: "not_applicable"});
});

const classSizeOf = (value: number) => ({indicator_values: [{year: 2020, school_id: "a", stage: "junior", indicator_id: "class_size", value}]});

test("a ready-made value counts as it is, and less is better where the indicator says so", async () => {
  const bilingual = {zh: "甲", en: "a"};
  const local = {id: "class_size", zh: "平均班额", en: "Class size", short: bilingual, unit: bilingual, decimals: 1, direction: "down" as const, formula: bilingual, clause: "x", source: "x", caveat: bilingual};
  const bureau = {indicators: [local], thresholds: [{indicator: "class_size", stage: "junior" as const, value: 50, clause: "x"}]};
  expect((await indicator("class_size", {}, 500, bureau, classSizeOf(40)))[0]).toMatchObject({value: 40, numerator: null, verdict: "pass", ratio_to_threshold: 1.25, needed: null});
  expect((await indicator("class_size", {}, 500, bureau, classSizeOf(50)))[0]).toMatchObject({verdict: "pass"});
  expect((await indicator("class_size", {}, 500, bureau, classSizeOf(50.1)))[0]).toMatchObject({verdict: "fail"});
});

/** Both stages of a school of 500 + 500 pupils with what they share and what each has of its own, 2.3 rooms per 100 asked at the primary stage. */
async function rooms(shared: number, own: Record<string, number>) {
  const row = (stage: string, value: number) => ({year: 2020, school_id: "a", stage, item: "multimedia_rooms", value});
  const {connection, close} = await openModels({
    schools: [{school_id: "a", school_name: "示例学校", school_type: "nine_year"}],
    enrolment: ["primary", "junior"].map((stage) => ({year: 2020, school_id: "a", stage, item: "pupils", value: 500})),
    resources: [row("shared", shared), ...Object.entries(own).map(([stage, value]) => row(stage, value))],
  }, {}, "marts.school_indicators");
  const [found] = await rows<Record<string, number>>(connection, "SELECT needed, spare, round(unit_share_0_1, 4) AS share FROM marts.school_indicators WHERE stage = 'primary' AND indicator_id = 'multimedia_rooms_per_100'");
  close();
  return found;
}

test("0 that stages share is nothing shared: what is needed is the stage's own", async () => {
  expect(await rooms(0, {primary: 5, junior: 5})).toEqual({needed: 7, spare: 0, share: 1});
});

test("a stage's own 0 beside what is shared is nothing to spare of its own; above 0 it counts whole; what is needed is of what is shared", async () => {
  // 60 ÷ 2.1 = 28.57 rooms, 17.07 above the 11.5 that are asked: 17.07 × 2.1 = 35.8.
  expect(await rooms(60, {primary: 0, junior: 0})).toEqual({needed: 0, spare: 35, share: 0.4762});
  expect(await rooms(60, {primary: 2})).toMatchObject({spare: 19});
  expect(await rooms(12, {primary: 4})).toMatchObject({needed: 4, spare: 0});
});

test("a figure made of simulated and reported parts is simulated", async () => {
  const more = {
    sources: [{source_id: "s", origin: "reported"}, {source_id: "t", origin: "simulated"}],
    resources: [{year: 2020, school_id: "a", stage: "junior", item: "teachers_backbone", value: 6, source_id: "t"}],
  };
  expect((await indicator(backbone, {}, 500, {}, more))[0]).toMatchObject({origin: "simulated"});
});
