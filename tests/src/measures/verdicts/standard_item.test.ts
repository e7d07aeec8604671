import {expect, test} from "vitest";
import {verdictTexts} from "../../../../src/catalogue/verdicts.js";
import {standardItemSentence, type StandardItemFacts} from "../../../../src/measures/verdicts/standard_item.js";

const facts: StandardItemFacts = {
  item: {zh: "初中三年巩固率", en: "Three-year retention"}, unit: "%", direction: "up", alone: true, computed: "retention", value: 95, required: 95, verdict: "pass", reason: "met", source: "computed",
  basis: {zh: "初中三年巩固率（毕业÷入学）", en: "Three-year retention, leavers of entrants"}, schools_over: null, schools_missing: 0, size: {one: 2000, both: 2500},
};
const reported: StandardItemFacts = {...facts, source: "reported", computed: null, basis: null, schools_missing: null};
const size: StandardItemFacts = {...facts, item: {zh: "学校规模", en: "Size of schools"}, unit: "所", direction: "down", computed: "school_size", value: 0, required: 0, basis: null, schools_over: 0};
const classes: StandardItemFacts = {...size, item: {zh: "班额", en: "Size of classes"}, unit: "人", computed: "class_size", value: 50.1, required: 50, verdict: "fail", reason: "unmet", schools_over: 2};
const quota: StandardItemFacts = {...reported, item: {zh: "优质高中招生名额分配", en: "Places of good senior schools"}, alone: false, value: 55, required: 50, verdict: "pending", reason: "no_conclusion"};
const monitoring: StandardItemFacts = {...quota, item: {zh: "国家义务教育质量监测", en: "National monitoring"}, unit: "", direction: "below", required: 0.15};
const rooms: StandardItemFacts = {...quota, item: {zh: "音乐、美术专用教室", en: "Music and art rooms"}, unit: null, direction: null, alone: null, value: 12, required: null};
const fails = {verdict: "fail", reason: "unmet"} as const;
const open = {verdict: "pending"} as const;
const counted = "单一学段 2,000 人、两个学段 2,500 人，只计义务教育学段：完全中学只计初中，十二年一贯制学校不计高中";

const cases: [StandardItemFacts, string, string][] = [
  [facts, "met_figure", "初中三年巩固率（毕业÷入学） 95%，要求不低于 95%，达标。"],
  // What fails never reads as what is required.
  [{...facts, ...fails, value: 94.9996}, "unmet_figure", "初中三年巩固率（毕业÷入学） 94.9996%，要求不低于 95%，未达标。"],
  [{...facts, ...open, reason: "schools_missing", value: 96.5, schools_missing: 3}, "pending_rate", "初中三年巩固率（毕业÷入学）待填报：3 所学校没有可用的数（未填报或被退回），补齐后才能判定；已报学校 96.50%，要求不低于 95%。"],
  [{...facts, ...open, reason: "schools_missing", value: null, schools_missing: 15}, "pending_rate_all", "初中三年巩固率（毕业÷入学）待填报：15 所学校没有可用的数（未填报或被退回），要求不低于 95%。"],
  [{...facts, ...open, reason: "formulas_differ", value: 94}, "formulas_differ", "初中三年巩固率待填报：两种算法结论不同，其中较低的初中三年巩固率（毕业÷入学）为 94%，要求不低于 95%；定下一种算法后才能判定。"],
  // A local requirement reads as it is written.
  [{...facts, value: 95.2, required: 95.125}, "met_figure", "初中三年巩固率（毕业÷入学） 95.200%，要求不低于 95.125%，达标。"],
  [{...reported, value: 96}, "met_figure", "初中三年巩固率 96%，要求不低于 95%，达标。"],
  [{...reported, value: null, required: null}, "met_words", "初中三年巩固率：教育局填报达标。"],
  [{...rooms, verdict: "pass", reason: "met"}, "met_words", "音乐、美术专用教室：教育局填报达标（完成值 12）。"],
  [rooms, "no_conclusion", "音乐、美术专用教室待填报：教育局填报的完成值为 12，但没有结论；标准没有与之对照的数，由教育局填报是否达标后判定。"],
  [{...quota, verdict: "pass", reason: "met"}, "met_both", "优质高中招生名额分配 55%，要求不低于 50%；这一项的全部要求，教育局填报达标。"],
  [quota, "figure_alone", "优质高中招生名额分配待填报：完成值 55%，符合不低于 50%；这一项还有其他要求，由教育局填报是否全部达标后判定。"],
  [{...quota, ...fails, value: 49.996}, "unmet_figure", "优质高中招生名额分配 49.996%，要求不低于 50%，未达标。"],
  // The bureau's conclusion, not the figure, is why.
  [{...quota, ...fails}, "unmet_words", "优质高中招生名额分配：教育局填报未达标（完成值 55%，要求不低于 50%）。"],
  [{...monitoring, ...fails, value: 0.15}, "unmet_figure", "国家义务教育质量监测 0.15，要求低于 0.15，未达标。"],
  [{...monitoring, verdict: "pass", reason: "met", value: 0.1499}, "met_both", "国家义务教育质量监测 0.1499，要求低于 0.15；这一项的全部要求，教育局填报达标。"],
  [{...reported, ...fails, value: null}, "unmet_words", "初中三年巩固率：教育局填报未达标。"],
  [{...reported, ...open, reason: "no_value", value: null}, "no_value", "初中三年巩固率待填报：教育局填报了这一项，但没有完成值和结论。"],
  [{...reported, ...open, source: "none", reason: "not_reported", value: null}, "not_reported", "初中三年巩固率待填报：没有数据，由教育局填报后判定。"],
  [size, "met_size", `学校规模：各校都不超过规定人数，达标；${counted}。`],
  [{...size, ...fails, value: 2, schools_over: 2}, "unmet_size", `学校规模：2 所学校超过规定人数，未达标；${counted}。`],
  [{...size, ...open, reason: "schools_missing", schools_missing: 1}, "pending_size", `学校规模待填报：1 所学校义务教育学段的学生数不全，其余都不超过规定人数；${counted}。`],
  [classes, "unmet_class", "班额：2 所学校平均班额超过 50 人（最大 50.10 人），必有班级超过，未达标。"],
  [{...classes, ...open, reason: "average_only", value: 50}, "average_only", "班额待填报：各校平均班额都不超过 50 人（最大 50 人），但平均数不能证明每个班都不超过；由教育局填报后判定。"],
  [{...classes, ...open, reason: "schools_missing", value: 48, schools_missing: 1}, "pending_class", "班额待填报：1 所学校缺学生数或班级数；其余学校平均班额都不超过 50 人（最大 48 人）。"],
];

test.each(cases)("%#: %s", (given, code, zh) => {
  const found = standardItemSentence(given);
  expect(found).toMatchObject({code, text: {zh}});
  expect(found.text.en).not.toMatch(/[\u4e00-\u9fff]{3}|[{}]|null|NaN/);
  expect(verdictTexts.find((entry) => entry.kind === "standard_item" && entry.code === code)?.verdict).toBe(given.verdict);
});

test("every code has its case", () => {
  expect(new Set(cases.map(([, code]) => code))).toEqual(new Set(verdictTexts.filter(({kind}) => kind === "standard_item").map(({code}) => code)));
});
