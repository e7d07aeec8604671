import {describe, expect, it} from "vitest";
import {indicatorFinding} from "../../../../../src/site/components/findings/indicator.js";
import {plainText} from "../../../../../src/site/components/layout.js";
import type {Balance} from "../../../../../src/site/components/rows.js";
import {backbone, balance} from "./rows.js";

const finding = (now: Balance | undefined) => indicatorFinding({indicator: backbone, balance: now, area: "红塔区", year: 2013});

describe("indicatorFinding", () => {
  it("colours the schools while the coefficient is within its limit, and the coefficient once it is over", () => {
    expect(plainText(finding(balance()).title)).toBe("骨干教师：15 所中 12 所达到，差异系数 0.30 在限值 0.45 之内");
    const over = finding(balance({cv: 0.51, over_limit: true, verdict: "fail"})).title;
    expect(plainText(over)).toBe("骨干教师：15 所中 12 所达到，差异系数 0.51 超过限值 0.45");
    expect(over).toContainEqual({text: "超过限值 0.45", tone: "fail"});
  });

  it("never shows a coefficient that rounds to its limit as if it kept it", () => {
    expect(plainText(finding(balance({cv: 0.4504, over_limit: true, verdict: "fail"})).title)).toContain("0.4504 超过限值 0.4500");
    expect(plainText(finding(balance({cv: 0.4500004, over_limit: true, verdict: "fail"})).title)).toContain("0.4500004 超过限值 0.4500000");
  });

  it("counts pending schools among all schools and says how many they are", () => {
    const found = finding(balance({schools: 15, schools_met: 12, schools_unmet: 2, schools_pending: 1, verdict: "pending"}));
    expect(plainText(found.title)).toContain("15 所中 12 所");
    expect(found.lede).toContain("1 所待填报");
    expect(found.lede).not.toContain("没有在校生数");
    expect(finding(balance({schools_unweighed: 2})).lede).toContain("2 所有数值而没有在校生数，未计入");
  });

  it("takes the verdict from the release: a coefficient on its limit passes, one over it may still be pending", () => {
    expect(plainText(finding(balance({cv: 0.45000000000000007, schools_met: 15, schools_unmet: 0})).title)).toBe("骨干教师：15 所中 15 所达到，差异系数 0.45 在限值 0.45 之内");
    const open = finding(balance({cv: 0.47, over_limit: true, verdict: "pending", schools_pending: 1})).title;
    expect(open).toContainEqual({text: "超过限值 0.45", tone: "wait"});
    const local = (change: object) => finding(balance({schools_met: null, threshold: null, limit_cv: 0.2, ...change})).title;
    expect(local({cv: 0.19, verdict: "pending"})).toContainEqual({text: "不高于本地限值 0.20", tone: "wait"});
    expect(local({cv: 0.206, over_limit: true, verdict: "fail"})).toContainEqual({text: "高于本地限值 0.20", tone: "fail"});
  });

  it("gives mean, standard and the change of the coefficient", () => {
    expect(finding(balance({cv_change: -0.04, change_from_year: 2012})).lede).toBe("红塔区均值 1.20 名（按在校生数加权），标准 1 名，差异系数比 2012 年下降 0.04。");
    expect(finding(balance({cv_change: -0.001, change_from_year: 2012})).lede).not.toContain("比 2012 年");
  });

  it("says that there is no coefficient instead of showing 0", () => {
    expect(plainText(finding(undefined).title)).toBe("2013 年骨干教师没有可用的差异系数");
    expect(plainText(finding(balance({cv: null, mean: null})).title)).toBe("2013 年骨干教师没有可用的差异系数");
  });

  it("leaves out schools and limits where neither applies", () => {
    expect(plainText(finding(balance({limit_cv: null, threshold: null, schools_met: null})).title)).toBe("骨干教师：15 所学校的差异系数 0.30");
  });
});
