import {expect, test} from "vitest";
import {withoutNumber} from "../../../loaders/tables/without_number.js";

test.each(["一、", "十二、", "二.", "(三)", "[四]", "(五)、", "2、", "2.", "12)", "(1)", "①", "⑳、"])("%s in front is no part of a title", (number) => {
  expect(withoutNumber(`${number}招生情况`)).toBe("招生情况");
  expect(withoutNumber(`${number}2024年招生情况`)).toBe("2024年招生情况");
});
test.each(["", "一年级", "二孩", "3年级", "2.5", "2013年", "13.5万", "一", "1、", "(小学)在校", "第一、二年级", "二十一个、", "1.2.3"])("%j has none", (text) => {
  expect(withoutNumber(text)).toBe(text);
});
test("only the first number is one", () => {
  expect(withoutNumber("一、(二)招生")).toBe("(二)招生");
});
