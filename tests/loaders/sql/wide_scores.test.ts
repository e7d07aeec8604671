import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {openLargeText} from "../../../loaders/formats/large_text.js";
import {dropLines, readLines} from "../../../loaders/sql/text_lines.js";
import {constantSql, countScores, doneMark, leftLines, lineMarks, readScores, scoreColumns, scoresBySubject, takeRepeated, wideScores, type WideScores} from "../../../loaders/sql/wide_scores.js";
import type {Declaration} from "../../../loaders/mapping/mapping.js";
import {rows} from "../../../src/duckdb.js";
import {databaseOf, mappingOf} from "./stage.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-wide-"));
afterAll(() => rmSync(folder, {recursive: true}));
const dataset = findDataset("exam_scores", "test");
const {connection} = databaseOf({schools: [{school_id: "01", school_name: "示例一小"}, {school_id: "02", school_name: "示例 二小"}], school_aliases: [{school_id: "02", alias: "红星小学"}]});
const wideOf = (header: string[], declared: Partial<Declaration> = {}, of = "exam_scores") => {
  const {dataset: known, mapping} = mappingOf(of, [header], {declared});
  return {mapping, wide: wideScores(known, mapping, {name: "", counted: true})};
};

describe("a file of scores that may be kept as it stands", () => {
  const header = ["学校", "考号", "语文", "数学(120分)"];
  test("has a line a pupil and a column a subject, with full marks of its columns or of the whole file", () => {
    expect(wideOf(header).wide).toMatchObject({sheet: {name: "", counted: true}, fields: ["school_id", "pupil_id"], remark: null});
    expect(wideOf([...header, "备注"]).wide?.remark).toBe(4);
    expect(scoreColumns(wideOf(header).wide ?? (null as never))).toEqual([{subject: "chinese", col: "C", full_mark: "100"}, {subject: "maths", col: "D", full_mark: "120.000"}]);
  });
  test.each<[string, string[], Partial<Declaration>?, string?]>([
    ["a long one", ["学校", "考号", "科目", "成绩"]], ["of items of a paper", ["学校", "考号", "科目", "1", "2"], {}, "exam_items"], ["without a pupil's id", ["学校", "语文"], {constants: {pupil_id: "1"}}], ["with flags", [...header, "语文缺考"]], ["with a flag of the line", [...header, "缺考"]], ["with full marks of lines", [...header, "满分"]],
    ["with a school that two columns give", ["县", "号", "考号", "语文"], {columns: {school_id: ["县", "号"]}}], ["with one column for two things", header, {columns: {pupil_id: "考号", grade: "考号"}}], ["with a year of one column alone", header, {items: [{header: "语文", item: "chinese", year: 2012}]}], ["with a sum", header, {items: [{header: ["语文", "数学(120分)"], item: "chinese"}]}], ["with a subject twice", header, {items: [{header: "语文", item: "chinese"}, {header: "数学(120分)", item: "chinese"}]}],
  ])("is none %s", (_, names, declared = {}, of = "exam_scores") => {
    expect(wideOf(names, declared, of).wide).toBeNull();
  });
});

describe("the scores of such a file", () => {
  const read = async (lines: string[], {header = "学校,考号,语文,数学(120分)", year = null, declared = {}}: {header?: string; year?: number | null; declared?: Partial<Declaration>} = {}): Promise<WideScores> => {
    const path = join(folder, "a.csv");
    writeFileSync(path, `${header}\n${lines.join("\n")}\n`);
    const native = openLargeText(path, "a.csv")?.book.sheets[0]?.native;
    const {mapping, wide} = wideOf(header.split(","), declared);
    const odd = native === undefined ? null : await readLines(connection(), native);
    if (native === undefined || wide === null || odd === null) {
      throw new Error("not wide");
    }
    await readScores(connection(), native, odd, dataset, mapping, wide, year);
    return wide;
  };
  const found = async () => (await rows<Record<string, unknown>>(connection(), "SELECT row, sound, school_id, pupil_id, s0, s1, line IS NULL AS done FROM scores ORDER BY row")).map((row) => Object.values(row));

  test("are plain numbers in range of sound lines; the rest is left to the rules, with what is done", async () => {
    const wide = await read(["01,1,90,119.5", "01,2,缺考,80", "01,3,100.5,120.5", "示例一小,4,7,8", "02,5,９０,80", "01,6,90 ,80", "01,7,-5,080", "01,8,90.1234,80"]);
    expect(await found()).toEqual([
      [2, true, "01", "1", 90, 119.5, true], [3, true, "01", "2", null, 80, false], [4, true, "01", "3", null, null, false], [5, true, "01", "4", 7, 8, true], [6, true, "02", "5", null, 80, false], [7, true, "01", "6", null, 80, false], [8, true, "01", "7", null, 80, false], [9, true, "01", "8", null, 80, false],
    ]);
    expect([await countScores(connection(), wide), Object.fromEntries(await scoresBySubject(connection(), wide))]).toEqual([9, {chinese: 2, maths: 7}]);
    expect(lineMarks(wide)).toEqual(["sound", doneMark(0), doneMark(1)]);
    expect((await rows<Record<string, unknown>>(connection(), `SELECT * EXCLUDE (line) FROM ${leftLines(wide)} ORDER BY row LIMIT 2`)).map((row) => Object.values(row))).toEqual([[3, true, false, true], [4, true, false, false]]);
  });
  test("of a line with any fault, or anything that only the rules can tell, are none", async () => {
    const lines = ["合计,,90,80", "学校,考号,语文,数学", "无名小学,1,90,80", ",1,90,80", "01,,90,80", "01,张某,90,80", "01,1,90", "01,1,90,80,1,2", "示例 二小,1,90,80", "红星小学,1,90,80", '01,"1",90,80', "注：缺考计0分,1,90,80", "平均分,1,90,80", " 01,1,90,80", "01,1.0,90,80", "示例,1,90,80"];
    await read(lines);
    expect((await found()).filter(([, sound]) => sound === true)).toEqual([]);
    expect((await found()).every(([, , , , , , done]) => done === false)).toBe(true);
    expect(await found()).toHaveLength(lines.length);
  });
  test("of a line of another year, or with a remark, are none", async () => {
    await read(["01,1,2013,90,", "01,2,2012,90,", "01,3,2013,90,缺考", "01,4,2013,90,转学", "01,5,13,90,", "01,6,2013-2014,90,"], {header: "学校,考号,年份,语文,备注", year: 2013});
    expect((await rows<{row: number; sound: boolean}>(connection(), "SELECT row, sound FROM scores ORDER BY row")).map(({sound}) => sound)).toEqual([true, false, false, true, false, true]);
  });
  test("that share their key with another line are taken out again, sound or not", async () => {
    const wide = await read(["01,1,90,80", "01,2,90,80", "示例一小,1,70,60", "01,3,1,1", "02,3,1,1", "红星小学,3,5,5"]);
    await connection().run("CREATE OR REPLACE TEMP TABLE lines AS SELECT 7 AS row, false AS sound, '02' AS v_school_id, '3' AS v_pupil_id");
    expect(await takeRepeated(connection(), wide)).toBe(3);
    expect((await rows<{row: number}>(connection(), "SELECT row FROM scores WHERE sound ORDER BY row")).map(({row}) => row)).toEqual([3, 5]);
    expect((await rows<Record<string, unknown>>(connection(), "SELECT * EXCLUDE (line) FROM scores_again ORDER BY row")).map((row) => Object.values(row))).toEqual([[2, false, false, false], [4, false, false, false], [6, false, false, false]]);
    await dropLines(connection());
  });
});

test("what holds for the whole file is SQL of its field's type", () => {
  const {wide} = wideOf(["学校", "考号", "语文"], {year: 2013, constants: {exam_id: "中考'13"}});
  expect(["year", "exam_id", "grade", "none"].map((name) => constantSql(dataset, wide ?? (null as never), name))).toEqual(["CAST('2013' AS INTEGER)", "CAST('中考''13' AS VARCHAR)", "CAST(NULL AS VARCHAR)", "CAST(NULL AS VARCHAR)"]);
});
