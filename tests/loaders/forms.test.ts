import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {writeXlsx} from "hucre/xlsx";
import {describe, expect, test} from "vitest";
import type {CheckOptions} from "../../loaders/check.js";
import {loadSources} from "../../loaders/load.js";
import {openDuckdb, rows} from "../../src/duckdb.js";
import {screenAtDesk} from "./desk.js";
import {register, workspaceFolder} from "./workspace_folder.js";

type Cells = (string | number | null)[][];

const schools = "学校代码,学校名称,办学类型,曾用名\n0100000001,示例一小,小学,老一小\n0100000002,示例二小,小学,共名小学\n3000000003,示例三中,初级中学,共名小学\n";
const {dir} = workspaceFolder({"schools.csv": schools}, [register]);

/** What a workbook of forms, or a text, became: what was stored with its cell, and which school each sheet is of and by what. */
async function read(sheets: Record<string, Cells> | string, options: CheckOptions & {dataset?: string; registered?: boolean} = {}) {
  const file = join(dir, typeof sheets === "string" ? "a.csv" : "a.xlsx");
  writeFileSync(file, typeof sheets === "string" ? sheets : await writeXlsx({sheets: Object.entries(sheets).map(([name, lines]) => ({name, rows: lines}))}));
  const {dataset = "resources", registered = true, ...more} = options;
  return screenAtDesk(file, dataset, {...(registered ? {schools: join(dir, "raw", "schools.csv")} : {}), ...more}, async (connection, {sheet_schools, aliases, reasons}) => ({
    stored: (await rows<{said: string}>(connection, `SELECT concat_ws(' ', school_id, stage, ${dataset === "exam_scores" ? "subject, CAST(score AS DOUBLE)" : "item, CAST(value AS DOUBLE)"}, '@', nullif(sheet, ''), col || row) AS said FROM raw.${dataset} ORDER BY sheet, row`)).map(({said}) => said),
    schools: sheet_schools.map(({sheet, school_id, reference, cell}) => [sheet, school_id, reference, cell ?? "name"].join(" ").trim()),
    aliases: aliases.map(({reference, school_id, lines}) => `${reference} ${school_id} ${lines}`),
    reasons,
  }));
}

const items: Cells = [["项目", "数值"], ["专任教师数", 12], ["图书册数", 3400]];
const stored = (id: string, sheet: string, from: number, stage = "primary"): string[] => [`${id} ${stage} teachers 12.0 @ ${sheet} B${from}`, `${id} ${stage} books 3400.0 @ ${sheet} B${from + 1}`];

describe("one school a sheet, its items in lines", () => {
  test.each<[string, string, Cells, string]>([
    ["a labelled cell above the table", "一", [["办学条件"], ["学校名称：示例一小   学段：小学"], ...items], "一 0100000001 示例一小 A2"],
    ["label and value in two cells, beside the stage", "一", [["学校标识码", "0100000001", "学段", "小学"], ...items], "一 0100000001 0100000001 B1"],
    ["a title that begins with its name, and the stage elsewhere", "一", [["2013年示例 一小办学条件统计表"], ["学段", "小学"], ...items], "一 0100000001 示例一小 A1"],
    ["who filled it in", "一", [["填报单位（盖章）：示例一小", "学段：小学"], ...items], "一 0100000001 示例一小 A1"],
    ["the sheet's name", "1.示例一小", [["办学条件"], ["填报单位：某县教育局  学段：小学"], ...items], "1.示例一小 0100000001 示例一小 name"],
    ["an alias that it alone has", "老一小", [["学段", "小学"], ...items], "老一小 0100000001 老一小 name"],
  ])("named by %s", async (_, sheet, lines, school) => {
    const header = lines.findIndex(([first]) => first === "项目") + 1;
    expect(await read({[sheet]: lines})).toEqual({stored: stored("0100000001", sheet, header + 1), schools: [school], aliases: sheet === "老一小" ? ["老一小 0100000001 2"] : [], reasons: {}});
  });

  test("several of them are one file; the stage may stand in the sheet's name or in sources.yaml", async () => {
    expect(await read({"示例一小": [["学段：小学"], ...items], "示例三中": [["学段：初中"], ...items]})).toMatchObject({stored: [...stored("0100000001", "示例一小", 3), ...stored("3000000003", "示例三中", 3, "junior")]});
    expect(await read({"示例二小": items, "示例一小": items}, {constants: {stage: "小学"}})).toMatchObject({stored: [...stored("0100000001", "示例一小", 2), ...stored("0100000002", "示例二小", 2)], reasons: {}});
  });

  test("a form of both datasets is read as either, and the other's lines are skipped; what is neither's is rejected", async () => {
    const both: Cells = [["学段：小学"], ["项目", "数值", "单位"], ["在校生数", 540, "人"], ["班级数", 12, "个"], ["专任教师数", 30, "人"], ["教职工数", 33, "人"], ["校长签字："]];
    expect(await read({"示例一小": both})).toMatchObject({stored: ["0100000001 primary teachers 30.0 @ 示例一小 B5"], reasons: {"skip:other_item": 2, "skip:note_line": 1, "reject:unknown_word": 1}});
    expect(await read({"示例一小": both}, {dataset: "enrolment"})).toMatchObject({stored: ["0100000001 primary pupils 540.0 @ 示例一小 B3", "0100000001 primary classes 12.0 @ 示例一小 B4"], reasons: {"skip:other_item": 1, "skip:note_line": 1, "reject:unknown_word": 1}});
  });

  test.each<[string, Record<string, Cells>, string, string]>([
    ["a school that is not registered, with the nearest", {"一": [["学校名称", "示例第一小学"], ...items]}, "unknown_school", "示例一小（0100000001）"],
    ["a name that two schools have", {"一": [["学校名称：共名小学"], ...items]}, "unknown_school", "alias that it alone has"],
    ["a table turned round", {"一": [["项目", "示例一小", "示例二小"], ["图书册数", 5, 6]]}, "two_schools", "turned round"],
    ["two schools", {"示例二小": [["学校名称：示例一小"], ...items]}, "two_schools", "correct the one"],
    ["a title with another name that begins like one", {"一": [["示例一小学办学条件"], ...items]}, "missing_header", "学校名称：…"],
    ["nothing that names one", {"Sheet1": items}, "missing_header", "check --school"],
  ])("refuses %s", async (_, sheets, code, repair) => {
    await expect(read(sheets, {constants: {stage: "小学"}})).rejects.toMatchObject({code, repair: expect.stringContaining(repair)});
  });

  test.each<[string, string, Cells, string, string]>([
    ["who filled it in", "一", [["填报单位：示例一小"], ["单位名称", "图书册数"], ["示例二小", 9000]], "missing_header", '"单位名称" names "示例二小"'],
    ["a title", "一", [["示例一小调查表"], ["被调查学校", "图书册数"], ["示例二小", 9000]], "missing_header", '"被调查学校" names'],
    ["the sheet's name", "示例一小", [["校名全称", "图书册数"], ["示例二小", 9000]], "missing_header", '"校名全称" names'],
    ["a title above parts that are not registered", "一", [["示例一小2013年统计表"], ["教学点名称", "图书册数"], ["东村", 9000]], "missing_header", '"教学点名称" names "东村"'],
    ["a title above registered schools below whatever header", "一", [["示例一小2013年统计表"], ["甲", "图书册数"], ["示例一小", 5], ["示例二小", 9000]], "missing_header", '"甲" names "示例二小"'],
    ["a title of several", "一", [["示例一小（集团）基本情况"], ["图书册数", "计算机台数"], [9000, 5]], "missing_header", "no column for school_id ("],
    ["a sheet of a part", "示例一小（东校区）", [["图书册数", "计算机台数"], [9000, 5]], "missing_header", "no column for school_id ("],
    ["a title, with several lines", "一", [["示例一小统计表"], ["序", "图书册数"], [1, 9000], [2, 9000]], "divided_lines", "lines 3 and 4 are both"],
  ])("lines of others are not the school's that is named by %s", async (_, sheet, lines, code, message) => {
    await expect(read({[sheet]: lines}, {constants: {stage: "小学"}})).rejects.toMatchObject({code, message: expect.stringContaining(message)});
  });

  test("its own name in a column, an answer and a unit are none of others, and what is labelled as the school decides", async () => {
    const lines: Cells = [["单位名称", "是否寄宿制学校", "计量单位", "图书册数"], ["示例一小", "是", "册", 9000]];
    expect(await read({"示例一小": lines}, {constants: {stage: "小学"}})).toMatchObject({stored: ["0100000001 primary books 9000.0 @ 示例一小 D2"]});
    expect(await read({"一": [["学校名称：示例一小"], ["教学点名称", "图书册数"], ["东村", 9]]}, {constants: {stage: "小学"}})).toMatchObject({stored: ["0100000001 primary books 9.0 @ 一 B3"]});
  });

  test("without a register what is labelled as the school is taken as written, and a sheet's name is not", async () => {
    const none = {constants: {stage: "小学"}, registered: false};
    expect((await read({"甲": [["学校：甲小学"], ...items]}, none)).schools).toEqual(["甲 甲小学 甲小学 A1"]);
    expect((await read({"甲": items}, {...none, school: "乙小学"})).schools).toEqual(["甲 乙小学 乙小学 name"]);
    await expect(read({"示例一小": items}, none)).rejects.toMatchObject({code: "missing_header"});
  });

  test("loaded, the school of the sheet is on record with its place and its lines, and said", async () => {
    const workspace = workspaceFolder({"schools.csv": schools, "forms.csv": "学校：老一小,\n项目,数值\n专任教师数,12\n图书册数,3400\n"}, [register, {id: "forms", dataset: "resources", constants: {stage: "小学"}}]);
    const {connection, close} = await openDuckdb(":memory:");
    const said: string[] = [];
    await loadSources(connection, workspace, {say: (line) => said.push(line)});
    expect(await rows(connection, "SELECT * EXCLUDE (sheet) FROM raw.school_references")).toEqual([{source_id: "forms", row: 1, col: "A", field: "school_id", reference: "老一小", school_id: "0100000001", how: "alias", lines: 2}]);
    expect(said.at(-1)).toMatch(/; school by title or sheet name: 0100000001; schools by alias: 老一小 = 0100000001$/);
    close();
  });
});

describe("an export of 智学网 without a column of schools", () => {
  const head: Cells = [["九年级联考成绩单"], ["准考证号", "自定义考号", "班级", "姓名", "语文", null, null, null], [null, null, null, null, "得分", "联考排名", "校次", "班次"], ["001", "9001", "1班", "甲某", 95.5, 1, 1, 1]];
  const score = ["3000000003 junior chinese 95.5 @ 成绩 E4"];
  const exam = {dataset: "exam_scores", constants: {stage: "初中"}};
  test("takes it from check --school, a title or what sources.yaml says", async () => {
    expect(await read({"成绩": head}, {...exam, school: "示例三中"})).toMatchObject({stored: score, schools: ["成绩 3000000003 示例三中 name"]});
    expect(await read({"成绩": [["示例三中九年级成绩单"], ...head.slice(1)]}, exam)).toMatchObject({stored: score, schools: ["成绩 3000000003 示例三中 A1"]});
    const declared = {id: "s", file: "raw/a.xlsx", dataset: "exam_scores", year: 2013, origin: "reported", publisher: "", licence: "", received: "2013-09-01", columns: {}, items: [], constants: {school_id: "示例三中", stage: "初中", exam_id: "e", kind: "中考"}} as const;
    expect(await read({"成绩": head}, {dataset: "exam_scores", declared: {...declared, items: []}})).toMatchObject({stored: score, schools: []});
  });
  test("a column of schools goes before check --school, and a title that names another school contradicts it", async () => {
    expect(await read("考号,学校,语文\n1,示例一小,9\n", {...exam, school: "示例三中"})).toMatchObject({stored: ["0100000001 junior chinese 9.0 @ C2"]});
    await expect(read({"成绩": [["示例三中九年级成绩单"], ...head.slice(1)]}, {...exam, school: "0100000001"})).rejects.toMatchObject({code: "two_schools"});
    expect(await read({"成绩": [["学校名称：某校"], ...head.slice(1)]}, {...exam, school: "示例三中"})).toMatchObject({stored: score});
    await expect(read({"成绩": head}, {...exam, school: "无此校"})).rejects.toMatchObject({code: "unknown_school"});
  });
});

test("a sheet named after a subject gives it; sheets of exams and of grades are refused", async () => {
  const exam = {dataset: "exam_scores", constants: {stage: "初中"}};
  const scores = (score: number): Cells => [["学校", "学号", "成绩"], ["示例三中", "a1", score]];
  expect(await read({"语文": scores(80), "数学": scores(70)}, exam)).toMatchObject({stored: ["3000000003 junior maths 70.0 @ 数学 C2", "3000000003 junior chinese 80.0 @ 语文 C2"], reasons: {}});
  await expect(read({"期中": scores(80), "期末": scores(70)}, exam)).rejects.toMatchObject({code: "two_exams"});
  const pupils: Cells = [["学校", "学段", "在校生数"], ["示例一小", "小学", 40]];
  await expect(read({"一年级": pupils, "二年级": pupils}, {dataset: "enrolment"})).rejects.toMatchObject({code: "divided_lines"});
  await expect(read("一年级,,\n学校,学段,在校生数\n示例一小,小学,40\n", {dataset: "enrolment"})).rejects.toMatchObject({code: "divided_lines"});
});
