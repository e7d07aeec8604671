import {expect, test} from "vitest";
import {schoolSentence} from "../../../../src/measures/verdicts/school.js";

const facts = {reason: "out_of_scope" as const, scope_reason: null, count: 7, met: 0, unmet: [], pending: [], rule: {minimum: 6, floor: 0.85}};

test("a school that ended says so, other reasons say theirs", () => {
  expect(schoolSentence({...facts, scope_reason: "ended"})).toMatchObject({code: "ended", text: {zh: "不适用：学校已更名、合并、拆分或撤销。"}});
  expect(schoolSentence({...facts, scope_reason: "no_pupils"}).text).toEqual({zh: "不适用：当年没有在校生。", en: "Not applicable: it had no pupils in the year."});
});

test("failing whatever is missing still says what is missing", () => {
  const text = schoolSentence({...facts, reason: "too_few", met: 4, unmet: [{indicator: {zh: "图书", en: "Books"}, ratio: 0.996}, {indicator: {zh: "仪器", en: "Equipment"}, ratio: 0.5}], pending: [{zh: "教师", en: "Teachers"}]}).text.zh;
  expect(text).toBe("未达标：7 项指标达到 4 项，至少要 6 项；图书为要求的 99%、仪器为要求的 50%，其中至少还要有 1 项达到，其余不低于 85%（另缺教师，待填报）。");
});
