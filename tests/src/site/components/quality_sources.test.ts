// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {sourcesCard} from "../../../../src/site/components/quality_sources.js";
import {t} from "../../../../src/site/messages/translate.js";

const source = (over: object) => ({
  id: "s", file: "raw/基本情况.xlsx", sheet: "初中", dataset: "enrolment", year: 2013, origin: "simulated", publisher: "生成器", licence: "MIT", received: "2026-11-23",
  sha256: "3687c39c0000", rows: 34, accepted: 30, missing: 0, rejected: 0, skipped: 4, note: null, ...over,
});
const card = (...sources: object[]) => sourcesCard({t, manifest: {sources}} as unknown as Parameters<typeof sourcesCard>[0]);

describe("sourcesCard", () => {
  it("names a file once, over a line for each sheet and dataset read from it", () => {
    const drawn = card(source({}), source({id: "b", sheet: "小学"}), source({id: "c", file: "raw/成绩.csv", sheet: null, dataset: "exam_scores", year: null}));
    expect(drawn.querySelector("h2")!.textContent).toBe("来源：2 个文件，登记 3 项");
    expect([...drawn.querySelectorAll("tbody")].map((body) => body.querySelectorAll("tr").length)).toEqual([2, 1]);
    expect([...drawn.querySelectorAll("tbody th > code")].map((file) => file.textContent)).toEqual(["基本情况.xlsx", "成绩.csv"]);
    expect([...drawn.querySelectorAll("td:not(.num)")].map((cell) => cell.textContent)).toEqual(["在校生 2013 · 初中", "在校生 2013 · 小学", "考试成绩 多年"]);
  });

  it("names an address whole, where a file's name says enough without its folders", () => {
    const drawn = card(source({file: "raw/2024/东片/a.xlsx"}), source({id: "b", file: "https://data.example/export?year=2024"}), source({id: "c", file: "postgresql://db.example:5432/edu#c"}));
    expect([...drawn.querySelectorAll("tbody th > code")].map((file) => file.textContent)).toEqual(["a.xlsx", "https://data.example/export?year=2024", "postgresql://db.example:5432/edu#c"]);
  });

  it("says who made a file, under what licence, when it came and what it hashes to", () => {
    expect(card(source({note: "示例"})).querySelector("tbody th")!.textContent).toBe("基本情况.xlsx 模拟生成器 · MIT · 收到 2026-11-23 · 3687c39c示例");
  });
});
