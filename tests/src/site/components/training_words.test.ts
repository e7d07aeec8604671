import {describe, expect, it} from "vitest";
import {plainText} from "../../../../src/site/components/layout.js";
import type {StatedTotal, TrainingLevel, TrainingTotal} from "../../../../src/site/components/rows.js";
import {trainingFinding, type TrainingFindingInput} from "../../../../src/site/components/training_words.js";
import {t} from "../../../../src/site/messages/translate.js";

const total: TrainingTotal = {
  year: 2013, scope: "area", scope_id: "a", scope_name: "a", stage: null, person_times: 4833, programmes: 4, teachers: null, per_teacher: null,
  state: "ok", per_teacher_state: "missing", origin: "simulated",
};
const stated = (state: StatedTotal["state"], value = 4833): StatedTotal => ({year: 2013, stage: null, statement: "教学业务培训", subject: "培训", stated: value, unit: "人次", basis: null, computed: 4833, difference: 4833 - value, state, origin: "published"});
const levels: TrainingLevel[] = [{year: 2013, level: "city", person_times: 1000, share_0_1: 0.2, programmes: 1, origin: "simulated"}, {year: 2013, level: "county", person_times: 3833, share_0_1: 0.8, programmes: 3, origin: "simulated"}];
const input: TrainingFindingInput = {year: 2013, total, stated: stated("agrees"), levels, level: (id) => ({city: "市级", county: "县级"})[id] ?? id, awards: 0, years: [2013]};
const find = (change: Partial<TrainingFindingInput>) => trainingFinding(t, {...input, ...change});

describe("trainingFinding", () => {
  it("says the total in 人次 and whether it is the published one", () => {
    expect(plainText(find({}).title)).toBe("2013 年培训 4,833 人次，与公布数一致");
    expect(plainText(find({stated: stated("differs", 4900)}).title)).toBe("2013 年培训 4,833 人次，与公布数 4,900 不一致");
    expect(plainText(find({stated: null}).title)).toBe("2013 年培训 4,833 人次");
  });

  it("names the level with most person-times, and that person-times are not persons", () => {
    expect(find({}).lede).toContain("县级最多，3,833 人次，占 80.0%");
    for (const change of [{}, {levels: []}]) expect(find(change).lede).toContain("人次不是人");
  });

  it("does not take a missing total for 0", () => {
    for (const change of [{total: null}, {total: {...total, person_times: null, state: "missing" as const}}]) {
      expect(plainText(find({...change, years: [2012]}).title)).toBe("2013 年没有培训数据");
      expect(find({...change, years: [2012]}).lede).toContain("2012");
    }
  });

  it("says that there is no training at all, or only awards", () => {
    expect(plainText(find({total: null, years: []}).title)).toBe("本发布没有培训、结对和获奖数据");
    expect(plainText(find({total: null, years: [], awards: 17}).title)).toBe("2013 年获奖 17 项，没有培训数据");
  });
});
