import {describe, expect, test} from "vitest";
import {enrolment} from "../../../loaders/datasets/enrolment.js";
import {readCell} from "../../../loaders/datasets/read_cell.js";
import {resources} from "../../../loaders/datasets/resources.js";

const cell = (dataset: typeof resources, name: string, text: string) => {
  const field = dataset.fields.get(name);
  if (field === undefined) {
    throw new Error(name);
  }
  const {value, reason} = readCell(field, text);
  return reason ?? value;
};

describe("a dataset of catalogue items", () => {
  test("has its own items, with their headers, units, sums and whether they are whole", () => {
    expect([...(enrolment.items?.headers.keys() ?? [])]).toEqual(["pupils", "classes"]);
    expect([...(resources.items?.sums.keys() ?? [])]).toEqual(["teachers_above_qualification"]);
    expect([resources.items?.units.get("equipment_yuan"), resources.items?.whole.has("books"), resources.items?.whole.has("area_sports_m2"), resources.items?.headers.has("pupils")]).toEqual(["元", true, false, false]);
  });
  test("knows an item of a long file by each of its headers", () => {
    expect(["在校生数", "学生总数", "PUPILS", "图书册数", "在校生", ""].map((text) => cell(enrolment, "item", text))).toEqual(["pupils", "pupils", "pupils", "other_item", "pupils", "missing_key"]);
  });
  test("has 高中 where pupils are counted, and what all stages share where resources are", () => {
    expect(["高中", "小学"].map((text) => cell(enrolment, "stage", text))).toEqual(["senior", "primary"]);
    expect(["全校共用", "高中"].map((text) => cell(resources, "stage", text))).toEqual(["shared", "unknown_word"]);
  });
  test.each([["元", "元"], ["万元", "元"], ["千万元", "元"], ["人", "人"], ["名", "名"], ["平方米", "㎡"], ["千㎡", "㎡"], ["M2", "㎡"], ["台", "台"], ["", null], ["万", "unknown_word"], ["亩", "unknown_word"], ["人次", "unknown_word"]])("a line's unit %j is %j", (text, unit) => {
    expect(cell(resources, "unit", text)).toBe(unit);
  });
  test("stores figures with four decimals, none below 0", () => {
    expect(["12.34567", "-1", "1000000000000", "1000000000001", "缺"].map((text) => cell(resources, "value", text))).toEqual(["12.3457", "out_of_range", "1000000000000.0000", "out_of_range", null]);
  });
});
