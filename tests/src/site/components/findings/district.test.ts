import {describe, expect, it} from "vitest";
import {districtFinding, districtsFinding, type DistrictFacts, type DistrictsFacts} from "../../../../../src/site/components/findings/district.js";
import {plainText} from "../../../../../src/site/components/layout.js";
import {backbone, balance, district, districtIndicator, districtTotal} from "./rows.js";

const all = (over: Partial<DistrictsFacts> = {}) => districtsFinding({
  stage: "初中", total: districtTotal(), worst: {indicator: backbone, balance: balance()}, judged: true, leads: true, district: "学区", ...over,
});
const one = (over: Partial<DistrictFacts> = {}) => districtFinding({
  row: district(), lead: "示例一中", indicator: backbone, now: districtIndicator(), first: districtIndicator({year: 2011, gap: 1.9}), areaMean: 1.2, area: "红塔区", district: "学区", judged: true, leads: true, ...over,
});

describe("districtsFinding", () => {
  it("says how many schools pass, and where the gap lies", () => {
    expect(plainText(all().title)).toBe("初中两个学区、7 所学校，6 所综合达标");
    expect(all().lede).toBe("骨干教师是差异最大的一项，其中 72% 在学区之内，28% 在学区之间。");
  });

  it("says where neither a standard nor lead schools apply, and how many 学区 have a single school", () => {
    const found = all({judged: false, leads: false, total: districtTotal({schools: 5, districts_of_one_school: 1, schools_pass: null})});
    expect(plainText(found.title)).toBe("2 个学区、5 所学校");
    expect(found.lede).toContain("1 个学区只有一所学校");
    expect(found.lede).toContain("没有牵头学校");
  });
});

describe("districtFinding", () => {
  it("says how the gap between lead and cooperating schools moved", () => {
    expect(plainText(one().title)).toBe("第一学区：骨干教师的牵头与合作差距 1.20 名，比 2011 年缩小 0.70");
    expect(one({now: districtIndicator({gap_size_since_first: 0.2})}).title.join("")).toContain("扩大 0.20");
    expect(plainText(one({first: undefined}).title)).toBe("第一学区：骨干教师的牵头与合作差距 1.20 名");
  });

  it("goes by the gap's size, whichever side is ahead, and claims no move where there is none or the lead school changed", () => {
    expect(one({now: districtIndicator({gap: -0.5, gap_change: 1.1, gap_size_since_first: -1.1})}).title.join("")).toContain("缩小 1.10");
    for (const unmoved of [0, 0.001, null]) {
      expect(plainText(one({now: districtIndicator({gap_size_since_first: unmoved})}).title)).toBe("第一学区：骨干教师的牵头与合作差距 1.20 名");
    }
  });

  it("falls back to means without a lead, and to the number of schools without values", () => {
    expect(plainText(one({now: districtIndicator({gap: null, gap_state: "not_applicable"})}).title)).toBe("第一学区：骨干教师均值 1.30，红塔区 1.20");
    expect(plainText(one({indicator: null, now: undefined}).title)).toBe("第一学区：4 所学校");
  });

  it("counts members, names the lead and gives its part of the whole difference", () => {
    expect(one().lede).toBe("4 所学校，3,200 名学生，牵头学校为示例一中；3 所综合达标。红塔区骨干教师的差异有 21% 来自本学区的学校之间。");
    expect(one({row: district({schools: 1}), now: districtIndicator({within_part_0_1: null})}).lede).toContain("只有一所学校");
  });

  it("does not repeat the title where nothing is known of pupils and indicators", () => {
    expect(one({row: district({pupils: null, has_lead: false}), indicator: null, now: undefined, leads: false}).lede).toBe("这一年没有可以计算差异系数的指标。这里的学区没有牵头学校，牵头与合作之间的差距不适用。");
  });
});
