import {expect, test} from "vitest";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {nearTo, rejectText} from "../../loaders/reject_text.js";
import {reasons} from "../../src/catalogue/reasons.js";

const text = (reason: string, {dataset = "enrolment", field = null, value = null, near = null, shared = false}: {dataset?: string; field?: string | null; value?: string | null; near?: string | null; shared?: boolean} = {}) => rejectText(findDataset(dataset, "test"), {reason, field, value, near, shared});

test("a reason says what is wrong and what to do, in both languages", () => {
  for (const {code, zh, en, repair} of reasons) {
    expect(text(code)).toEqual({zh, en, repair});
  }
  expect(text("no_such_reason")).toEqual({zh: "no_such_reason", en: "no_such_reason", repair: {zh: "", en: ""}});
});
test("an unknown word is told the words that are known, the Chinese ones", () => {
  expect(text("unknown_word", {dataset: "rates", field: "stage"}).repair).toMatchObject({zh: expect.stringMatching(/：小学、初中$/), en: expect.stringMatching(/: 小学, 初中$/)});
  expect(text("unknown_word", {field: "toString"}).repair).toEqual(text("unknown_word").repair);
  expect(text("out_of_range", {dataset: "rates", field: "stage"}).repair.zh).not.toContain("小学");
});
test("a figure below 0 is told so where none may be, full width and blanks aside", () => {
  for (const value of ["-5", " －5", "−5"]) {
    expect(text("out_of_range", {field: "value", value}).zh).toBe("数值为负");
  }
  expect(["5", "", null].map((value) => text("out_of_range", {field: "value", value}).zh)).not.toContain("数值为负");
  expect(text("out_of_range", {dataset: "indicator_values", field: "value", value: "-5"}).zh).not.toBe("数值为负");
});
test("a year is told to be none, another figure is not", () => {
  expect(text("unreadable_value", {field: "year"}).zh).toBe("年份无法识别");
  expect(text("unreadable_value", {field: "value"}).zh).not.toBe("年份无法识别");
});
test("schools that may be meant stand behind it; where all of them have the name they stand as a list, with what to write", () => {
  const near = "示例一小（01）、示例二小（02）";
  expect(text("unknown_school", {near}).repair).toMatchObject({zh: expect.stringMatching(/。相近的有：示例一小（01）、示例二小（02）$/), en: expect.stringMatching(/\. Near: 示例一小（01）、示例二小（02）$/)});
  expect(text("missing_school", {near: "示例一小（01）"}).repair.en).toMatch(/The name in this line is that of: 示例一小（01）$/);
  expect(text("unknown_school", {near, shared: true})).toEqual({zh: "几所学校共有这个名称", en: "several schools have this name or alias", repair: {zh: "改填学校代码：示例一小（01）、示例二小（02）", en: "write the school's code: 示例一小（01）, 示例二小（02）"}});
});
test("what stands before the schools is another thing where the code is empty", () => {
  expect(nearTo("missing_school")).not.toEqual(nearTo("unknown_school"));
});
