import {describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {Declaration} from "../../../loaders/mapping/mapping.js";
import {firstLines, headLines, nothingInCommon, readHeader} from "../../../loaders/mapping/read_header.js";
import {sheetOf} from "../sheet_of.js";

const open: Declaration = {year: 2013, constants: {}, columns: {}, items: [], complete: true};
const read = (lines: string[][], dataset = "enrolment", declared: Partial<Declaration> = {}) => readHeader(sheetOf(lines), findDataset(dataset, "test"), {...open, ...declared});
const row = (...given: Parameters<typeof read>) => read(...given)?.header.row ?? null;
const names = ["学校代码", "学段", "在校生数", "班级数"];
const blank = (lines: number): string[][] => Array.from({length: lines}, () => []);
/** More than the first lines, and what a header that begins there may reach. */
const below = blank(headLines + 5);

describe("the header of a sheet", () => {
  test("is where the most columns are known, titles above it", () => {
    const found = read([["2013年在校生统计表"], ["填报单位：某县"], names, ["01", "小学", "9", "1"]]);
    expect([found?.header.row, found?.header.titles, found?.recognised]).toEqual([3, ["2013年在校生统计表", "填报单位：某县"], 4]);
  });
  test("is none where nothing is in common, in an empty sheet or one of blank lines", () => {
    expect([read([]), read([[]]), read(blank(50)), read([["甲", "乙"], ["1", "2"]])]).toEqual([null, null, null, null]);
  });
  test("begins in the first lines, or further below where it has a column for all that is needed", () => {
    expect(row([...blank(headLines - 1), ["学段", "在校生数"]])).toBe(headLines);
    expect(row([...below, ["学段", "在校生数"]])).toBeNull();
    expect(row([...below, names])).toBe(below.length + 1);
    expect(row([...blank(199), names])).toBe(200);
    expect(row([...blank(210), names])).toBeNull();
  });
  test("a word of it in a text of instructions above is not taken for it where the table stands below", () => {
    expect(row([["学校", "请填写", "学段"], ...blank(40), names])).toBe(42);
    expect(row([["学校", "请填写", "学段"], ...blank(40), ["甲", "乙"]])).toBe(1);
  });
  test("of a form stands below the line of labels that names its school, which are titles then", () => {
    const found = read([["学校标识码", "0100000001", "学段", "小学"], [], ["年级", "在校生数", "班级数"], ["一年级", "9", "1"]]);
    expect([found?.header.row, found?.header.titles]).toEqual([3, ["学校标识码", "0100000001", "学段", "小学"]]);
  });
  test("what sources.yaml names is known too, and what it gives is not needed", () => {
    expect(row([...below, ["单位号", "人头"]], "enrolment", {columns: {school_id: "单位号"}, items: [{header: "人头", item: "pupils"}]})).toBe(below.length + 1);
    expect(row([...below, ["班级数", "在校生数"]], "enrolment", {constants: {school_id: "01"}})).toBe(below.length + 1);
    expect(read([["单位号", "人头"]], "enrolment", {columns: {school_id: "单位号"}})?.recognised).toBe(1);
    expect(read([["学校代码", "在校生数"]], "enrolment", {columns: {ignored: "学校代码", school_id: "单位号"}})?.recognised).toBe(1);
  });
  test("one name over two columns is half a header", () => {
    expect(read([["学校代码", "在校生数", "在校生数"]])?.recognised).toBe(1.5);
    expect(read([["学校代码", "在校生数", "在校生数"], ["", "甲", "乙"]])?.recognised).toBe(1);
  });
});

test("the first lines are no more than are asked for, and no more are read", () => {
  let given = 0;
  const sheet = {...sheetOf([]), *rows() {
    for (;;) {
      yield {row: ++given, cells: []};
    }
  }};
  expect(firstLines(sheet, 3).map(({row: at}) => at)).toEqual([1, 2, 3]);
  expect(given).toBe(3);
  expect(firstLines(sheetOf([["甲"]]), 3)).toHaveLength(1);
});

test("a book without a table of the dataset is told what it may have, and which sheets were not looked at", () => {
  const enrolment = findDataset("enrolment", "test");
  expect(nothingInCommon("a.csv", enrolment)).toMatchObject({code: "missing_header", place: "a.csv", message: "no header of enrolment was found in the first 200 lines", repair: expect.stringContaining("学校标识码")});
  expect(nothingInCommon("a.xlsx", enrolment, ["教基4149", "旧表 (hidden)"])).toMatchObject({message: expect.stringContaining("教基4149, 旧表 (hidden)"), repair: expect.stringContaining("rename or unhide it")});
});
