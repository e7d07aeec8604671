import {expect, test} from "vitest";
import {exampleLetters, exampleLine} from "../../../loaders/tables/example_line.js";

const examples = ["示例", "例", "例:某小学", "填写示例", "填写示例:", "(示例)某小学", "【例】", "例如:某小学", "例如某小学", "如:某小学", "样例", "范例1", "示例行", "示例数据"];

test.each(examples)("%s begins an example line", (text) => {
  expect([new RegExp(exampleLine).test(text), exampleLetters.includes(text[0] ?? "")]).toEqual([true, true]);
});
test.each(["", "示例一小", "示例镇中心校", "例会小学", "如皋小学", "填写", "1", "(东校区)示例一小"])("%s does not", (text) => {
  expect(new RegExp(exampleLine).test(text)).toBe(false);
});
