// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {board, type BoardRow} from "../../../../src/site/components/board.js";
import {backbone, balance} from "./findings/rows.js";

const row = (over: Parameters<typeof balance>[0] = {}): BoardRow => {
  const now = balance(over);
  return {indicator: backbone, balance: now, history: [balance({year: 2012, cv: 0.6}), now], href: "./indicators.html?id=x"};
};
const draw = (...rows: BoardRow[]) => board(rows, {caption: "七项指标", district: "学区"});
const cell = (element: HTMLElement, name: string) => element.querySelector(`tbody .${name}`)?.textContent;

describe("board", () => {
  it("reads from the indicator to its verdict", () => {
    const element = draw(row());
    expect(cell(element, "name")).toBe("骨干教师每百名学生");
    expect(cell(element, "mean")).toBe("1.20 / 1 名");
    expect(cell(element, "cv")).toContain("0.30");
    expect(cell(element, "verdict")).toBe("达标");
  });

  it("says how far over the limit a failing indicator is", () => {
    const element = draw(row({cv: 0.51, verdict: "fail"}));
    expect(cell(element, "verdict")).toBe("差 0.06");
    expect(element.querySelector("tbody .verdict .chip")?.classList).toContain("fail");
  });

  it("writes a missing figure as a word and its verdict as pending, never as 0", () => {
    const element = draw(row({mean: null, cv: null, state: "missing", verdict: "pending", share_within_0_1: null, share_between_0_1: null}));
    expect(cell(element, "mean")).toContain("缺失");
    expect(cell(element, "where")).toBe("缺失");
    expect(cell(element, "verdict")).toBe("待填报");
  });

  it("has no columns for schools and verdicts where nothing is judged", () => {
    const element = draw(row({threshold: null, limit_cv: null, schools_met: null, schools_unmet: null, verdict: "not_applicable"}));
    expect(element.querySelectorAll("thead th")).toHaveLength(4);
    expect(cell(element, "mean")).toBe("1.20 名");
  });

  it("tells an indicator without a limit from one that keeps it", () => {
    const element = draw(row(), row({limit_cv: null, verdict: "not_applicable"}));
    expect([...element.querySelectorAll("tbody .verdict")].map((verdict) => verdict.textContent)).toEqual(["达标", "无限值"]);
  });

  it("puts all rows on one scale", () => {
    const element = draw(row(), row({cv: 0.9, verdict: "fail"}));
    const limits = [...element.querySelectorAll(".limit")].map((line) => line.getAttribute("x1"));
    expect(new Set(limits).size).toBe(1);
  });
});
