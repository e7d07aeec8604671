import {describe, expect, it} from "vitest";
import {overviewFinding, type OverviewFacts} from "../../../../../src/site/components/findings/overview.js";
import {plainText} from "../../../../../src/site/components/layout.js";
import {backbone, balance, grounds, stageVerdict} from "./rows.js";

const facts = (over: Partial<OverviewFacts> = {}): OverviewFacts => ({
  stage: "初中", balance: [balance({cv: 0.51, verdict: "fail", margin: 0.06}), balance({indicator_id: grounds.id})], worst: balance({cv: 0.51}), verdict: stageVerdict({schools_pass_change: 3, change_from_year: 2012}),
  indicators: [backbone, grounds], rule: {minimumMet: 6, floor: 0.85}, district: "学区", districts: 4, ...over,
});
const title = (over: Partial<OverviewFacts>) => plainText(overviewFinding(facts(over)).title);

describe("overviewFinding", () => {
  it("names the one indicator over its limit and by how much, in the colour of failing", () => {
    const found = overviewFinding(facts()).title;
    expect(plainText(found)).toBe("初中两项指标一项校际差异达标，骨干教师还差 0.06");
    expect(found).toContainEqual({text: "骨干教师", tone: "fail"});
  });

  it("names several indicators over their limits without figures", () => {
    expect(title({balance: [balance({cv: 0.5, verdict: "fail"}), balance({indicator_id: grounds.id, cv: 0.6, verdict: "fail"})]})).toBe("初中两项指标零项校际差异达标，骨干教师、体育运动场馆超过限值");
  });

  it("says that all are within the limit only when none fails and none is pending", () => {
    expect(title({balance: [balance()]})).toBe("初中一项指标校际差异全部达标");
    expect(title({balance: [balance(), balance({indicator_id: grounds.id, cv: null, verdict: "pending"})]})).toBe("初中两项指标一项校际差异达标，体育运动场馆待填报");
  });

  it("does not call an indicator without a coefficient, 0 at every school, within its limit", () => {
    const found = overviewFinding(facts({balance: [balance(), balance({indicator_id: grounds.id, cv: null, verdict: "not_applicable"})]})).title;
    expect(plainText(found)).toBe("初中一项指标校际差异达标，体育运动场馆没有差异系数，不作判断");
    expect(found).toContainEqual({text: "体育运动场馆没有差异系数，不作判断", tone: "wait"});
  });

  it("judges a single local limit without a standard, or says that the coefficient is missing", () => {
    const local = {rule: null, balance: [balance({cv: 0.2058, limit_cv: 0.2, over_limit: true, verdict: "fail" as const}), balance({indicator_id: grounds.id, limit_cv: null, verdict: "not_applicable" as const})]};
    expect(title(local)).toBe("初中骨干教师的校际差异系数 0.21，高于本地限值 0.20");
    expect(overviewFinding(facts({rule: null, balance: [balance({cv: 0.19, limit_cv: 0.2, verdict: "pending"})]})).title).toContainEqual({text: "0.19", tone: "wait"});
    expect(title({rule: null, balance: [balance({cv: 0.2, limit_cv: 0.2})]})).toBe("初中骨干教师的校际差异系数 0.20，不高于本地限值 0.20");
    expect(title({rule: null, balance: [balance({cv: null, verdict: "pending"})]})).toBe("初中骨干教师的校际差异系数缺失，不能与限值 0.45 比较");
  });

  it("judges the mean of all coefficients where the standard does, and says how many are not known yet", () => {
    const composite = {year: 2013, stage: "junior", indicators: 8, indicators_known: 8, indicators_not_applicable: 0, indicators_missing: 0, cv_mean: 0.4321, limit_cv: 0.55, margin: -0.1179, verdict: "pass" as const, state: "ok" as const, origin: "reported" as const};
    expect(title({rule: null, composite})).toBe("初中八项差异系数平均 0.43，不高于限值 0.55");
    expect(title({rule: null, composite: {...composite, cv_mean: 0.551, verdict: "fail"}})).toBe("初中八项差异系数平均 0.551，高于限值 0.550");
    expect(title({rule: null, composite: {...composite, indicators_known: 7, indicators_missing: 1, cv_mean: null, verdict: "pending"}})).toBe("初中两项差异系数有 1 项待填报，平均值还不能与限值 0.55 比较");
    expect(title({rule: null, composite: {...composite, indicators_known: 7, indicators_missing: 1, cv_mean: null, verdict: "fail"}})).toBe("初中两项差异系数有 1 项待填报，其余已使平均值高于限值 0.55");
  });

  it("compares passing schools with the year before, and says where most of the gap lies", () => {
    expect(overviewFinding(facts()).lede).toBe("15 所学校中 11 所综合达标（至少六项达到要求，余项不低于 85%），比 2012 年多 3 所。骨干教师的差异有 72% 在学区之内。");
    expect(overviewFinding(facts({verdict: stageVerdict()})).lede).toContain("85%）。");
    expect(overviewFinding(facts({verdict: stageVerdict({schools_pending: 2, schools_pass_change: -1, change_from_year: 2012})})).lede).toContain("比 2012 年少 1 所，另有 2 所待填报。");
    expect(overviewFinding(facts({worst: balance({share_within_0_1: 0.2, share_between_0_1: 0.8})})).lede).toContain("80% 在学区之间");
  });
});
