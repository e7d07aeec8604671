import {expect, test} from "vitest";
import {nameCore} from "../../../loaders/suggestions/name_core.js";
import {nameLikeness, near} from "../../../loaders/suggestions/name_likeness.js";

const likeness = (a: string, b: string): number => nameLikeness(nameCore(a), nameCore(b));

test("one name written in two ways is wholly alike", () => {
  expect(likeness("示例县第一中学", "示例县一中")).toBe(1);
  expect(likeness("示例县实验小学", "示例县实验小学")).toBe(1);
});
test.each([["实验小学", "示例县实验小学"], ["一中", "示例县第一中学"], ["示例县试验小学", "示例县实验小学"], ["县实小", "示例县实验小学"], ["实验学校", "示例县实验小学"]])("%s is near %s", (a, b) => {
  expect(likeness(a, b)).toBeGreaterThanOrEqual(near);
  expect(likeness(b, a)).toBe(likeness(a, b));
});
test("another number or another kind of school is farther away than a slip", () => {
  expect(likeness("示例县二小", "示例县三小")).toBeLessThan(likeness("示例县二小", "示列县二小"));
  expect(likeness("示例县一中", "示例县一小")).toBeLessThan(likeness("示例县一中", "示例一中"));
  expect(likeness("一中", "二中")).toBeLessThan(near);
});
test("nothing is like an empty text", () => {
  expect(likeness("", "示例县一中")).toBe(0);
});
