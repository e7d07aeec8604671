import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import type {CheckOptions} from "../../loaders/check.js";
import {rows} from "../../src/duckdb.js";
import {readAtDesk, screenAtDesk} from "./desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-exports-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

type Cells = (string | number | null)[][];
interface GivenSheet {name: string; rows: Cells; merges?: string[]}

const a1 = (text: string): {row: number; col: number} => ({row: Number(text.slice(1)) - 1, col: text.charCodeAt(0) - 65});

async function workbook(sheets: GivenSheet[]): Promise<string> {
  const file = join(folder, `${sheets[0]?.name ?? ""}.xlsx`);
  writeFileSync(file, await writeXlsx({sheets: sheets.map(({name, rows: lines, merges = []}) => ({name, rows: lines, merges: merges.map((range) => {
    const [start = "", end = ""] = range.split(":");
    return {startRow: a1(start).row, startCol: a1(start).col, endRow: a1(end).row, endCol: a1(end).col};
  })}))}));
  return file;
}

/** What a file became: `stage school item = value status @ cell`, and its reasons. */
async function read(file: string, dataset: string, options: CheckOptions = {}) {
  return screenAtDesk(file, dataset, options, async (connection, result) => ({
    reasons: result.reasons,
    found: (await rows<{said: string}>(connection, `SELECT concat_ws(' ', stage, school_id, item, coalesce(CAST(CAST(value AS DOUBLE) AS VARCHAR), status), '@', nullif(sheet, ''), col) AS said FROM raw.${dataset} ORDER BY sheet, row, item`)).map(({said}) => said),
    columns: (await rows<{said: string}>(connection, "SELECT concat_ws(' ', sheet, item, col) AS said FROM raw.columns WHERE item <> '' ORDER BY said")).map(({said}) => said),
    rejects: await rows<{col: string; value: string; reason: string}>(connection, "SELECT col, value, reason FROM raw.rejects WHERE outcome = 'reject'"),
  }));
}

const staff = (name: string): GivenSheet => ({
  name, merges: ["A1:G1", "A2:A4", "B2:B4", "C2:G2", "C3:C4", "D3:G3"],
  rows: [["教职工情况", null, null, null, null, null, null], ["学校标识码", "学校名称", "专任教师", null, null, null, null], [null, null, "计", "按学历分", null, null, null], [null, null, null, "研究生", "本科", "专科", "高中阶段"], ["0100000001", "一校", 12, 1, 6, 4, 1], ["合计", null, 12, 1, 6, 4, 1]],
});

test("a cell merged over several lines says for each of them what it is about; a figure counts once", async () => {
  const file = await workbook([{name: "甲", merges: ["A2:A4", "A5:A6", "D5:D6"], rows: [["学校", "年份", "学段", "在校生数"], ["示例一小", 2013, "小学", 9], [null, 2012, "小学", 8], [null, "小计", null, 17], ["示例三中", 2013, "初中", 4], [null, 2012, "初中", null], ["", "", "", 1]]}]);
  expect(await read(file, "enrolment")).toMatchObject({
    found: ["primary 示例一小 pupils 9.0 @ 甲 D", "primary 示例一小 pupils 8.0 @ 甲 D", "junior 示例三中 pupils 4.0 @ 甲 D", "junior 示例三中 pupils missing @ 甲 D"],
    reasons: {"skip:total_line": 1, "accept_missing:no_value": 1, "reject:missing_school": 1},
  });
});

describe("a 教基 workbook", () => {
  test("gives each sheet the stage of its name, reads the tables of the dataset alone, and adds degrees up by stage, traced to every cell", async () => {
    const file = await workbook([staff("教基4149_小学"), staff("教基4149_初中"), {name: "教基3112_小学", rows: [["学校标识码", "在校生数"], ["0100000001", 9]]}]);
    const {found, columns} = await read(file, "resources");
    expect(found).toEqual([
      "junior 0100000001 teachers 12.0 @ 教基4149_初中 C", "junior 0100000001 teachers_above_qualification 7.0 @ 教基4149_初中 D+E",
      "primary 0100000001 teachers 12.0 @ 教基4149_小学 C", "primary 0100000001 teachers_above_qualification 11.0 @ 教基4149_小学 D+E+F",
    ]);
    expect(columns).toEqual(["教基4149_初中 teachers C", "教基4149_初中 teachers_above_qualification D+E", "教基4149_小学 teachers C", "教基4149_小学 teachers_above_qualification D+E+F"]);
  });

  test("adds pupils up from the grades, unless a column gives them", async () => {
    const grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
    const file = await workbook([{name: "教基3112_小学", rows: [["学校标识码", "在校生数", null, null, null, null, null], [null, ...grades], ["01", 1, 2, 3, 4, 5, 6]], merges: ["B1:G1", "A1:A2"]}, {name: "教基3115_初中", rows: [["学校标识码", "在校生数", null, null, null], [null, "计", "七年级", "八年级", "九年级"], ["02", 60, 19, 20, 21]], merges: ["B1:E1", "A1:A2"]}]);
    expect((await read(file, "enrolment")).found).toEqual(["primary 01 pupils 21.0 @ 教基3112_小学 B+C+D+E+F+G", "junior 02 pupils 60.0 @ 教基3115_初中 B"]);
  });

  test("names what it numbers, sums up below groups and tells apart further than is asked for", async () => {
    const premises = await workbook([{name: "教基5170_小学", merges: ["A1:A3", "B1:E1", "C2:D2", "B2:B3", "E2:E3", "F1:F3"], rows: [["学校（机构）标识码", "校舍建筑面积（平方米）", null, null, null, "（二）体育运动场馆面积"], [null, "合计", "一、教学及辅助用房", null, "二、行政办公用房", null], [null, null, "计", "其中：当年新增", null, null], ["01", "12,000", "5,000.50", "", "1,000", "3,000"]]}]);
    expect((await read(premises, "resources")).found).toEqual(["primary 01 area_sports_m2 3000.0 @ 教基5170_小学 F", "primary 01 area_teaching_m2 5000.5 @ 教基5170_小学 C"]);
    const degrees = await workbook([{name: "教基4155_小学", merges: ["A1:A3", "B1:G1", "B2:B3", "C2:G2"], rows: [["学校标识码", "专任教师数", null, null, null, null, null], [null, "计", "按学历分", null, null, null, null], [null, null, "博士研究生", "硕士研究生", "本科", "专科", "高中阶段"], ["01", 45, 0, 5, 30, 8, 2]]}]);
    expect((await read(degrees, "resources")).found).toEqual(["primary 01 teachers 45.0 @ 教基4155_小学 B", "primary 01 teachers_above_qualification 43.0 @ 教基4155_小学 C+D+E+F"]);
    await expect(read(await workbook([{name: "教基4155_小学", rows: [["学校标识码", "专任教师数", "硕士研究生", "本科", "专科"], ["01", 45, 5, 30, 8]]}]), "resources")).rejects.toMatchObject({code: "incomplete_sum", message: expect.stringContaining("博士")});
  });

  test("a stage in sources.yaml that the sheet's name contradicts is refused", async () => {
    const file = await workbook([staff("教基4149_小学")]);
    await expect(read(file, "resources", {constants: {stage: "初中"}})).rejects.toMatchObject({code: "stage_contradicts", place: expect.stringContaining("教基4149_小学")});
    const twice = await workbook([{name: "教基3112_初中", rows: [["学校标识码", "在校生数"], ["01", 1]]}]);
    await expect(read(twice, "enrolment")).rejects.toMatchObject({code: "stage_contradicts"});
  });

  test("a sheet of another dataset's table is not read as this one", async () => {
    const file = await workbook([staff("教基4149_小学")]);
    await expect(read(file, "enrolment")).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining("教基4149_小学 (resources)"), repair: expect.stringContaining("`sheet`")});
    expect((await read(file, "resources", {sheet: "教基4149_小学"})).found).toHaveLength(2);
  });
});

describe("a sum of columns", () => {
  const csv = (lines: string[]): string => {
    const file = join(folder, "sum.csv");
    writeFileSync(file, lines.join("\n"));
    return file;
  };
  test("with one missing part is missing, with one bad part rejected, naming its cell", async () => {
    const {found, rejects} = await read(csv(["学校代码,专任教师数,研究生,本科,专科", "01,9,1,2,3", "02,9,1,,3", "03,9,1,2,暂无", "04,9,1,二,3", "05,9,0,0,0"]), "resources", {constants: {stage: "小学"}});
    expect(found.filter((line) => line.includes("above"))).toEqual(["primary 01 teachers_above_qualification 6.0 @ C+D+E", "primary 02 teachers_above_qualification missing @ C+D+E", "primary 03 teachers_above_qualification missing @ C+D+E", "primary 05 teachers_above_qualification 0.0 @ C+D+E"]);
    expect(rejects).toEqual([{col: "D", value: "二", reason: "unreadable_value"}]);
  });
  test("follows the stage of each line", async () => {
    const {found} = await read(csv(["学校代码,学段,研究生,本科,专科", "01,小学,1,2,3", "01,初中,1,2,3"]), "resources");
    expect(found).toEqual(["primary 01 teachers_above_qualification 6.0 @ C+D+E", "junior 01 teachers_above_qualification 3.0 @ C+D"]);
  });
  test("that lacks a column is refused, not made from the others", async () => {
    await expect(read(csv(["学校代码,研究生,本科", "01,1,2"]), "resources", {constants: {stage: "小学"}})).rejects.toMatchObject({code: "incomplete_sum", message: expect.stringContaining("专科")});
  });
});

describe("an export of 智学网", () => {
  const head: Cells = [["2013年九年级联考成绩单"], ["准考证号", "自定义考号", "学校", "班级", "姓名", "语文", null, null, null, "数学", null, null, null], [null, null, null, null, null, "得分", "联考排名", "校次", "班次", "得分", "联考排名", "校次", "班次"]];
  test("gives the scores of each subject and nothing of ranks, classes or names", async () => {
    const file = await workbook([{name: "成绩", merges: ["A1:M1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:I2", "J2:M2"], rows: [...head, ["001", "9001", "一中", "1班", "甲某", 95.5, 1, 1, 1, "缺考", "-", "-", "-"], ["002", "9002", "一中", "1班", "乙某", 0, 2, 2, 2, 88, 1, 1, 1]]}]);
    const found = await screenAtDesk(file, "exam_scores", {}, async (connection, result) => ({result, scores: await rows(connection, "SELECT pupil_id, school_id, subject, CAST(score AS DOUBLE) AS score, status, col FROM raw.exam_scores ORDER BY row, col")}));
    expect(found.scores).toEqual([
      {pupil_id: "001", school_id: "一中", subject: "chinese", score: 95.5, status: "normal", col: "F"}, {pupil_id: "001", school_id: "一中", subject: "maths", score: null, status: "absent", col: "J"},
      {pupil_id: "002", school_id: "一中", subject: "chinese", score: 0, status: "normal", col: "F"}, {pupil_id: "002", school_id: "一中", subject: "maths", score: 88, status: "normal", col: "J"},
    ]);
    expect(JSON.stringify(found.scores)).not.toContain("某");
    expect(found.result).toMatchObject({rows: 4, accepted: 3, missing: 1, rejected: 0});
  });
});

test("a long export says by flags who was absent or disqualified, whatever the score cell says", async () => {
  const file = join(folder, "long.csv");
  writeFileSync(file, ["考号,学籍号,学校,科目,原始分,缺考,作弊", "1,G1,一中,语文,90,0,0", "2,G2,一中,语文,0,1,0", "3,G3,一中,语文,50,否,是", "4,G4,一中,语文,0,,"].join("\n"));
  expect((await readAtDesk(file, "exam_scores")).result).toMatchObject({rows: 4, accepted: 2, missing: 2, reasons: {"accept_missing:absent": 1, "accept_missing:disqualified": 1}});
});
