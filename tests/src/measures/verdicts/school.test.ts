import {expect, test} from "vitest";
import {schoolSentence} from "../../../../src/measures/verdicts/school.js";

const facts = {reason: "out_of_scope" as const, scope_reason: null, count: 7, met: 0, unmet: [], pending: [], rule: {minimum: 6, floor: 0.85}};

test("a school that ended says so, other reasons say theirs", () => {
  expect(schoolSentence({...facts, scope_reason: "ended"})).toMatchObject({code: "ended", text: {zh: "不适用：学校已更名、合并、拆分或撤销。"}});
  expect(schoolSentence({...facts, scope_reason: "no_pupils"}).text).toEqual({zh: "不适用：当年没有在校生。", en: "Not applicable: it had no pupils in the year."});
});

test("failing whatever is missing still says what is missing", () => {
  const text = schoolSentence({...facts, reason: "too_few", met: 4, unmet: [{indicator: {zh: "图书", en: "Books"}, ratio: 0.996, kept: true}, {indicator: {zh: "仪器", en: "Equipment"}, ratio: 0.5, kept: false}], pending: [{zh: "教师", en: "Teachers"}]}).text.zh;
  expect(text).toBe("未达标：7 项指标达到 4 项，至少要 6 项；图书为要求的 99%、仪器为要求的 50%，其中至少还要有 1 项达到，其余不低于 85%（另缺教师，待填报）。");
});

test("where the floor is what fails, only what is below it is named, with the decimals that the floor has", () => {
  const unmet = [{indicator: {zh: "图书", en: "Books"}, ratio: 0.996, kept: true}, {indicator: {zh: "仪器", en: "Equipment"}, ratio: 0.8549, kept: false}];
  const below = schoolSentence({...facts, reason: "below_floor", met: 5, unmet, rule: {minimum: 5, floor: 0.855}}).text.zh;
  expect(below).toBe("未达标：7 项指标达到 5 项，但仪器为要求的 85.4%，低于 85.5%；达到 85.5% 才能综合达标。");
  const kept = schoolSentence({...facts, reason: "floor_kept", met: 6, unmet: [{indicator: {zh: "仪器", en: "Equipment"}, ratio: 0.8557, kept: true}], rule: {minimum: 6, floor: 0.855}}).text.zh;
  expect(kept).toBe("综合达标：7 项指标达到 6 项，仪器为要求的 85.5%，不低于 85.5%。");
});
