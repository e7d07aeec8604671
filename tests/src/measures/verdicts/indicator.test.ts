import {expect, test} from "vitest";
import {verdictTexts} from "../../../../src/catalogue/verdicts.js";
import {indicatorSentence, type IndicatorFacts} from "../../../../src/measures/verdicts/indicator.js";

const facts: IndicatorFacts = {
  indicator: {zh: "教学仪器设备值", en: "Equipment"}, item: {name: {zh: "设备值", en: "equipment"}, unit: {zh: "元", en: "yuan"}},
  schools: 12, schools_pending: 0, schools_unweighed: 0, cv: 0.4, limit_cv: 0.45, verdict: "pass", remedy: null, pupils_least: null, schools_shared: 0,
};
const fails = {cv: 0.5, verdict: "fail"} as const;
const remedy = {schools: 2, amount: 1200, shared: 0, own: 0, other: null};
const other = {stage: {zh: "小学", en: "primary"}, cv: 0.41, limit: 0.5, within: true};
const none = {verdict: "not_applicable"} as const;

const cases: [IndicatorFacts, string, string][] = [
  [facts, "within", "教学仪器设备值差异系数 0.40，限值 0.45，距限值 0.05，达标。"],
  [{...facts, ...fails, remedy}, "over_by", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；最低的 2 所学校设备值共增 1,200 元即不超过限值。"],
  [{...facts, ...fails, remedy: {...remedy, own: 1}}, "over_by", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；最低的 2 所学校设备值共增 1,200 元即不超过限值；有 1 所共用之外另有自有的，增在本学段自有部分。"],
  [{...facts, ...fails, remedy, schools_shared: 1}, "over_by_own", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；1 所学校各学段共用的不动，其余学校中最低的 2 所设备值共增 1,200 元即不超过限值。"],
  [{...facts, ...fails, remedy: {...remedy, shared: 1}, schools_shared: 3}, "over_by_shared", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；2 所学校设备值共增 1,200 元即不超过限值，其中 1 所各学段共用，按全校计。"],
  [{...facts, ...fails, remedy: {...remedy, shared: 1, other}, schools_shared: 3}, "over_by_shared", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；2 所学校设备值共增 1,200 元即不超过限值，其中 1 所各学段共用，按全校计；小学差异系数随之变为 0.41，限值 0.50，不超过。"],
  [{...facts, ...fails, remedy: {...remedy, shared: 1, other: {...other, cv: 0.504, within: false}}, schools_shared: 3}, "over_by_shared", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；2 所学校设备值共增 1,200 元即不超过限值，其中 1 所各学段共用，按全校计；小学差异系数随之变为 0.504，限值 0.50，仍超过。"],
  [{...facts, ...fails, remedy: {...remedy, shared: 1, other: {...other, limit: null, within: null}}, schools_shared: 3}, "over_by_shared", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；2 所学校设备值共增 1,200 元即不超过限值，其中 1 所各学段共用，按全校计；小学差异系数随之变为 0.41。"],
  [{...facts, ...fails}, "over", "教学仪器设备值差异系数 0.50，超过限值 0.45，超出 0.05，未达标；降到 0.45 即达标。"],
  [{...facts, ...fails, schools_unweighed: 2}, "over_whatever", "教学仪器设备值已报学校差异系数 0.50，限值 0.45；2 所学校缺在校生数，无论补报多少都超过限值，未达标。"],
  [{...facts, ...fails, schools_pending: 1}, "over_whatever", "教学仪器设备值已报学校差异系数 0.50，限值 0.45；1 所学校缺该项数据，无论补报多少都超过限值，未达标。"],
  [{...facts, verdict: "pending", schools_pending: 3}, "pending", "教学仪器设备值待填报：3 所学校缺该项数据，补报后才能判定；已报学校差异系数 0.40，限值 0.45。"],
  [{...facts, verdict: "pending", cv: 0.5, schools_unweighed: 2, pupils_least: 1235}, "pending_over", "教学仪器设备值待填报：2 所学校缺在校生数，补报后才能判定；已报学校差异系数 0.50，超过限值 0.45，补报的学生合计至少 1,235 人才可能回到限值。"],
  [{...facts, verdict: "pending", cv: null, schools_pending: 12}, "pending_all", "教学仪器设备值待填报：12 所学校缺该项数据，还算不出差异系数；限值 0.45。"],
  [{...facts, ...none, cv: null}, "no_cv", "教学仪器设备值不适用：均值不大于 0，没有差异系数。"],
  [{...facts, ...none, cv: 0, schools: 1}, "one_school", "教学仪器设备值不适用：参评学校只有一所，谈不上校际差异，不与限值 0.45 比较。"],
  [{...facts, ...none, cv: null, schools: 1, schools_pending: 1}, "one_school", "教学仪器设备值不适用：参评学校只有一所，谈不上校际差异，不与限值 0.45 比较。"],
  [{...facts, ...none, cv: null, schools: 0}, "no_schools", "教学仪器设备值不适用：没有参评学校。"],
];

test.each(cases)("%#: %s", (given, code, zh) => {
  const found = indicatorSentence(given);
  expect(found).toMatchObject({code, text: {zh}});
  expect(found.text.en).not.toMatch(/[\u4e00-\u9fff]|[{}]|null|NaN/);
  expect(verdictTexts.find((entry) => entry.kind === "indicator" && entry.code === code)?.verdict).toBe(given.verdict);
});

test("every code has its case", () => {
  expect(new Set(cases.map(([, code]) => code))).toEqual(new Set(verdictTexts.filter(({kind}) => kind === "indicator").map(({code}) => code)));
});
