import {describe, expect, it} from "vitest";
import {needed, schoolFinding, spare, type SchoolFacts} from "../../../../../src/site/components/findings/school.js";
import {plainText} from "../../../../../src/site/components/layout.js";
import {backbone, grounds, schoolIndicator, schoolVerdict} from "./rows.js";

const met = {indicator: grounds, row: schoolIndicator({indicator_id: grounds.id, verdict: "pass", ratio_to_threshold: 1.1, needed: 0, spare: 30})};
const short = {indicator: backbone, row: schoolIndicator()};
const finding = (over: Partial<SchoolFacts> = {}) => schoolFinding({
  name: "示例四中", verdict: schoolVerdict(), sentence: "综合达标：七项达到六项。", values: [met, short], whyNone: "", area: "红塔区", mean: 1.2, floor: 0.85, ...over,
});

describe("schoolFinding", () => {
  it("says what one step would meet all, ochre where the school passes already", () => {
    const found = finding();
    expect(plainText(found.title)).toBe("示例四中：两项达到六项，骨干教师再增 2 名即全部达到");
    expect(found.title).toContainEqual({text: "骨干教师再增 2 名", tone: "wait"});
    expect(found.lede).toBe("综合达标：七项达到六项。");
  });

  it("is red below the floor, and names indicator and share", () => {
    const found = finding({verdict: schoolVerdict({verdict: "fail", reason: "below_floor", worst_ratio: 0.6})});
    expect(found.title).toContainEqual({text: "骨干教师再增 2 名", tone: "fail"});
  });

  it("gives the share of the figure where the shortfall is no count", () => {
    const area = {indicator: grounds, row: schoolIndicator({indicator_id: grounds.id, ratio_to_threshold: 0.9})};
    expect(plainText(finding({values: [area], verdict: schoolVerdict({worst_indicator_id: grounds.id, worst_ratio: 0.9})}).title)).toBe("示例四中：一项达到六项，体育运动场馆为要求的 90%，综合达标");
    expect(plainText(finding({values: [{...area, row: {...area.row, ratio_to_threshold: 0.8559}}], floor: 0.855, verdict: schoolVerdict({worst_indicator_id: grounds.id})}).title)).toContain("为要求的 85.5%，综合达标");
  });

  it("counts what is not met where it is more than one", () => {
    const found = finding({values: [short, {...short, indicator: grounds}], verdict: schoolVerdict({met: 5, unmet: 2, verdict: "fail", reason: "too_few"})});
    expect(plainText(found.title)).toBe("示例四中：两项只达到五项，两项未达到");
  });

  it("waits for data, by name, and calls nothing met or failed meanwhile", () => {
    const found = finding({values: [{indicator: grounds, row: schoolIndicator({verdict: "pending", value: null, state: "missing"})}], verdict: schoolVerdict({pending: 1, verdict: "pending", reason: "pending"})});
    expect(plainText(found.title)).toBe("示例四中：一项中一项待填报");
  });

  it("says all met, out of scope, and why no standard applies", () => {
    expect(plainText(finding({values: [met], verdict: schoolVerdict({reason: "all_met"})}).title)).toBe("示例四中：一项指标全部达到");
    expect(plainText(finding({verdict: schoolVerdict({reason: "out_of_scope", verdict: "not_applicable"})}).title)).toBe("示例四中不在评估范围内");
    const without = finding({verdict: undefined, whyNone: "没有标准。"});
    expect(plainText(without.title)).toBe("示例四中：体育运动场馆 0.87，红塔区均值 1.20");
    expect(without.lede).toBe("不适用：没有标准。");
  });

  it("is the bare name where nothing is known", () => {
    expect(plainText(finding({verdict: undefined, values: []}).title)).toBe("示例四中");
  });
});

describe("needed, spare", () => {
  it("round so that doing what they say is enough", () => {
    expect(needed(2)).toBe("2");
    expect(needed(2.0000000000001)).toBe("2");
    expect(needed(2.01)).toBe("3");
    expect(spare(2.99)).toBe("2");
    expect(spare(2.9999999999999)).toBe("3");
  });
});
