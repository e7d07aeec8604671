import {describe, expect, it} from "vitest";
import {margins, steps} from "../../../../../src/site/components/findings/steps.js";
import {backbone, grounds, schoolIndicator} from "./rows.js";

const short = {indicator: backbone, row: schoolIndicator()};
const lead = (spare: number | null) => ({name: "示例一中", rows: new Map([[backbone.id, schoolIndicator({school_id: "1", verdict: "pass", needed: 0, spare})]])});

const why = (spare: number | null) => steps({values: [short], lead: lead(spare), district: "学区"})[0]?.why;
const at = (ratio: number, verdict: "pass" | "fail" = "pass") => ({indicator: backbone, row: schoolIndicator({verdict, ratio_to_threshold: ratio, spare: ratio * 10 - 10, value: ratio})});

describe("steps", () => {
  it("says how much more, from what to what, and why", () => {
    expect(steps({values: [short], lead: null, district: "学区"})).toEqual([
      {title: "县级以上骨干教师数增加 2 名（10 → 12 名）", why: "要求每百名学生 1 名，现为 0.87"},
    ]);
  });

  it("counts what stages share for the whole school, and says what of it is this stage's", () => {
    const rooms = {...backbone, numeratorName: {zh: "网络多媒体教室数", en: "rooms"}, numeratorUnit: {zh: "间", en: "rooms"}};
    expect(steps({values: [{indicator: rooms, row: schoolIndicator({unit_share_0_1: 0.1938})}], lead: null, district: "学区"})[0]?.title).toBe("网络多媒体教室数全校增加 2 间（各学段共用，19.4% 折算到本学段，其他学段也随之增加）");
    expect(margins({values: [{indicator: rooms, row: schoolIndicator({verdict: "pass", spare: 3, unit_share_0_1: 0.5})}]})[0]?.title).toBe("网络多媒体教室数全校余量 3 间（各学段共用，只就本学段而言）");
  });

  it("says whether the lead school could give it, in full, in part or not at all", () => {
    expect(why(14)).toContain("示例一中高出要求 14 名；学区内交流 2 名后，牵头校仍达到要求");
    expect(why(1)).toContain("只高出要求 1 名，交流后仍差 1 名");
    expect(why(0)).toContain("示例一中没有高出要求的部分");
    expect(why(null)).toBe("要求每百名学生 1 名，现为 0.87");
  });

  it("does not offer to exchange what cannot be moved", () => {
    const area = {indicator: grounds, row: schoolIndicator({indicator_id: grounds.id, numerator: 100.2, needed: 20.3})};
    const [step] = steps({values: [area], lead: lead(14), district: "学区"});
    expect(step?.title).toBe("体育运动场馆面积增加 21 ㎡（100 → 121 ㎡）");
    expect(step?.why).toContain("不能靠交流");
  });

  it("asks for missing data first, then goes from the closest to the furthest", () => {
    const titles = steps({values: [
      {indicator: backbone, row: schoolIndicator({ratio_to_threshold: 0.5})},
      {indicator: {...grounds, numeratorName: {zh: "场馆", en: ""}}, row: schoolIndicator({ratio_to_threshold: 0.99})},
      {indicator: grounds, row: schoolIndicator({verdict: "pending", value: null, ratio_to_threshold: null})},
    ], lead: null, district: "学区"}).map((step) => step.title.slice(0, 4));
    expect(titles).toEqual(["体育运动", "场馆增加", "县级以上"]);
  });

  it("has nothing to say where everything is met", () => {
    expect(steps({values: [{indicator: backbone, row: schoolIndicator({verdict: "pass", needed: 0})}], lead: null, district: "学区"})).toEqual([]);
  });
});

describe("margins", () => {
  it("lists the three tightest figures that are met", () => {
    expect(margins({values: [at(3), at(1.25), at(2), at(1.5), at(0.5, "fail")]}).map((step) => step.title)).toEqual([
      "县级以上骨干教师数余量 2 名", "县级以上骨干教师数余量 5 名", "县级以上骨干教师数余量 10 名",
    ]);
  });
});
