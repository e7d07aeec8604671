import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import type {Declaration} from "../../../loaders/mapping/mapping.js";
import {sheetSchool} from "../../../loaders/mapping/sheet_school.js";
import {createRegister} from "../../../loaders/sql/register.js";
import {openRaw} from "../../src/models/raw.js";
import {headerOf, sheetOf} from "../sheet_of.js";

const schools = [["0100000001", "示例一小"], ["0100000002", "示例二小"], ["0100000003", "示例一小东校"], ["0100000004", "同名小学"], ["0100000005", "同名小学"], ["0100000006", "一"]];
const open: Declaration = {year: 2013, constants: {}, columns: {}, items: [], complete: true};
let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => {
  ({connection, close} = await openRaw({schools: schools.map(([school_id = "", school_name = ""]) => ({school_id, school_name})), school_aliases: [{school_id: "0100000002", alias: "红星小学"}]}));
  await createRegister(connection, true);
});
afterAll(() => close());

const names = ["年级", "在校生数"];
interface Given {
  sheet?: string;
  header?: string[];
  declared?: Partial<Declaration>;
}
const of = (above: string[][], {sheet = "", header = names, declared = {}}: Given = {}) =>
  sheetSchool(connection, "a.xlsx", findDataset("enrolment", "test"), sheetOf([...above, header, ["学校名称：示例二小"]], sheet), {...headerOf(header), row: above.length + 1}, {...open, ...declared});
const found = async (above: string[][], given?: Given) => {
  const school = await of(above, given);
  return school === null ? null : [school.school_id, school.how, school.labelled, school.row, school.col];
};

describe("the school of a sheet without a column of schools", () => {
  test.each<[string[][], unknown[]]>([
    [[["登记表"], ["学校名称：示例一小"]], ["0100000001", "name", true, 2, 0]],
    [[["", "学校名称", "", "示例 一小"]], ["0100000001", "name", true, 1, 3]],
    [[["学校代码：0100000001（盖章）"]], ["0100000001", "id", true, 1, 0]],
    [[["填报学校：红星小学"]], ["0100000002", "alias", true, 1, 0]],
    [[["填报单位：示例一小"]], ["0100000001", "name", false, 1, 0]],
    [[["示例一小2013年办学条件统计表"]], ["0100000001", "name", false, 1, 0]],
    [[["2013—2014学年", "2013学年示例一小在校生情况"]], ["0100000001", "name", false, 1, 1]],
    [[["示例一小（2013年）"]], ["0100000001", "name", false, 1, 0]],
    [[["示例一小东校统计表"]], ["0100000003", "name", false, 1, 0]],
  ])("%j names it", async (above, school) => {
    expect(await found(above)).toEqual(school);
  });
  test.each<[string, string | null]>([["示例一小", "0100000001"], ["03_示例二小", "0100000002"], ["红星小学(3112)", "0100000002"], ["0100000001", "0100000001"], ["示例一小-东校区", null], ["示例一小各校", null], ["示例一", null], ["Sheet1", null], ["同名小学", null]])("a sheet called %j is of %j", async (sheet, id) => {
    expect((await of([], {sheet}))?.school_id ?? null).toBe(id);
  });
  test.each([["示例一小学2013年统计表"], ["示例一小集团统计表"], ["示例一小2013年各教学点统计表"], ["一览表"], ["全县统计表"], ["报送：2013年"], [`示例一小${"统计表".repeat(20)}`]])("a title %j names none", async (title) => {
    expect(await found([[title]])).toBeNull();
  });
  test("a filler that is a bureau says nothing, a label that says the school must name one", async () => {
    expect(await found([["填报单位：某县教育局"], ["学校名称：示例一小"]])).toEqual(["0100000001", "name", true, 2, 0]);
    await expect(of([["登记表"], ["学校名称：示例一小学校"]])).rejects.toMatchObject({code: "unknown_school", place: "a.xlsx › A2", message: expect.stringContaining("示例一小学校"), repair: expect.stringContaining("示例一小（0100000001）")});
    await expect(of([["学校名称", "同名小学"]])).rejects.toMatchObject({code: "unknown_school", place: "a.xlsx › B1"});
  });
  test("what is said twice of one school is one, labelled where one says so; two schools are refused", async () => {
    expect(await found([["示例一小统计表"], ["学校代码：0100000001"]], {sheet: "示例一小"})).toEqual(["0100000001", "id", true, 2, 0]);
    expect(await found([["填报单位：示例一小"], ["学校代码：0100000001"]])).toEqual(["0100000001", "name", true, 1, 0]);
    await expect(of([["学校名称：示例一小"]], {sheet: "示例二小"})).rejects.toMatchObject({code: "two_schools", message: expect.stringContaining('"示例一小" (A1) and "示例二小"'), repair: expect.stringContaining("correct the one that is wrong")});
    await expect(of([["学校名称：示例一小", "学校名称：示例二小"]])).rejects.toMatchObject({code: "two_schools", repair: expect.stringContaining("turned round")});
  });
  test("a column of schools and sources.yaml go before all that, and a dataset whose lines need no school has none", async () => {
    expect(await of([["学校名称：示例三小"]], {header: ["学校", "在校生数"]})).toBeNull();
    expect(await of([["学校名称：示例三小"]], {declared: {constants: {school_id: "x"}}})).toBeNull();
    expect(await of([["学校名称：示例三小"]], {declared: {columns: {school_id: "年级"}}})).toBeNull();
    expect(await sheetSchool(connection, "a.xlsx", findDataset("training", "test"), sheetOf([["学校名称：示例一小"], ["项目"]]), {...headerOf(["项目"]), row: 2}, open)).toBeNull();
  });
  test("--school is it, though a cell names an unknown one; another school in the sheet is refused", async () => {
    expect(await found([["学校名称：示例三小"]], {declared: {school: "示例一小"}})).toEqual(["0100000001", "name", true, null, null]);
    await expect(of([], {declared: {school: "示例三小"}})).rejects.toMatchObject({code: "unknown_school", place: "a.xlsx"});
    await expect(of([["学校名称：示例二小"]], {declared: {school: "示例一小"}})).rejects.toMatchObject({code: "two_schools"});
  });
  test("without a register it is taken as a label writes it, and no title or sheet is one", async () => {
    await createRegister(connection, false);
    try {
      expect(await found([["学校名称：示例九小"]], {sheet: "示例二小"})).toEqual(["示例九小", null, true, 1, 0]);
      expect(await found([["示例一小统计表"], ["填报单位：示例一小"]], {sheet: "示例二小"})).toBeNull();
      expect(await found([["学校名称：示例九小"]], {declared: {school: "示例八小"}})).toEqual(["示例八小", null, true, null, null]);
    } finally {
      await createRegister(connection, true);
    }
  });
});
