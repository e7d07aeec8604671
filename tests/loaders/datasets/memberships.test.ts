import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {CellType} from "../../../loaders/datasets/field.js";

const {row, fields} = findDataset("memberships", "");
const toYear = row.shape["to_year"] as CellType;

test.each(["", "至今", " 今 ", "现在", "目前", "—", "/", "－"])("a last year %j says that the school still is a member", (text) => {
  expect(toYear.safeParse(text)).toMatchObject({success: true, data: {value: null}});
});
test("a year is one, any other word is none, and a first year is never open", () => {
  expect(toYear.safeParse("2013学年")).toMatchObject({data: {value: "2013"}});
  expect(toYear.safeParse("不详").success).toBe(false);
  expect((row.shape["from_year"] as CellType).safeParse("至今").success).toBe(false);
});
test("起年 and 止年 are accepted headers", () => {
  expect([fields.get("from_year")?.headers, fields.get("to_year")?.headers]).toEqual([expect.arrayContaining(["起年"]), expect.arrayContaining(["止年"])]);
});
