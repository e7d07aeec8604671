// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {examSchoolsCard} from "../../../../src/site/components/exam_schools.js";
import type {ExamResult, SchoolYear} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const result = (scope: ExamResult["scope"], scope_id: string, mean: number | null, change: Partial<ExamResult> = {}): ExamResult => ({
  exam_id: "z", year: 2013, stage: "junior", subject: "maths", full_mark: 100, scope, scope_id, scope_name: scope_id, entered: 200, sat: 196, participation_0_1: 0.98,
  mean, sd: 12, excellent_0_1: 0.2, pass_0_1: 0.8, low_0_1: 0, excellent_cut: 85, pass_cut: 60, low_cut: 40, intake_mean: 70, above_average_0_1: 0.031,
  state: mean === null ? "missing" : "ok", reason: null, small_n: "no", origin: "simulated", ...change,
});
const member = (school_id: string, role: SchoolYear["role"]): SchoolYear => ({
  year: 2013, stage: "junior", school_id, school_name: `${school_id}校`, district_id: "d1", district_name: "第一学区", role, parent_id: null, parent_name: null,
  pupils: 600, pupils_state: "ok", classes: 12, teachers: 50, in_scope: true, scope_reason: null, origin: "simulated",
});
const context = {t, link: (page: string) => `./${page}.html`} as unknown as Parameters<typeof examSchoolsCard>[0];
const card = examSchoolsCard(context, {
  subject: "数学", area: null, districts: [result("district", "d1", 72)],
  schools: [result("school", "2", 90), result("school", "1", 60), result("school", "3", 55, {small_n: "hide", entered: 8, sat: 8}), result("school", "4", 65, {small_n: "flag", entered: 20, sat: 20})],
  members: [member("4", "cooperating"), member("3", "cooperating"), member("2", "cooperating"), member("1", "lead")],
});
const line = (name: string) => [...card.querySelectorAll("tbody tr")].find((row) => row.querySelector("th")!.textContent!.startsWith(name))!.textContent!;

describe("examSchoolsCard", () => {
  it("keeps a fixed order with the lead school first and offers no sorting by score", () => {
    expect([...card.querySelectorAll("tbody th")].map((head) => head.textContent!.split(" ")[0])).toEqual(["第一学区", "1校", "2校", "3校", "4校"]);
    expect(card.querySelectorAll("button")).toHaveLength(0);
  });

  it("shows who sat of those entered beside every mean", () => {
    expect(line("2校")).toContain("98.0% 196 / 200");
  });

  it("writes a share of zero as 0.0%", () => {
    expect(line("2校")).toContain("0.0%");
  });

  it("gives no value for fewer than ten, only how many there were", () => {
    expect(line("3校")).toBe("3校人数过少 n = 8");
  });

  it("flags fewer than thirty and labels simulated figures", () => {
    expect(line("4校")).toContain("n<30");
    expect(card.querySelector("h2")!.textContent).toContain("模拟数据");
  });
});
