import {describe, expect, it} from "vitest";
import {phrases} from "../../../../src/site/components/phrases.js";

describe("phrases", () => {
  it("cuts a sentence after its stops and keeps marked words with their phrase", () => {
    expect(phrases(["七项指标六项达标，", {text: "骨干教师", tone: "fail"}, "还差 0.06"])).toEqual([["七项指标六项达标，"], [{text: "骨干教师", tone: "fail"}, "还差 0.06"]]);
  });

  it("gives the tone to both sides of a cut inside marked words", () => {
    expect(phrases([{text: "骨干教师、网络多媒体教室", tone: "fail"}, "超过限值"])).toEqual([[{text: "骨干教师、", tone: "fail"}], [{text: "网络多媒体教室", tone: "fail"}, "超过限值"]]);
  });

  it("leaves a sentence without stops whole", () => {
    expect(phrases(["小学七项指标", {text: "全部达标", tone: "pass"}])).toEqual([["小学七项指标", {text: "全部达标", tone: "pass"}]]);
  });

  it("loses and adds no character, and does not take 4,833 or 0.12 for the end of a phrase", () => {
    const parts = ["2013 年培训 ", {text: "4,833 人次", tone: "pass"}, "，与公布数一致"] as const;
    expect(phrases(parts).flat().map((part) => (typeof part === "string" ? part : part.text)).join("")).toBe("2013 年培训 4,833 人次，与公布数一致");
    expect(phrases(parts)).toHaveLength(2);
  });
});
