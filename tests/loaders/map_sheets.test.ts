import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {mapSheets, sheetPlace} from "../../loaders/map_sheets.js";
import type {Declaration} from "../../loaders/mapping/mapping.js";
import {createRegister} from "../../loaders/sql/register.js";
import {openRaw} from "../src/models/raw.js";
import {sheetOf} from "./sheet_of.js";

let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => {
  ({connection, close} = await openRaw({}));
  await createRegister(connection, false);
});
afterAll(() => close());

const table = [["学校代码", "在校生数", "班级数"], ["01", "9", "1"]];
const declaration: Declaration = {year: 2013, constants: {}, columns: {}, items: [], complete: false};
const map = async (sheets: [string, string[][]][], {dataset = "enrolment", sheet, year = 2013}: {dataset?: string; sheet?: string; year?: number} = {}) => {
  const {sheets: read, left} = await mapSheets(connection, "a.xlsx", {encoding: "xlsx", lines: 9, sheets: sheets.map(([name, lines]) => sheetOf(lines, name))}, findDataset(dataset, "test"), {...declaration, year}, sheet);
  return {read: read.map(({sheet: {name}}) => name), left, fields: read.map(({mapping}) => mapping.fields)};
};

describe("the sheets of a book", () => {
  test("are read where they are tables of the dataset; the others are told", async () => {
    expect(await map([["说明", [["学校", "请如实填写"]]], ["小学", table], ["空", []], ["初中", table]])).toMatchObject({read: ["小学", "初中"], left: ["说明", "空"]});
  });
  test("one in common is enough where there is one sheet only", async () => {
    await expect(map([["表", [["学校", "请如实填写"]]]])).rejects.toMatchObject({code: "missing_header"});
    await expect(map([["甲", []], ["乙", [["甲"]]]])).rejects.toMatchObject({code: "missing_header", place: "a.xlsx", message: expect.stringContaining("no header of enrolment")});
  });
  test("of another year are passed over, or refused where there is no other; of the next year alone one is read", async () => {
    expect(await map([["2013", table], ["2012", table]])).toMatchObject({read: ["2013"], left: ["2012 (another year)"]});
    expect(await map([["2014", table]])).toMatchObject({read: ["2014"], left: []});
    await expect(map([["2012", table]])).rejects.toMatchObject({code: "wrong_year", message: expect.stringContaining('"2012"')});
    expect(await map([["2012", table]], {sheet: "2012"})).toMatchObject({read: ["2012"]});
  });
  test("give what their names and titles say: a subject, a stage, a school", async () => {
    const {fields: [scores]} = await map([["数学", [["考号", "学校代码", "成绩"], ["1", "01", "90"]]]], {dataset: "exam_scores"});
    expect(scores?.get("subject")).toEqual({value: "maths"});
    const {fields: [form]} = await map([["表", [["学校名称：示例一小", "学段：初中"], ["项目", "数值"], ["在校生数", "9"]]]]);
    expect([form?.get("school_id"), form?.get("stage")]).toEqual([{value: "示例一小"}, {value: "junior"}]);
  });
  test("of one grade are refused by their place", async () => {
    await expect(map([["一年级", table]])).rejects.toMatchObject({code: "divided_lines", place: "a.xlsx › 一年级"});
  });
});

test("a text file's place is its name alone", () => {
  expect([sheetPlace("a.csv", ""), sheetPlace("a.xlsx", "一")]).toEqual(["a.csv", "a.xlsx › 一"]);
});
