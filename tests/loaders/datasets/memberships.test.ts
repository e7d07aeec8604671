import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {CellType} from "../../../loaders/datasets/field.js";

const {row, fields} = findDataset("memberships", "");
const toYear = row.shape["to_year"] as CellType;

test.each(["", "至今", " 今 ", "现在", "目前", "—", "/", "－", "长期", "9999", "9999-12-31", "9999年12月31日"])("a last year %j says that the school still is a member", (text) => {
  expect(toYear.safeParse(text)).toMatchObject({success: true, data: {value: null}});
});
test("a year is one, any other word is none, and a first year is never open", () => {
  expect(toYear.safeParse("2013学年")).toMatchObject({data: {value: "2013"}});
  expect(toYear.safeParse("不详").success).toBe(false);
  expect((row.shape["from_year"] as CellType).safeParse("至今").success).toBe(false);
});
test("31 August, or July and August alone, end the school year before; September and other months say no last year", () => {
  expect(["2015年8月31日", "2015年8月", "2015.8", "2015-08-31", "2015年7月"].map((text) => toYear.safeParse(text).data?.value)).toEqual(Array(5).fill("2014"));
  expect(["2015年9月", "2015-09-01", "2015.9", "2015年3月", "2015.12", "2015秋", "2015年8月15日"].map((text) => toYear.safeParse(text).error?.issues[0]?.message)).toEqual(Array(7).fill("not_a_school_year"));
});
test("September and autumn begin the school year of a first year; any other month lies in one of which it is not said whether it counts", () => {
  const fromYear = row.shape["from_year"] as CellType;
  expect(["2010年9月", "2010.9", "2010-09", "2010/9", "2010.09.01", "2010秋", "2010年秋季", "2010年秋季学期"].map((text) => fromYear.safeParse(text).data?.value)).toEqual(Array(8).fill("2010"));
  expect(["2010.3", "2010.1", "2010年8月", "2010年8月31日", "2010春", "2010年春季学期", "2010-11"].map((text) => fromYear.safeParse(text).error?.issues[0]?.message)).toEqual(Array(7).fill("not_a_school_year"));
});
test("起年 and 止年 are accepted headers", () => {
  expect([fields.get("from_year")?.headers, fields.get("to_year")?.headers]).toEqual([expect.arrayContaining(["起年"]), expect.arrayContaining(["止年"])]);
});
