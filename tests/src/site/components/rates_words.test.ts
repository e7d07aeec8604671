import {describe, expect, it} from "vitest";
import {plainText} from "../../../../src/site/components/layout.js";
import {changeOf, neededWords, ratesFinding} from "../../../../src/site/components/rates_words.js";
import type {Rate} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const row = (year: number, rate: number | null, points: number | null, low: number | null, high: number | null): Rate => ({
  year, stage: "junior", rate_id: "promotion_rate", scope: "area", scope_id: "红塔区", scope_name: "红塔区", numerator: 4841, denominator: 5022, schools_missing: 0,
  rate_0_1: rate, low_0_1: rate === null ? null : rate - 0.005, high_0_1: rate === null ? null : rate + 0.005, state: rate === null ? "missing" : "ok", reason: null,
  change_points: null, change_low_points: null, change_high_points: null, change_reading: null, previous_schools_missing: null,
  since_first_points: points, since_first_low_points: low, since_first_high_points: high, since_first_reading: points === null ? null : (low ?? -1) <= 0 && (high ?? 1) >= 0 ? "noise" : "clear", first_schools_missing: points === null ? null : 0, needed_leavers: null, needed_leavers_power80: null, needed_state: null, gap_points: null, gap_low_points: null, gap_high_points: null, stated_percent: null, small_n: "no", origin: "simulated",
});
const first = row(2011, 0.9373, null, null, null);
const words = {first, name: "初中升学率", formula: "升入高一级学校人数 ÷ 毕业生数 × 100%"};
const title = (shown: Rate) => plainText(ratesFinding(t, {...words, row: shown}).title);

describe("changeOf", () => {
  it("calls a change more than noise only where its interval leaves out 0", () => {
    expect(changeOf(row(2013, 0.964, 2.67, 1.9, 3.4))).toBe("up");
    expect(changeOf(row(2013, 0.964, 2.67, -0.1, 5.4))).toBe("up.noise");
    expect(changeOf(row(2013, 0.9, -3, -4, -2))).toBe("down");
    expect(changeOf(row(2013, 0.9, -3, -8, 2))).toBe("down.noise");
  });

  it("takes the reading of the release: where schools are missing in either year nothing is compared", () => {
    expect(changeOf({since_first_points: 2.67, since_first_reading: "not_comparable"})).toBe("up.partial");
    expect(changeOf({since_first_points: -2.67, since_first_reading: "not_comparable"})).toBe("down.partial");
  });

  it("knows no change without one", () => {
    expect(changeOf(row(2013, 0.9373, 0, -1, 1))).toBe("same");
    expect(changeOf(first)).toBeNull();
  });
});

describe("ratesFinding", () => {
  it("says how much, over how many years, and whether it is more than noise", () => {
    expect(title(row(2013, 0.964, 2.67, 1.9, 3.4))).toBe("初中升学率两年提高 2.67 个百分点，超过逐年波动");
    expect(title(row(2012, 0.93, -0.73, -2, 0.5))).toBe("初中升学率一年下降 0.73 个百分点，尚在逐年波动之内");
    expect(title(row(2015, 0.964, 2.67, 1.9, 3.4))).toContain("4 年提高");
  });

  it("says how many schools are in neither count", () => {
    const full = row(2013, 0.964, 2.67, 1.9, 3.4);
    expect(ratesFinding(t, {...words, row: full}).lede).not.toContain("没有数据");
    expect(ratesFinding(t, {...words, row: {...full, schools_missing: 2}}).lede).toContain("另有 2 所学校没有数据");
    expect(ratesFinding(t, {...words, row: {...first, schools_missing: 1}}).lede).toContain("另有 1 所学校没有数据");
  });

  it("says that years with other schools do not compare, and how many the first one lacks", () => {
    const partial = {...row(2013, 0.964, 2.67, 1.9, 3.4), since_first_reading: "not_comparable" as const, first_schools_missing: 3};
    const found = ratesFinding(t, {...words, row: partial});
    expect(plainText(found.title)).toBe("初中升学率两年提高 2.67 个百分点，但有学校缺数，不能比较");
    expect(found.title).toContainEqual({text: "2.67 个百分点", tone: "wait"});
    expect(found.lede).toContain("2011 年有 3 所学校没有数据，两年计入的学校不同。");
  });

  it("says above 100% that there is no interval, and calls no change noise or more", () => {
    const above = {...row(2013, 1.03, 4, null, null), low_0_1: null, high_0_1: null, reason: "above_one" as const, since_first_reading: null};
    expect(ratesFinding(t, {...words, row: above}).lede).toContain("高于 100% 的不是比例");
    expect(plainText(ratesFinding(t, {...words, row: above}).title)).toBe("2013 年初中升学率为 103.00%");
    expect(ratesFinding(t, {...words, row: {...row(2013, 0.98, -4, null, null), since_first_reading: null}}).lede).toBe("4,841 ÷ 5,022（升入高一级学校人数 ÷ 毕业生数 × 100%），95% 区间 97.50%–98.50%。首年（2011 年）高于 100%，不能比较。");
  });

  it("names both years, the counts and the interval in the sentence", () => {
    const {lede} = ratesFinding(t, {...words, row: row(2013, 0.964, 2.67, 1.9, 3.4)});
    for (const part of ["96.40%", "4,841 ÷ 5,022", "93.73%", "+1.90 至 +3.40", "不含 0"]) expect(lede).toContain(part);
  });

  it("gives the first year its level and no change", () => {
    expect(title(first)).toBe("2011 年初中升学率为 93.73%");
  });

  it("says that a year is missing, without a number in its place", () => {
    const finding = ratesFinding(t, {...words, row: row(2012, null, null, null, null)});
    expect(plainText(finding.title)).toBe("2012 年没有初中升学率数据");
    expect(finding.lede).not.toMatch(/\d%/);
  });
});

describe("neededWords", () => {
  const needed = {since_first_points: 2.67, needed_leavers: 515, needed_leavers_power80: 1032, needed_state: "ok"} as const;

  it("names both numbers with their methods", () => {
    expect(neededWords(t, needed, 2011)).toBe("与 2011 年相比 +2.67 个百分点：这样大的变化，两年各要有约 515 名毕业生才超出波动（Newcombe–Wilson），约 1,032 名才有八成把握看出来（合并方差 z 检验）。");
  });

  it("says why there is no number, and nothing in the first year", () => {
    const none = {since_first_points: 0, needed_leavers: null, needed_leavers_power80: null};
    expect(neededWords(t, {...none, needed_state: "no_difference"}, 2011)).toContain("没有变化");
    expect(neededWords(t, {...none, needed_state: "beyond"}, 2011)).toContain("极小");
    expect(neededWords(t, {...none, needed_state: null}, 2011)).toBeNull();
  });
});
