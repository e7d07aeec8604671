// @vitest-environment jsdom
import {expect, it} from "vitest";
import {examItemsCard} from "../../../../src/site/components/exam_items.js";
import type {ExamItem, ExamReliability} from "../../../../src/site/components/rows.js";
import {t} from "../../../../src/site/messages/translate.js";

const item = (name: string, change: Partial<ExamItem> = {}): ExamItem => ({
  exam_id: "z", year: 2013, stage: "junior", subject: "maths", item: name, optional: false, full_mark: 10, pupils: 120, mean: 5, difficulty_0_1: 0.5, discrimination: 0.35, discrimination_band: "good",
  item_rest_r: 0.4, alpha_without: 0.7, state: "ok", reason: null, small_n: "no", origin: "simulated", ...change,
});
const paper: ExamReliability = {exam_id: "z", year: 2013, stage: "junior", subject: "maths", items: 3, items_common: 1, pupils: 120, pupils_left_out: 0, alpha: null, error_marks: null, state: "not_applicable", reason: "one_item", origin: "simulated"};
const context = {t, link: (page: string) => `./${page}.html`} as unknown as Parameters<typeof examItemsCard>[0];
const card = (items: ExamItem[], change: Partial<ExamReliability> = {}) => examItemsCard(context, {subject: "数学", items, paper: {...paper, ...change}}).textContent!;

it("marks optional items with those who chose them, and says how they are counted", () => {
  expect(card([item("1"), item("5A", {optional: true, pupils: 60, alpha_without: null})])).toMatch(/5A 选做，60 人.*选做题只计选了它的学生/);
  expect(card([item("1")])).not.toContain("选做");
});

it("counts who is left out, where anybody is", () => {
  expect(card([item("1")], {pupils_left_out: 7})).toContain("120 名学生（另有 7 名缺题，不计）");
  expect(card([item("1")])).not.toContain("缺题");
});

it("says why an item has no correlation with the rest", () => {
  expect(card([item("1", {item_rest_r: null, reason: "no_variance"})])).toContain("得分全同");
});

it("says so where nobody has every common item", () => {
  expect(card([], {pupils: 0, pupils_left_out: 120, state: "missing", reason: "no_pupils"})).toContain("不能作题目分析");
});

it("reads releases that have neither reasons nor the number left out", () => {
  const {reason: _reason, optional: _optional, ...older} = item("1", {item_rest_r: null});
  const {pupils_left_out: _left, ...sheet} = paper;
  const text = examItemsCard(context, {subject: "数学", items: [older as ExamItem], paper: sheet as ExamReliability}).textContent!;
  expect(text).toContain("—");
  expect(text).not.toMatch(/得分全同|缺题|NaN|undefined/);
});
