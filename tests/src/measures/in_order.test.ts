import {expect, test} from "vitest";
import {inOrder} from "../../../src/measures/in_order.js";

test("numbers as numbers, whichever way they are written", () => {
  expect(inOrder(["10", "8", "9"])).toEqual(["8", "9", "10"]);
  expect(inOrder(["1e3", "-2", "2.5", "１０", "−3", "20"])).toEqual(["−3", "-2", "2.5", "１０", "20", "1e3"]);
  expect(inOrder(["2024", "2023", "2010"])).toEqual(["2010", "2023", "2024"]);
});

test("texts as text, the digits in them as numbers", () => {
  expect(inOrder(["第10组", "第9组", "第9"])).toEqual(["第9", "第9组", "第10组"]);
  expect(inOrder(["2010-2011学年", "2009-2010学年", "2010"])).toEqual(["2009-2010学年", "2010", "2010-2011学年"]);
  expect(inOrder(["b", "a", "10"])).toEqual(["10", "a", "b"]);
});

test("nothing, one, and what reads the same", () => {
  expect(inOrder([])).toEqual([]);
  expect(inOrder([""])).toEqual([""]);
  expect(inOrder(["1.0", "01", "1"])).toEqual(["01", "1", "1.0"]);
  expect(inOrder(["", "2", "10"])).toEqual(["", "2", "10"]);
});
