// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {ratesTable} from "../../../../src/site/components/rates_table.js";
import type {Rate, SchoolYear} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const rate = (scope: Rate["scope"], scope_id: string, value: number | null, denominator: number, small_n: Rate["small_n"] = "no"): Rate => ({
  year: 2013, stage: "junior", rate_id: "promotion_rate", scope, scope_id, scope_name: `${scope_id}校`, numerator: 1, denominator, schools_missing: 0,
  rate_0_1: value, low_0_1: value === null ? null : value - 0.02, high_0_1: value === null ? null : value + 0.02, state: value === null ? "missing" : "ok", reason: null,
  change_points: null, change_low_points: null, change_high_points: null, change_reading: null, previous_schools_missing: null, since_first_points: 1.5, since_first_low_points: -1, since_first_high_points: 4, since_first_reading: "noise", first_schools_missing: 0,
  needed_leavers: 500, needed_leavers_power80: 1000, needed_state: "ok",
  gap_points: value === null ? null : 100 * (value - 0.95), gap_low_points: value === null ? null : 100 * (value - 0.97), gap_high_points: value === null ? null : 100 * (value - 0.93),
  stated_percent: null, small_n, origin: "simulated",
});
const school = (school_id: string, role: SchoolYear["role"]): SchoolYear => ({
  year: 2013, stage: "junior", school_id, school_name: `${school_id}校`, district_id: "d1", district_name: "第一学区", role, parent_id: null, parent_name: null,
  pupils: 1, pupils_state: "ok", classes: 1, teachers: 1, in_scope: true, scope_reason: null, origin: "simulated",
});
const context = {t, link: (page: string, params = {}) => `./${page}.html?${new URLSearchParams(params).toString()}`, manifest: {workspace: {levels: {area: "区"}}}} as unknown as Parameters<typeof ratesTable>[0];
const area = rate("area", "红塔区", 0.95, 5000);
const rates = [rate("district", "d1", 0.95, 900), rate("school", "1", 0.99, 500), rate("school", "2", 0.9, 200), rate("school", "3", 0.95, 25, "flag"), rate("school", "4", 0.5, 8, "hide"), rate("school", "5", null, 100)];
const schools = [school("2", "cooperating"), school("1", "lead"), school("3", "cooperating"), school("4", "cooperating"), school("5", "cooperating")];
const draw = (firstYear = 2011) => ratesTable(context, rates, schools, {name: "初中升学率", area, firstYear, year: 2013});
const line = (element: HTMLElement, name: string) => [...element.querySelectorAll("tbody tr")].find((row) => row.querySelector("th")!.textContent!.includes(name))!;

describe("ratesTable", () => {
  it("puts the 学区 first, its lead school next, and ranks nobody", () => {
    const names = [...draw().querySelectorAll("tbody th")].map((head) => head.textContent!.trim().split(" ")[0]);
    expect(names).toEqual(["第一学区", "1校", "2校", "3校", "4校", "5校"]);
    expect(draw().querySelector("thead button")).toBeNull();
  });

  it("reads each interval against the area's rate", () => {
    const element = draw();
    expect(["1校", "2校", "3校"].map((name) => line(element, name).querySelector(".reading")!.textContent)).toEqual(["高于全区 +4.00（+2.00 至 +6.00）", "低于全区 −5.00（−7.00 至 −3.00）", "无明显差别 0.00（−2.00 至 +2.00）"]);
  });

  it("shows a rate above 100% without an interval and says why, and beside it the school whose others are above", () => {
    const none = {low_0_1: null, high_0_1: null, gap_low_points: null, gap_high_points: null};
    const element = ratesTable(context, [{...rate("school", "1", 1.03, 100), ...none, reason: "above_one"}, {...rate("school", "2", 0.9, 100), gap_low_points: null, gap_high_points: null}], schools.slice(0, 2), {name: "巩固率", area, firstYear: 2013, year: 2013});
    expect(["1校", "2校"].map((name) => line(element, name).querySelector(".reading")!.textContent)).toEqual(["高于 100% 不是比例，无区间", "其余高于 100% 不是比例，无区间"]);
    expect(line(element, "1校").textContent).toContain("103.00%");
    expect(line(element, "1校").querySelector(".interval")).toBeNull();
    expect(line(element, "1校").innerHTML).toContain("1校：巩固率 103.00%，无区间，n = 100");
  });

  it("hides the value of fewer than ten and says so; it flags fewer than thirty", () => {
    const element = draw();
    expect(line(element, "4校").textContent).toContain("人数过少");
    expect(line(element, "4校").textContent).not.toContain("%");
    expect(line(element, "4校").querySelector("circle")).toBeNull();
    expect(line(element, "3校").textContent).toContain("n<30");
  });

  it("writes 缺失 for a missing rate, not 0", () => {
    expect(line(draw(), "5校").textContent).toContain("缺失");
    expect(line(draw(), "5校").textContent).not.toContain("0.00%");
  });

  it("links schools to their pages", () => {
    expect(line(draw(), "1校").querySelector("a")!.getAttribute("href")).toBe("./school.html?id=1");
  });

  it("leaves out the change in the first year", () => {
    expect(draw(2013).querySelectorAll("tbody tr:first-child svg")).toHaveLength(1);
    expect(draw(2011).querySelectorAll("tbody tr:first-child svg")).toHaveLength(2);
  });
});
