import {describe, expect, test} from "vitest";
import {anyUnit, cellUnits, plainUnits} from "../../../loaders/datasets/cell_units.js";

describe("units that may stand behind a number", () => {
  test.each([["元", "元", 0], ["元", "万元", 4], ["元", "千万元", 7], ["元", "亿", 8], ["元", "万", 4], ["人", "名", 0], ["名", "百人", 2], ["人次", "千人次", 3], ["㎡", "万平方米", 4], ["㎡", "m2", 0], ["个", "个班", 0], ["分", "分", 0], ["%", "%", 0], [anyUnit, "百万册", 6], [anyUnit, "人次", 0]])("of %s: %s is 10^%d", (stored, unit, shift) => {
    expect(cellUnits(stored).get(unit)).toBe(shift);
  });
  test.each([["元", "角"], ["元", "百"], ["元", "十万元"], ["人", "人次"], ["人次", "人"], ["分", "万分"], ["分", "万"], ["%", "万"], ["%", "百%"], ["㎡", "亩"], ["元", ""]])("of %s: %j is none", (stored, unit) => {
    expect(cellUnits(stored).has(unit)).toBe(false);
  });
  test("are none of a unit that is not known", () => {
    expect([null, "", "吨", "toString"].map((unit) => cellUnits(unit).size)).toEqual([0, 0, 0, 0]);
  });
  test("come longest first, so that 万元 is found before 元", () => {
    for (const stored of ["元", "人", "㎡", anyUnit]) {
      const lengths = [...cellUnits(stored).keys()].map((unit) => unit.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    }
  });
});

test("what each unit counts, without its power of ten", () => {
  const plain = plainUnits();
  expect([...plain.keys()].toSorted()).toEqual([...cellUnits(anyUnit).keys()].toSorted());
  expect(["万元", "元", "百万人次", "千平方米", "m²", "个班", "名", "场次", "%", "万", "亿"].map((unit) => plain.get(unit))).toEqual(["元", "元", "人次", "㎡", "㎡", "个班", "名", undefined, "%", "", ""]);
});
