// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {reasons} from "../../../../src/catalogue/reasons.js";
import {recordsCard, rejectsCard, shortFile} from "../../../../src/site/components/quality_records.js";
import {t} from "../../../../src/site/messages/translate.js";

const context = {t, manifest: {sources: [{id: "s", file: "raw/成绩.csv", sheet: "初中", dataset: "enrolment"}, {id: "r", file: "raw/成绩.csv", sheet: "初中", dataset: "resources"}], catalogue: {lists: {reasons: reasons.map(({code, ...rest}) => ({id: code, ...rest}))}}}} as unknown as Parameters<typeof rejectsCard>[0];
const count = (outcome: string, reason: string, records: number) => ({source_id: "s", file: "raw/成绩.csv", outcome, reason, records});

describe("recordsCard", () => {
  it("writes the records as an equation, zeros included", () => {
    const numbers = [...recordsCard(context, {files: 2, rows: 1240, accepted: 1200, missing: 34, rejected: 6, skipped: 0, accepted_0_1: 0.968, missing_0_1: 0.027, rejected_0_1: 0.005, skipped_0_1: 0}).querySelectorAll(".equation b")].map((entry) => entry.textContent);
    expect(numbers).toEqual(["1,240", "1,200", "34", "6", "0"]);
  });

  it("draws no NaN for a release without records", () => {
    expect(recordsCard(context, {files: 0, rows: 0, accepted: 0, missing: 0, rejected: 0, skipped: 0, accepted_0_1: null, missing_0_1: null, rejected_0_1: null, skipped_0_1: null}).innerHTML).not.toContain("NaN");
  });
});

describe("rejectsCard", () => {
  it("puts rejects before skips and says the reason and the repair", () => {
    const lines = [...rejectsCard(context, [count("skip", "total_line", 2), count("reject", "unknown_school", 3)]).querySelectorAll("tbody tr")].map((row) => row.textContent!);
    expect(lines[0]).toContain("学校未登记");
    expect(lines[0]).toContain("改为登记的学校代码");
    expect(lines[1]).toContain("合计行");
  });

  it("tells apart the sheets and datasets of one file", () => {
    const lines = [...rejectsCard(context, [count("skip", "total_line", 2), {...count("skip", "total_line", 2), source_id: "r"}]).querySelectorAll("tbody th")].map((cell) => cell.textContent);
    expect(lines).toEqual(["成绩.csv › 初中 · 办学条件", "成绩.csv › 初中 · 在校生"]);
  });

  it("knows a reason with its outcome before it, and shows one that it does not know as it is", () => {
    const text = rejectsCard(context, [count("reject", "reject:duplicate_exact", 1), count("reject", "moonstruck", 1)]).textContent;
    expect(text).toContain("重复行");
    expect(text).toContain("moonstruck");
  });

  it("says so when nothing was rejected", () => {
    expect(rejectsCard(context, []).textContent).toContain("没有退回");
  });
});

describe("shortFile", () => {
  it("drops the folders", () => {
    expect([shortFile("raw/成绩.csv"), shortFile("成绩.csv")]).toEqual(["成绩.csv", "成绩.csv"]);
  });
});
