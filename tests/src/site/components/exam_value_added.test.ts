// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {examValueAddedCard} from "../../../../src/site/components/exam_value_added.js";
import type {SchoolYear, ValueAddedModel, ValueAddedRow, ValueBand} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const base = {exam_id: "z", year: 2013, stage: "junior", subject: "maths", origin: "simulated"} as const;
const effect = (school_id: string, value: number, band: ValueBand): ValueAddedRow => ({...base, school_id, n: 200, effect: value, se: 1, low: value - 2, high: value + 2, band, state: "ok", small_n: "no"});
const small: ValueAddedRow = {...base, school_id: "4", n: 8, effect: null, se: null, low: null, high: null, band: null, state: "not_applicable", small_n: "hide"};
const member = (school_id: string, role: SchoolYear["role"]): SchoolYear => ({
  year: 2013, stage: "junior", school_id, school_name: `${school_id}校`, district_id: "d1", district_name: "第一学区", role, parent_id: null, parent_name: null,
  pupils: 600, pupils_state: "ok", classes: 12, teachers: 50, in_scope: true, scope_reason: null, origin: "simulated",
});
const model = (change: Partial<ValueAddedModel> = {}): ValueAddedModel => ({
  ...base, schools: 4, pupils: 608, pupils_left_out: 3, intercept: 1, slope: 1.4, slope_se: 0.1, var_school: 4, var_resid: 100, icc: 0.04, icc_low: 0.01, icc_high: 0.11,
  schools_above: 1, schools_not_distinguishable: 2, schools_below: 0, previous_exam_id: "y", previous_schools: 3, previous_correlation: 0.61, previous_same_band_0_1: 2 / 3, state: "ok", reason: null, ...change,
});
const context = {t, link: (page: string) => `./${page}.html`, manifest: {workspace: {leads: true}}} as unknown as Parameters<typeof examValueAddedCard>[0];
const draw = (found: ValueAddedModel | null) => examValueAddedCard(context, {
  subject: "数学", model: found, members: [member("3", "cooperating"), member("2", "cooperating"), member("1", "lead"), member("4", "cooperating")],
  schools: [effect("3", 0.5, "not_distinguishable"), effect("2", 4, "above"), effect("1", -0.5, "not_distinguishable"), small],
});

describe("examValueAddedCard", () => {
  const card = draw(model());

  it("says the counts of the three bands first, and labels simulated figures", () => {
    expect(card.querySelector("h2")!.textContent).toMatch(/^数学增值：3 所学校中 2 所与预期分不开，1 所高于、0 所低于/);
    expect(card.querySelector("h2")!.textContent).toContain("模拟数据");
  });

  it("keeps the order of ids within a 学区, the lead school first, whatever the effects, and cannot be sorted", () => {
    expect([...card.querySelectorAll("tbody th a")].map((name) => name.textContent)).toEqual(["1校", "2校", "3校", "4校"]);
    expect(card.querySelectorAll("button")).toHaveLength(0);
  });

  it("shows effect, interval and band, and nothing of a school of fewer than ten", () => {
    const line = (name: string) => [...card.querySelectorAll("tbody tr")].find((row) => row.textContent!.startsWith(name))!.textContent!;
    expect(line("2校")).toContain("+4.0");
    expect(line("2校")).toContain("高于预期");
    expect(line("1校")).toContain("分不开");
    expect(line("4校")).toContain("人数过少");
    expect(line("4校")).not.toMatch(/高于|低于|分不开/);
  });

  it("says so where more than half cannot be told apart, and only there", () => {
    expect(card.textContent).toContain("一半以上的学校与预期分不开");
    expect(draw(model({schools_above: 2, schools_below: 1})).textContent).not.toContain("一半以上");
  });

  it("puts last year's agreement beside it, with its caveat", () => {
    expect(card.textContent).toContain("相关系数 0.61，67% 仍在同一档；两届学生不同");
    expect(draw(model({previous_exam_id: null, previous_schools: null, previous_correlation: null, previous_same_band_0_1: null})).textContent).not.toContain("相关系数");
  });

  it("says why there is nothing: no intake, few schools, or no estimate", () => {
    expect(draw(null).textContent).toContain("没有入学成绩");
    expect(draw(model({state: "not_applicable", reason: "few_schools"})).textContent).toContain("不足十所");
    expect(draw(model({state: "not_applicable", reason: "no_variance"})).textContent).toContain("不足以估计");
  });
});
