import {expect, test} from "vitest";
import {schoolIndicatorSentence, type SchoolIndicatorFacts} from "../../../../src/measures/verdicts/school_indicator.js";

const facts: SchoolIndicatorFacts = {
  indicator: {zh: "教师", en: "Teachers"}, unit: {zh: "名", en: "teachers"}, decimals: 2, direction: "up",
  item: {name: {zh: "教师数", en: "Teachers"}, unit: {zh: "名", en: "teachers"}}, base: {zh: "在校生数", en: "Pupils"},
  in_scope: true, value: 5.298, threshold: 5.3, ratio_to_threshold: 5.298 / 5.3, needed: 1, unit_share_0_1: 1, verdict: "fail", numerator: 53, has_base: true, floor: 0.85,
};

test("what fails never reads as its threshold", () => {
  expect(schoolIndicatorSentence(facts).text.zh).toBe("教师 5.298 名，要求不低于 5.3 名，为要求的 99%，未达标；教师数再增 1 名即达标。");
});

test("a base of 0 is not applicable, which is not missing", () => {
  expect(schoolIndicatorSentence({...facts, verdict: "not_applicable", value: null, needed: null, ratio_to_threshold: null})).toMatchObject({code: "no_base", text: {zh: "教师不适用：在校生数为 0。"}});
});

test("the share that is met has the decimals of the floor that it is held against, none where there is no floor", () => {
  const of = (floor: number | null) => schoolIndicatorSentence({...facts, ratio_to_threshold: 0.8547, floor}).text.zh;
  expect(of(0.855)).toContain("为要求的 85.4%");
  expect(of(0.85)).toContain("为要求的 85%");
  expect(of(null)).toContain("为要求的 85%");
});
