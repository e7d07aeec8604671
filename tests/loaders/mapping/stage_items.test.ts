import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-stages-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** What is stored, `line column stage item figure`, with totals that do not agree, columns not read and how the records are counted. */
async function read(dataset: string, lines: string[], constants: Record<string, string> = {}) {
  const file = join(folder, "a.csv");
  writeFileSync(file, lines.join("\n"));
  return screenAtDesk(file, dataset, {constants}, async (connection, {rows: counted, accepted, missing, unused}) => ({
    stored: (await rows<{said: string}>(connection, `SELECT concat_ws(' ', row, col, stage, item, coalesce(CAST(CAST(value AS DOUBLE) AS VARCHAR), status)) AS said FROM raw.${dataset} ORDER BY row, col`)).map(({said}) => said),
    totals: (await rows<{said: string}>(connection, "SELECT concat(col, row, ' ', CAST(stated AS INTEGER), ' ', parts) AS said FROM raw.total_lines WHERE NOT agrees ORDER BY row, col")).map(({said}) => said),
    unused: unused.map(({letter}) => letter), counts: [counted, accepted, missing],
  }));
}

test("a stage that is the part of a total contradicts the one stage that the table is said to be of", async () => {
  await expect(read("enrolment", ["学校,在校生数,其中：高中", "01,1500,600"], {stage: "初中"})).rejects.toMatchObject({code: "stage_contradicts", message: expect.stringContaining('"其中：高中" is the part of senior in "在校生数"')});
  await expect(read("enrolment", ["学校,在校生数,其中：初中", "01,1500,600"], {stage: "初中"})).rejects.toMatchObject({code: "stage_contradicts"});
  expect((await read("enrolment", ["学校,在校生数,其中：女", "01,1500,600"], {stage: "初中"})).stored).toEqual(["2 B junior pupils 1500.0"]);
});

describe("stages side by side", () => {
  const both = ["2 B primary pupils 540.0", "2 C junior pupils 300.0"];
  test("groups that are stages give each column its own, and a total beside them is compared; a cell without a figure is a record without one", async () => {
    expect(await read("enrolment", ["学校,小学,,初中,,合计,", ",在校生数,班级数,在校生数,班级数,在校生数,班级数", "一校,540,12,300,6,840,18", "二校,400,10,,,401,10", "三校,90,3,60,2,151,5"])).toEqual({
      stored: ["3 B primary pupils 540.0", "3 C primary classes 12.0", "3 D junior pupils 300.0", "3 E junior classes 6.0", "4 B primary pupils 400.0", "4 C primary classes 10.0", "4 D junior pupils missing", "4 E junior classes missing", "5 B primary pupils 90.0", "5 C primary classes 3.0", "5 D junior pupils 60.0", "5 E junior classes 2.0"],
      totals: ["F5 151 B+D"], unused: [], counts: [12, 10, 2],
    });
  });
  test.each([
    ["in front of the name", "学校,小学在校生数,初中在校生数"], ["in front of 生数", "学校,小学生数,初中生数"], ["behind it in brackets", "学校,在校生数（小学）,在校生数（初中）"], ["as a part of it", "学校,其中：小学在校生数,其中：初中在校生数"],
  ])("%s", async (_, header) => {
    expect(await read("enrolment", [header, "一校,540,300"])).toMatchObject({stored: both, unused: []});
  });
  test("below the name, beside a total that was taken for the file's one stage", async () => {
    const table = ["学校,在校生数,,", ",合计,小学,初中", "一校,841,540,300"];
    expect(await read("enrolment", table)).toEqual({stored: ["3 C primary pupils 540.0", "3 D junior pupils 300.0"], totals: ["B3 841 C+D"], unused: [], counts: [2, 2, 0]});
    await expect(read("enrolment", table, {stage: "小学"})).rejects.toMatchObject({code: "stage_contradicts", message: expect.stringContaining('column D "在校生数 › 初中" is of junior by its header')});
  });
  test("below a name that is no whole by itself, with boys and girls below each stage, without merged cells", async () => {
    expect(await read("enrolment", ["学校,班数,,,在校生数,,,,", ",小学,初中,合计,小学,,初中,,合计", ",,,,男,女,男,女,", "一校,12,6,18,280,260,150,150,841"])).toEqual({stored: ["4 B primary classes 12.0", "4 C junior classes 6.0", "4 E+F primary pupils 540.0", "4 G+H junior pupils 300.0"], totals: ["I4 841 E+F+G+H"], unused: [], counts: [4, 4, 0]});
  });
  test("a total of both beside columns of stages that are not known is neither's", async () => {
    await expect(read("enrolment", ["学校,在校生数,,,,", ",小学,,初中,,合计", ",公办,民办,公办,民办,", "一校,280,260,150,150,840"], {stage: "小学"})).rejects.toMatchObject({code: "ambiguous_header", message: expect.stringContaining('column F "在校生数 › 合计" is pupils of both stages')});
    expect(await read("resources", ["学校,办学条件,,", ",图书册数,小学,初中", ",,校舍,校舍", "一校,900,1,2"], {stage: "小学"})).toMatchObject({stored: ["4 B primary books 900.0"], unused: ["C", "D"]});
  });
  test("behind their total, as its parts", async () => {
    expect(await read("enrolment", ["学校,在校生数,其中：小学,其中：初中,班级数,小学,初中", "一校,841,540,300,18,12,6"])).toEqual({stored: ["2 C primary pupils 540.0", "2 D junior pupils 300.0", "2 F primary classes 12.0", "2 G junior classes 6.0"], totals: ["B2 841 C+D"], unused: [], counts: [4, 4, 0]});
  });
  test("a title and a line of the sender above them are none of it", async () => {
    expect(await read("enrolment", ["某县小学初中基本情况统计表,,", "填报单位：某局,,单位：人", "学校,小学在校生数,初中在校生数", "一校,540,300"])).toMatchObject({stored: both.map((said) => `4${said.slice(1)}`)});
  });
  test("高中 is stage senior of pupils, and no teachers'; 全校 of teachers is a sum, of what stages share it is shared where they have none of their own", async () => {
    expect(await read("enrolment", ["学校,初中,高中,合计", ",在校生数,在校生数,在校生数", "一校,300,200,500"])).toMatchObject({stored: ["3 B junior pupils 300.0", "3 C senior pupils 200.0"], totals: [], unused: []});
    expect(await read("resources", ["学校,小学,初中,高中,全校,", ",专任教师数,专任教师数,专任教师数,专任教师数,计算机台数", "一校,30,20,10,60,90", "二校,30,20,10,61,90"])).toMatchObject({stored: ["3 B primary teachers 30.0", "3 C junior teachers 20.0", "3 F shared computers 90.0", "4 B primary teachers 30.0", "4 C junior teachers 20.0", "4 F shared computers 90.0"], totals: ["E4 61 B+C"]});
    expect(await read("resources", ["学校,图书册数,,", ",小学,初中,全校共用", "一校,600,500,4000"])).toMatchObject({stored: ["3 B primary books 600.0", "3 C junior books 500.0", "3 D shared books 4000.0"]});
    await expect(read("resources", ["学校,图书册数,,", ",小学,初中,全校", "一校,600,500,1100"])).rejects.toMatchObject({code: "ambiguous_header", message: expect.stringContaining("may be what all stages share")});
  });
  test("a column of no stage beside them is asked about", async () => {
    await expect(read("resources", ["学校,小学专任教师数,初中专任教师数,图书册数", "一校,30,20,4000"])).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining('nothing says which stage column D "图书册数" is of')});
    await expect(read("resources", ["学校,小学图书册数,初中图书册数,全校专任教师数", "一校,300,200,40"])).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining("全校专任教师数")});
  });
  test("a group that is no stage may be a part beside them, or of one of them", async () => {
    await expect(read("enrolment", ["学校,小学部,初中部,教学点", ",学生数,学生数,学生数", "一校,540,300,40"])).rejects.toMatchObject({code: "ambiguous_header", message: expect.stringContaining('column D "教学点 › 学生数" may be a part of pupils beside "小学部 › 学生数", "初中部 › 学生数", or of one of them')});
    expect(await read("enrolment", ["学校,小学部,,初中部,,随迁子女", ",班数,人数,班数,人数,学生数", "一校,12,540,6,300,40"])).toMatchObject({stored: ["3 B primary classes 12.0", "3 C primary pupils 540.0", "3 D junior classes 6.0", "3 E junior pupils 300.0"], unused: ["F"]});
  });
  test("a stage that something else says must be the same: of a column, of the file, or of its sheet", async () => {
    await expect(read("enrolment", ["学校,学段,小学在校生数,初中在校生数", "一校,小学,540,300"])).rejects.toMatchObject({code: "stage_contradicts", message: expect.stringContaining('"学段" says the stage of each line')});
    await expect(read("enrolment", ["学校,小学,", ",在校生数,班级数", "一校,540,12"], {stage: "初中"})).rejects.toMatchObject({code: "stage_contradicts", message: expect.stringContaining("is of primary by its header")});
    expect(await read("enrolment", ["学校,小学在校生数,小学班级数", "一校,540,12"], {stage: "小学"})).toMatchObject({stored: ["2 B primary pupils 540.0", "2 C primary classes 12.0"]});
    expect(await read("enrolment", ["学校,小学,", ",在校生数,班级数", "一校,540,12"])).toMatchObject({stored: ["3 B primary pupils 540.0", "3 C primary classes 12.0"]});
  });
});

describe("grades of both stages", () => {
  const grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"];
  test("are added up by stage where nothing else says one, also beside a total, which is compared", async () => {
    const line = "90,90,90,90,90,90,100,100,100";
    const stored = ["2 B+C+D+E+F+G primary pupils 540.0", "2 H+I+J junior pupils 300.0"];
    expect(await read("enrolment", [`学校,${grades.join(",")},合计`, `一校,${line},840`])).toEqual({stored, totals: [], unused: [], counts: [2, 2, 0]});
    expect(await read("enrolment", [`学校,${grades.join(",")},在校生数`, `一校,${line},841`])).toEqual({stored, totals: ["K2 841 B+C+D+E+F+G+H+I+J"], unused: [], counts: [2, 2, 0]});
  });
  test("below 小学 and 初中, each with a 小计, the grades of 初中 counted anew", async () => {
    expect(await read("enrolment", ["学校,小学,,,,,,,初中,,,,总计", ",一年级,二年级,三年级,四年级,五年级,六年级,小计,一年级,二年级,三年级,小计,", "一校,1,2,3,4,5,6,21,7,8,9,25,45"])).toEqual({stored: ["3 B+C+D+E+F+G primary pupils 21.0", "3 I+J+K junior pupils 24.0"], totals: ["L3 25 I+J+K"], unused: [], counts: [2, 2, 0]});
  });
  test("六年级 is of the stage that it stands below", async () => {
    expect(await read("enrolment", [`学校,小学,,,,,初中,,,`, `,${grades.join(",")}`, "一校,1,2,3,4,5,6,7,8,9"])).toMatchObject({stored: ["3 B+C+D+E+F primary pupils 15.0", "3 G+H+I+J junior pupils 30.0"]});
  });
  test("one that lacks is named, and so is a column of no stage", async () => {
    await expect(read("enrolment", [`学校,${grades.filter((name) => name !== "八年级").join(",")}`, "一校,1,2,3,4,5,6,7,9"])).rejects.toMatchObject({code: "incomplete_sum", message: expect.stringContaining("八年级")});
    await expect(read("enrolment", [`学校,班级数,${grades.join(",")}`, "一校,9,1,2,3,4,5,6,7,8,9"])).rejects.toMatchObject({code: "missing_header", message: expect.stringContaining('"班级数"')});
  });
});
