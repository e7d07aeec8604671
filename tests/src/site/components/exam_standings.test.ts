// @vitest-environment jsdom
import {expect, it} from "vitest";
import {examStandingsCard} from "../../../../src/site/components/exam_standings.js";
import type {ExamDistribution, ExamProgress, SchoolYear} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const standing = (scope_id: string, t_mean: number | null, change: Partial<ExamDistribution> = {}): ExamDistribution => ({
  exam_id: "z", year: 2013, stage: "junior", subject: "maths", scope: "school", scope_id, scope_name: `${scope_id}校`, full_mark: 100, sat: 200, p10: 40, p25: 50, median: 60, p75: 70, p90: 80, gini: 0.2,
  lowest_mean: 40, lowest_share_0_1: 0.25, percentile_mean_0_1: 0.5, t_mean, t_low: t_mean === null ? null : t_mean - 1, t_high: t_mean === null ? null : t_mean + 1, relative_mean: 1,
  before_year: 2012, before_t_mean: 50, change_t: 0.5, change_low: -0.6, change_high: 1.6, state: t_mean === null ? "missing" : "ok", reason: null, small_n: "no", origin: "simulated", ...change,
});
const member = (school_id: string, role: SchoolYear["role"]): SchoolYear => ({
  year: 2013, stage: "junior", school_id, school_name: `${school_id}校`, district_id: "d1", district_name: "第一学区", role, parent_id: null, parent_name: null,
  pupils: 600, pupils_state: "ok", classes: 12, teachers: 50, in_scope: true, scope_reason: null, origin: "simulated",
});
const progress: ExamProgress = {exam_id: "z", year: 2013, stage: "junior", subject: "maths", base_id: "intake", base_year: null, scope: "school", scope_id: "1", scope_name: "1校", pupils: 150, sat: 200, coverage_0_1: 0.75, base_t: 49, score_t: 51, change_t: 2, change_low: 1, change_high: 3, correlation: 0.8, state: "ok", reason: null, small_n: "no", origin: "simulated"};
const exams = [{exam_id: "q", year: 2012, stage: "junior", kind: "mock"}] as unknown as Parameters<typeof examStandingsCard>[1]["exams"];
const context = {t, manifest: {workspace: {leads: true}, catalogue: {lists: {examKinds: [{id: "mock", zh: "模拟考试"}]}}}, link: (page: string) => `./${page}.html`} as unknown as Parameters<typeof examStandingsCard>[0];
const members = [member("2", "cooperating"), member("1", "lead"), member("3", "cooperating"), member("4", "cooperating")];
const card = examStandingsCard(context, {subject: "数学", districts: [], members, exams, progress: [progress, {...progress, base_id: "q", base_year: 2012, change_t: -1.5, change_low: -2.5, change_high: -0.5, coverage_0_1: 0.5}], schools: [
  standing("2", 56, {change_t: 3, change_low: 1, change_high: 5}), standing("1", 48), standing("3", 52, {small_n: "hide"}), standing("4", null, {change_t: null, change_low: null, change_high: null, lowest_share_0_1: null}),
]});
const line = (name: string) => [...card.querySelectorAll("tbody tr")].find((row) => row.querySelector("th")!.textContent!.startsWith(name))!.textContent!;

it("counts who moved and who cannot be told apart in its title, and keeps the order of the 学区", () => {
  expect(card.querySelector("h2")!.textContent).toContain("2 所学校中 1 所的位置分不开，1 所上升、0 所下降");
  expect([...card.querySelectorAll("tbody th a")].map((link) => link.textContent)).toEqual(["1校", "2校", "3校", "4校"]);
});

it("hides who has few pupils, shows missing as missing, and how much of a school the common sample covers", () => {
  expect(line("3校")).not.toMatch(/52/);
  expect(line("4校")).toContain("缺失");
  expect(line("1校")).toContain("覆盖 75%");
  expect(line("2校")).not.toContain("覆盖");
  expect(line("1校")).toContain("−1.5 下降 覆盖 50%");
  expect(line("1校")).toContain("50.0");
  expect([...card.querySelectorAll("thead th.num")].map((label) => label.textContent)).toEqual(["标准分 T", "平均百分位", "比上一次", "比入学时", "比 2012 年模拟考试", "后 30% 学生"]);
});

it("says so where nobody can be compared", () => {
  expect(examStandingsCard(context, {subject: "数学", districts: [], members, exams, progress: [], schools: [standing("4", null)]}).textContent).toContain("没有可以比较的分数");
});

it("says why there is no standard score where all scores are equal", () => {
  expect(examStandingsCard(context, {subject: "数学", districts: [], members, exams, progress: [], schools: [standing("4", null, {state: "ok", reason: "no_variance"})]}).textContent).toContain("所有学生分数相同");
});

it("says why the pupils of an earlier exam are not compared, in place of a column", () => {
  const text = examStandingsCard(context, {subject: "数学", districts: [], members, exams, progress: [{...progress, base_id: "q", base_year: 2012, pupils: null, coverage_0_1: null, base_t: null, score_t: null, change_t: null, change_low: null, change_high: null, correlation: null, state: "not_applicable", reason: "other_cohort"}], schools: [standing("1", 48)]}).textContent!;
  expect(text).toContain("与 2012 年模拟考试不能逐人比较：那是另一届学生");
  expect(text).not.toContain("覆盖");
});
