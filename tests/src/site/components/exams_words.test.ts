import {describe, expect, it} from "vitest";
import {examsFinding} from "../../../../src/site/components/exams_words.js";
import {plainText} from "../../../../src/site/components/layout.js";
import type {ExamBetween, ExamResult} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const result: ExamResult = {
  exam_id: "z", year: 2013, stage: "junior", subject: "maths", full_mark: 100, scope: "area", scope_id: "红塔区", scope_name: "红塔区", entered: 5012, sat: 4900,
  participation_0_1: 0.9777, mean: 68.25, sd: 14, excellent_0_1: 0.1, pass_0_1: 0.7, low_0_1: 0.05, excellent_cut: 85, pass_cut: 60, low_cut: 40,
  intake_mean: null, above_average_0_1: 0, state: "ok", reason: null, small_n: "no", origin: "simulated",
};
const share = (icc_low: number | null, icc_high: number | null, state: ExamBetween["state"] = "ok"): ExamBetween => ({
  exam_id: "z", year: 2013, stage: "junior", subject: "maths", schools: 15, pupils: 4900, eta2: 0.1, eta2_null: 0.003, icc_anova: 0.1, icc_low, icc_high, icc_reml: 0.1, icc_reml_low: icc_low, icc_reml_high: icc_high, limit_0_1: 0.15, state, reason: null, origin: "simulated",
});
const find = (between: ExamBetween[], confirmed = true) => examsFinding(t, {exam: "2013 年中考", area: "红塔区", result, subject: "数学", subjects: between.length, between, confirmed});
const tone = (between: ExamBetween[], confirmed?: boolean) => find(between, confirmed).title.find((part) => typeof part !== "string")?.tone;

describe("examsFinding", () => {
  it("counts the subjects whose interval leaves out the limit", () => {
    expect(plainText(find([share(0.2, 0.4), share(0.01, 0.1), share(0.1, 0.2)]).title)).toBe("2013 年中考 3 门学科，校际差异率 1 门高于 0.15，1 门低于，1 门分不开");
    expect(plainText(find([share(0.01, 0.1), share(0.1, 0.2)]).title)).toContain("1 门低于 0.15，1 门分不开");
    expect(plainText(find([share(0.01, 0.1)]).title)).toContain("都低于 0.15");
    expect(plainText(find([share(0.1, 0.2)]).title)).toContain("都与限值分不开");
  });

  it("is red or green only where the limit's clause is confirmed", () => {
    expect([tone([share(0.2, 0.4)]), tone([share(0.01, 0.1)])]).toEqual(["fail", "pass"]);
    expect([tone([share(0.2, 0.4)], false), tone([share(0.01, 0.1)], false)]).toEqual(["wait", "wait"]);
  });

  it("gives no verdict without an interval", () => {
    for (const between of [[], [share(null, null)], [share(0.01, 0.1, "not_applicable")]]) {
      expect(plainText(find(between).title)).toBe(`2013 年中考，${between.length} 门学科`);
    }
  });

  it("always says who sat", () => {
    for (const between of [[], [share(0.1, 0.2)]]) expect(find(between).lede).toContain("参考率 97.8%");
  });
});
