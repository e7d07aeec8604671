import {expect, test} from "vitest";
import {withoutYear} from "../../../loaders/mapping/without_year.js";
import {columnsOf} from "../sheet_of.js";

const names = (year: number | null, ...header: string[]): string[] => withoutYear(columnsOf(header), year).map(({name}) => name);

test("the year of the figures is taken off the names that begin with it, and no other", () => {
  expect(names(2013, "学校", "2012年在校生数", "2013年在校生数", "2013学年度班级数", "2013-2014学年在校生数", "2013—14学年班数")).toEqual(["学校", "2012年在校生数", "在校生数", "班级数", "在校生数", "班数"]);
});
test("without a year it is the only one that stands there", () => {
  expect(names(null, "学校", "2013年在校生数")).toEqual(["学校", "在校生数"]);
  expect(names(null, "2012年在校生数", "2013年在校生数")).toEqual(["2012年在校生数", "2013年在校生数"]);
});
test("dates, numbers and names without a year stay as they are", () => {
  expect(names(2013, "2013年9月在校生数", "2013", "2013年", "20130001", "在校生数")).toEqual(["2013年9月在校生数", "2013", "2013年", "20130001", "在校生数"]);
  expect(names(2014, "2013年在校生数")).toEqual(["2013年在校生数"]);
  expect(withoutYear([], null)).toEqual([]);
});
test("a group stays above the name", () => {
  expect(withoutYear(columnsOf(["小学", ""], ["2013年在校生数", "班级数"]), 2013).map(({name}) => name)).toEqual(["小学›在校生数", "小学›班级数"]);
});
