import {expect, test} from "vitest";
import {rows} from "../../../../src/duckdb.js";
import type {Bureau} from "../../../../src/workspace.js";
import {openModels, type RawRows} from "../raw.js";

const backbone = "teachers_backbone_per_100";
const area = "area_teaching_m2_per_pupil";

interface School {resources: Record<string, number | null>; pupils?: number | null; more?: RawRows}

/** Junior schools of 500 pupils with the given items, or with other rows in place of these, and each one's row of one indicator, if it has one. */
async function indicators(id: string, schools: readonly School[], bureau: Partial<Bureau> = {}) {
  const each = schools.map(({resources, pupils = 500, more = {}}): RawRows => ({
    schools: [{school_name: "示例一中", school_type: "junior"}],
    enrolment: [{year: 2020, stage: "junior", item: "pupils", value: pupils, status: pupils === null ? "missing" : "normal"}],
    resources: Object.entries(resources).map(([item, value]) => ({year: 2020, stage: "junior", item, value, status: value === null ? "missing" : "normal"})),
    ...more,
  }));
  const all = (table: string) => each.flatMap((tables, i) => (tables[table] ?? []).map((row) => ({...row, school_id: `s${i}`})));
  const {connection, close} = await openModels({
    sources: [{source_id: "s", origin: "reported"}, {source_id: "t", origin: "simulated"}],
    ...Object.fromEntries(["schools", "enrolment", "resources", "indicator_values"].map((table) => [table, all(table)])),
  }, bureau, "marts.school_indicators");
  const found = await rows<Record<string, unknown>>(connection, "SELECT * FROM marts.school_indicators WHERE indicator_id = $id AND year = 2020 ORDER BY school_id", {id});
  close();
  return schools.map((_, i) => found.find((row) => row["school_id"] === `s${i}`));
}

test("value is numerator ÷ pupils × 100, with its ratio to the threshold", async () => {
  expect(await indicators(backbone, [{resources: {teachers_backbone: 6}}])).toEqual([{
    year: 2020, stage: "junior", school_id: "s0", indicator_id: backbone, numerator: 6, pupils: 500, value: 1.2, state: "ok", threshold: 1,
    ratio_to_threshold: 1.2, verdict: "pass", needed: 0, spare: 1, unit_share_0_1: 1, change: null, origin: "reported",
  }]);
});

test("exactly at the threshold is met, where a rounded quotient would say otherwise", async () => {
  // 5.3 per 100 of 700 pupils is 37.1 teachers; 5.8 ㎡ of 333 pupils is 1931.4 ㎡, and 1931.4 ÷ 333 is below 5.8 in binary.
  const [met, short] = await indicators(area, [1931.4, 1931.3999].map((value) => ({resources: {area_teaching_m2: value}, pupils: 333})));
  expect(met).toMatchObject({verdict: "pass", needed: 0, spare: 0});
  expect(short?.["verdict"]).toBe("fail");
  expect(short?.["needed"]).toBeCloseTo(0.0001, 9);
});

test("what is needed of whole things is whole: 5.3 teachers per 100 of 700 pupils are 38", async () => {
  expect(await indicators("teachers_above_qualification_per_100", [30, 38, 40].map((value) => ({resources: {teachers_above_qualification: value}, pupils: 700})))).toMatchObject([
    {verdict: "fail", needed: 8, spare: 0}, {verdict: "pass", needed: 0, spare: 0}, {verdict: "pass", needed: 0, spare: 2},
  ]);
});

const earlier = (year: number): RawRows => ({
  enrolment: [{year, stage: "junior", item: "pupils", value: 400}, {year: 2020, stage: "junior", item: "pupils", value: 500}],
  resources: [{year, stage: "junior", item: "teachers_backbone", value: 4}, {year: 2020, stage: "junior", item: "teachers_backbone", value: 10}],
});

test("zero is a value, a missing figure is pending, neither is the other, and without pupils there is nothing per pupil", async () => {
  expect(await indicators(backbone, [
    {resources: {teachers_backbone: 0}}, {resources: {teachers_backbone: null}}, {resources: {teachers_arts_pe: 3}}, {resources: {teachers_backbone: 3}, pupils: null}, {resources: {teachers_backbone: 3}, pupils: 0},
  ])).toMatchObject([
    {value: 0, state: "ok", verdict: "fail", needed: 5},
    {value: null, state: "missing", verdict: "pending", needed: null, spare: null, ratio_to_threshold: null},
    {numerator: null, state: "missing", verdict: "pending"},
    {pupils: null, value: null, state: "missing", verdict: "pending"},
    {value: null, state: "not_applicable", verdict: "not_applicable", needed: null, spare: null},
  ]);
});

test("change is against the year before, and only that one", async () => {
  expect(await indicators(backbone, [2019, 2018].map((year) => ({resources: {}, more: earlier(year)})))).toMatchObject([{value: 2, change: 1}, {value: 2, change: null}]);
});

test("the workspace's own threshold wins over the standard's", async () => {
  const bureau = {thresholds: [{indicator: backbone, stage: "junior" as const, value: 1.5, clause: "省定"}]};
  expect(await indicators(backbone, [{resources: {teachers_backbone: 6}}], bureau)).toMatchObject([{threshold: 1.5, verdict: "fail", needed: 2}]);
});

test("no share of a requirement that is 0 to six decimals is told, and none is NaN", async () => {
  const bureau = {thresholds: [{indicator: backbone, stage: "junior" as const, value: 1e-7, clause: "x"}]};
  expect(await indicators(backbone, [{resources: {teachers_backbone: 0}}], bureau)).toMatchObject([{value: 0, threshold: 0, ratio_to_threshold: null, verdict: "pass"}]);
});

test("without a standard only indicators that have figures are there, without a verdict", async () => {
  expect(await indicators(backbone, [{resources: {teachers_arts_pe: 6}}], {standard: null})).toEqual([undefined]);
  expect(await indicators(backbone, [{resources: {teachers_backbone: 6}}], {standard: null})).toMatchObject([{value: 1.2, threshold: null, verdict: "not_applicable"}]);
});

test("a ready-made value counts as it is, and less is better where the indicator says so", async () => {
  const bilingual = {zh: "甲", en: "a"};
  const local = {id: "class_size", zh: "平均班额", en: "Class size", short: bilingual, unit: bilingual, decimals: 1, direction: "down" as const, formula: bilingual, clause: "x", source: "x", caveat: bilingual};
  const bureau = {indicators: [local], thresholds: [{indicator: "class_size", stage: "junior" as const, value: 50, clause: "x"}]};
  expect(await indicators("class_size", [40, 50, 50.1].map((value) => ({resources: {}, more: {indicator_values: [{year: 2020, stage: "junior", indicator_id: "class_size", value}]}})), bureau)).toMatchObject([
    {value: 40, numerator: null, verdict: "pass", ratio_to_threshold: 1.25, needed: null}, {verdict: "pass"}, {verdict: "fail"},
  ]);
});

/** Both stages of schools of 500 + 500 pupils with what they share and what each has of its own, 2.3 rooms per 100 asked at the primary stage. */
async function rooms(...schools: readonly (readonly [shared: number, own: Record<string, number>])[]) {
  const of = <Row extends object>(each: (shared: number, own: Record<string, number>) => readonly Row[]) => schools.flatMap(([shared, own], i) => each(shared, own).map((row) => ({school_id: `s${i}`, ...row})));
  const row = (stage: string, value: number) => ({year: 2020, stage, item: "multimedia_rooms", value});
  const {connection, close} = await openModels({
    schools: of(() => [{school_name: "示例学校", school_type: "nine_year"}]),
    enrolment: of(() => ["primary", "junior"].map((stage) => ({year: 2020, stage, item: "pupils", value: 500}))),
    resources: of((shared, own) => [row("shared", shared), ...Object.entries(own).map(([stage, value]) => row(stage, value))]),
  }, {}, "marts.school_indicators");
  const found = await rows<Record<string, number>>(connection, "SELECT needed, spare, round(unit_share_0_1, 4) AS share FROM marts.school_indicators WHERE stage = 'primary' AND indicator_id = 'multimedia_rooms_per_100' ORDER BY school_id");
  close();
  return found;
}

test("0 that stages share is nothing shared: what is needed is the stage's own; a stage's own 0 beside what is shared is nothing to spare of its own, above 0 it counts whole; what is needed is of what is shared", async () => {
  const [nothing, shared, whole, short] = await rooms([0, {primary: 5, junior: 5}], [60, {primary: 0, junior: 0}], [60, {primary: 2}], [12, {primary: 4}]);
  expect(nothing).toEqual({needed: 7, spare: 0, share: 1});
  // 60 ÷ 2.1 = 28.57 rooms, 17.07 above the 11.5 that are asked: 17.07 × 2.1 = 35.8.
  expect(shared).toEqual({needed: 0, spare: 35, share: 0.4762});
  expect(whole).toMatchObject({spare: 19});
  expect(short).toMatchObject({needed: 4, spare: 0});
});

test("a figure made of simulated and reported parts is simulated", async () => {
  const resources = [{year: 2020, stage: "junior", item: "teachers_backbone", value: 6, source_id: "t"}];
  expect(await indicators(backbone, [{resources: {}, more: {resources}}])).toMatchObject([{origin: "simulated"}]);
});
