import {expect, test} from "vitest";
import {ofPerson} from "../../../loaders/tables/of_person.js";

const told = (...names: string[]): boolean[] => {
  const columns = names.map((name, index) => ({index, path: name.split("›")}));
  return columns.map((column) => ofPerson(columns, column));
};

test("what stands below or directly behind a person is of that person, as long as the columns say more of one", () => {
  expect(told("学校", "校长姓名", "性别", "民族", "班级数", "性别")).toEqual([false, true, true, true, false, false]);
  expect(told("校长›姓名", "校长›性别", "负责人民族", "副校长", "学历")).toEqual(Array(5).fill(true));
});
test("without a person before them, behind a gap and in no columns at all they are of nobody", () => {
  expect(told("学校", "姓名", "性别")).toEqual([false, false, false]);
  expect(ofPerson([{index: 0, path: ["校长"]}, {index: 2, path: ["性别"]}], {index: 2, path: ["性别"]})).toBe(false);
  expect(ofPerson([], {index: 1, path: []})).toBe(false);
});
