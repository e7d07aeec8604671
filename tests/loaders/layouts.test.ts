import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {rows} from "../../src/duckdb.js";
import type {Bureau} from "../../src/workspace.js";
import {screenAtDesk} from "./desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-layouts-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Reads a text file as it would come from a school: what was stored, line by line, and why the rest was not. */
async function read(dataset: string, lines: string[], value = dataset === "training" ? "person_times" : dataset === "rates" ? "numerator" : "value") {
  const file = join(folder, "a.csv");
  writeFileSync(file, lines.join("\r\n"));
  return screenAtDesk(file, dataset, {constants: dataset === "exam_scores" || dataset === "awards" ? {} : {...(dataset === "training" ? {} : {stage: "初中"}), ...(lines[0]?.includes("学年") === true ? {} : {year: 2013})}}, async (connection, {reasons}) => ({
    stored: (await rows<{said: string}>(connection, `SELECT concat_ws(' ', row, ${dataset === "exam_scores" ? "subject" : ["rates", "training", "awards", "indicator_values"].includes(dataset) ? "NULL" : "item"}, coalesce(CAST(CAST(${value} AS DOUBLE) AS VARCHAR)${dataset === "awards" ? "" : ", status"})) AS said FROM raw.${dataset} ORDER BY row, col`)).map(({said}) => said),
    reasons,
  }));
}

const threeLines = ["填报单位：某局,,,,单位：名", "学校代码,专任教师,,,", ",计,其中,,", ",,女,高于规定学历,博士"];

describe("tables as they come", () => {
  test.each<[string, string, string[], string[], Record<string, number>]>([
    ["three header lines, a title and a line of units", "resources", ["某县2013年办学条件,,,", "学校代码,专任教师,,资产", ",计,按学历分,设备", ",,本科,教学仪器设备值", ",名,名,万元", "01,9,3,1.5"], ["6 teachers 9.0", "6 equipment_yuan 15000.0"], {}],
    ["subtotals by township and a grand total", "enrolment", ["学校代码,在校生数,班级数", "01,100,2", "小 计,100,2", "02,50,1", "小计,50,1", "合　计,150,3"], ["2 pupils 100.0", "2 classes 2.0", "4 pupils 50.0", "4 classes 1.0"], {"skip:total_line": 6}],
    ["a header repeated on every printed page", "enrolment", ["学校代码,在校生数", "01,1", "学校代码,在校生数", "02,2"], ["2 pupils 1.0", "4 pupils 2.0"], {"skip:repeated_header": 1}],
    ["a title, two lines of names and one of column numbers, and all of them on the next page again", "enrolment", ["填报单位：某局,,,单位：人", "学校代码,在校生数,,班级数", ",合计,女,", "甲,1,2,3", "01,9,4,1", "填报单位：某局,,,单位：人", "学校代码,在校生数,,班级数", ",合计,女,", "甲,1,2,3", "02,8,4,1"], ["5 pupils 9.0", "5 classes 1.0", "10 pupils 8.0", "10 classes 1.0"], {"skip:repeated_header": 8}],
    ["numbers of columns in brackets, behind a blank line, below names", "enrolment", ["学校名称,在校生数,班级数", ",,", "(1),(2),(3)", "一小,9,1"], ["4 pupils 9.0", "4 classes 1.0"], {}],
    ["dashes and numbers below names", "enrolment", ["学校名称,在校生数,班级数", "—,1,2", "一小,9,1"], ["3 pupils 9.0", "3 classes 1.0"], {}],
    ["names of three lines below a title of two cells, again on the next page", "resources", [...threeLines, "01,9,4,3,1", ...threeLines, "02,8,4,2,1"], ["5 teachers 9.0", "5 teachers_above_qualification 3.0", "10 teachers 8.0", "10 teachers_above_qualification 2.0"], {"skip:repeated_header": 8}],
    ["grades with classes and pupils below each, as units, and no total", "enrolment", ["学校,七年级,,八年级,,九年级,", ",班,人,班,人,班,人", "一中,4,200,4,198,5,190"], ["3 classes 13.0", "3 pupils 588.0"], {}],
    ["boys and girls below each grade, and below no total", "enrolment", ["学校,七年级,,八年级,,九年级,", ",男,女,男,女,男,女", "一中,100,90,99,98,97,96"], ["3 pupils 580.0"], {}],
    ["grades below boys and girls", "enrolment", ["学校,男生,,,女生,,", ",七年级,八年级,九年级,七年级,八年级,九年级", "一中,100,99,97,90,98,96"], ["3 pupils 580.0"], {}],
    ["grades by a digit, with what is counted in the same word", "enrolment", ["学校,7年级人数,８年级人数,9年级人数,7年级班数,8年级班数,9年级班数", "一中,190,197,193,4,4,5"], ["2 pupils 580.0", "2 classes 13.0"], {}],
    ["classes and pupils named by what they are counted in", "enrolment", ["学校,班级（个）,学生（人）", "一中,13,580"], ["2 classes 13.0", "2 pupils 580.0"], {}],
    ["grades with classes and pupils below each, by name, beside their total", "enrolment", ["学校,七年级,,合计,", ",班数,学生数,班数,学生数", "一中,4,200,12,588"], ["3 classes 12.0", "3 pupils 588.0"], {}],
    ["grades beside a kindergarten, what enters and those who teach", "enrolment", ["学校,七年级,,八年级,,九年级,,幼儿园,,招生,,教师", ",班数,人数,班数,人数,班数,人数,班数,人数,班数,人数,人数", "一中,4,200,4,198,5,190,3,80,4,200,40"], ["3 classes 13.0", "3 pupils 588.0"], {}],
    ["what there is beside what there should be, and totals beside means", "resources", ["学校,专任教师,,,图书,,教学及辅助用房面积,", ",应有,实有,缺额,总数,生均,总面积,生均", "一中,42,40,2,6000,10,1500,2.5"], ["3 teachers 40.0", "3 books 6000.0", "3 area_teaching_m2 1500.0"], {}],
    ["examples of a form, by their first cell", "enrolment", ["序号,学校名称,在校生数", "示例,某小学,540", "例：,一小,540", "（填写示例）,一小,540", "1,一小,90"], ["5 pupils 90.0"], {"skip:note_line": 3}],
    ["parts of the lines above in the place of a school, or beside it, and the total of all", "enrolment", ["序号,学校名称,在校生数", "1,一小,540", "2,二小,90", ",其中：民办,90", "其中：公办,,540", ",其中：女,300", ",合计,630"], ["2 pupils 540.0", "3 pupils 90.0"], {"skip:total_line": 3, "skip:note_line": 1}],
    ["a part of the programme above", "training", ["学区,序号,项目,参训人次", "P1,1,国培,16", "P1,,其中：骨干教师,6", "P1,例,某项目,6"], ["2 16.0"], {"skip:total_line": 1, "skip:note_line": 1}],
    ["sums named in a column before an empty school", "enrolment", ["乡镇,学校名称,在校生数", "红塔镇,一小,540", "红塔镇合计,,540", "示例乡,,180", "示例乡,二小,90", "示例乡,三小,90", "示例乡,,9", "全县,,720"], ["2 pupils 540.0", "5 pupils 90.0", "6 pupils 90.0"], {"skip:total_line": 3, "reject:missing_school": 1}],
    ["how many there are beside what they are worth and what that is on average", "resources", ["学校,图书,,,计算机,,教学及辅助用房,,教学仪器设备", ",总值,总册数,生均,总值,总台数,面积,生均面积,总值", "一中,9,6000,10,50,80,1500,2.5,7000"], ["3 books 6000.0", "3 computers 80.0", "3 area_teaching_m2 1500.0", "3 equipment_yuan 7000.0"], {}],
    ["what they are worth alone, which is no number of them", "resources", ["学校,专任教师数,计算机,,图书,", ",,总值,台账,总面积,其他", "一中,40,50,有,60,70"], ["3 teachers 40.0"], {}],
    ["an amount below a single name", "resources", ["学校,专任教师数,图书", ",,总册数", "一中,40,6000"], ["3 teachers 40.0", "3 books 6000.0"], {}],
    ["总册数 and 总台数 alone, and below what they are of", "resources", ["学校,总册数,总台数,电子图书", ",,,总册数", "一中,6000,80,9"], ["3 books 6000.0", "3 computers 80.0"], {}],
    ["headers of bureaus", "resources", ["学校,专任教师人数,县（区）级以上骨干教师数,体音美专任教师数,教学及辅助用房总面积,教学仪器设备总值（万元）,多媒体教室间数,图书总册数,计算机总台数", "一中,40,4,5,1500,1.5,6,6000,80"], ["2 teachers 40.0", "2 teachers_backbone 4.0", "2 teachers_arts_pe 5.0", "2 area_teaching_m2 1500.0", "2 equipment_yuan 15000.0", "2 multimedia_rooms 6.0", "2 books 6000.0", "2 computers 80.0"], {}],
    ["headers of pupils and classes", "enrolment", ["学校,在校生总数,班级总数", "一中,540,12"], ["2 pupils 540.0", "2 classes 12.0"], {}],
    ["leavers of 九年级", "rates", ["学校代码,比率,九年级毕业生数,升入高中阶段学校人数", "01,初中升学率,100,98"], ["2 98.0"], {}],
    ["names that begin with the year of the figures, and with another", "enrolment", ["学校,2012年在校生数,2013年在校生数,2013年班级数", "一中,530,540,12"], ["2 pupils 540.0", "2 classes 12.0"], {}],
    ["townships beside missing markers", "enrolment", ["学校,班级数,在校生数", "红塔镇,—,/", "一小,2,90"], ["3 classes 2.0", "3 pupils 90.0"], {"skip:heading_line": 2}],
    ["townships and kinds of schools as headings, whole lines or alone in theirs, in the first column or another", "enrolment", ["序号,学校名称,在校生数,班级数", "红塔镇,,,", "1,一小,90,2", "二、城东片区（1所）", "2,二小,45,1", ",县直学校,,", "3,三小,80,2"], ["3 pupils 90.0", "3 classes 2.0", "5 pupils 45.0", "5 classes 1.0", "7 pupils 80.0", "7 classes 2.0"], {"skip:heading_line": 6}],
    ["notes, a signature and blank lines under the table", "enrolment", ["学校代码,在校生数", "01,1", ",", "", "注：含寄宿生,", "填表人：某某,", "（此表一式两份）,", ",第1页 共2页"], ["2 pupils 1.0"], {"skip:blank_line": 2, "skip:note_line": 4}],
    ["signatures, dates, a part of the line above and subtotals of areas", "enrolment", ["学校代码,在校生数", "01,9", "其中：女生,4", "城区小计,9", "合计：1个班,", "填报日期：2023-10-01,", "校长（签字）：,", "单位（盖章）：某校,", "经办人：某某,电话：1", "制表日期：2023年,", "以上数据截至2023年9月1日,", "校长（签字）,"], ["2 pupils 9.0"], {"skip:total_line": 2, "skip:note_line": 8}],
    ["signature words in lines with figures", "enrolment", ["学校名称,在校生数,班级数", "一小,9,1", "单位：二小,20,１５", "校长：某（三小）,,150", "单位：某校,负责人：某某,", "填报日期：,2023,", "联系人：某某,电话：1,"], ["2 pupils 9.0", "2 classes 1.0", "3 pupils 20.0", "3 classes 15.0", "4 pupils missing", "4 classes 150.0"], {"accept_missing:no_value": 1, "skip:note_line": 6}],
    ["subtotals named behind the district or in its cell", "training", ["学区,项目,参训人次", "城东学区,国培,30", "城东学区,小计,30", "城西学区,县培,12", "城西学区 小计：,国培等,12", "城西学区,县培合计,12"], ["2 30.0", "4 12.0"], {"skip:total_line": 3}],
    ["programmes that end in a word of totals", "training", ["学区,项目,参训人次", "城东学区,数据处理：平均数,1", "城东学区,统计与平均,2", "城东学区,统计：合计,3", "城东学区,国培小计,6"], ["2 1.0", "3 2.0", "4 3.0"], {"skip:total_line": 1}],
    ["indicators that end in one", "indicator_values", ["学校代码,指标,数值", "01,班额平均,40", "01,作业时间合计,50"], ["2 40.0", "3 50.0"], {}],
    ["a column of serial numbers and one of remarks", "enrolment", ["序号,学校代码,在校生数,备注", "1,01,1,新建校", "2,02,2,"], ["2 pupils 1.0", "3 pupils 2.0"], {}],
    ["the total line first", "enrolment", ["学校代码,在校生数", "总计,3", "01,1", "02,2"], ["3 pupils 1.0", "4 pupils 2.0"], {"skip:total_line": 1}],
    ["full-width digits, separators and units in cells", "resources", ["学校代码,教学仪器设备值,教学及辅助用房面积", "０１,\"１，２３４\",５００㎡", "02,12.5万元,\"1,500 平方米\""], ["2 equipment_yuan 1234.0", "2 area_teaching_m2 500.0", "3 equipment_yuan 125000.0", "3 area_teaching_m2 1500.0"], {}],
    ["blanks inside figures and words", "enrolment", ["学校代码,在校生数,学段", "01,1 000,初 中", "02,1　234 人,初 中", "03,暂 无,初中", "04,12 34,初中"], ["2 pupils 1000.0", "3 pupils 1234.0", "4 pupils missing"], {"accept_missing:no_value": 1, "reject:unreadable_value": 1}],
    ["every spelling of nothing", "enrolment", ["学校代码,在校生数", "01,", "02,-", "03,—", "04,／", "05,暂无", "06,0"], ["2 pupils missing", "3 pupils missing", "4 pupils missing", "5 pupils missing", "6 pupils missing", "7 pupils 0.0"], {"accept_missing:no_value": 5}],
    ["headers with blanks, line breaks and 其中", "resources", ["学校 代码,专任教师数,\"其中：\n高于规定学历\"", "01,9,3"], ["3 teachers 9.0", "3 teachers_above_qualification 3.0"], {}],
    ["boys and girls beside a total", "enrolment", ["学校代码,在校生数,,", ",计,男,女", "01,9,5,4"], ["3 pupils 9.0"], {}],
    ["lines cut short and lines too long", "enrolment", ["学校代码,在校生数,班级数", "01,1", "02,2,1,,9", "03,3,1,"], ["4 pupils 3.0", "4 classes 1.0"], {"reject:too_few_fields": 2, "reject:too_many_fields": 2}],
    ["semicolons and quoted separators", "enrolment", ["学校代码;学校名称;在校生数", "01;\"一校;东\";7"], ["2 pupils 7.0"], {}],
    ["formulas and errors of a spreadsheet", "enrolment", ["学校代码,在校生数", "01,=SUM(A1)", "02,#REF!", "03,1.2E+03", "04,5"], ["5 pupils 5.0"], {"reject:unreadable_value": 3}],
    ["letters that nobody sees, and digits that an export wraps to keep them text", "enrolment", ["学校\u200b代码,在校\u00ad生数", "\u200b01,\u202e5\u202c", "='02',6".replaceAll("'", '"'), "'03,\u20097", "04.0,8", "30106.0,9", "\u200b,\ufeff"], ["2 pupils 5.0", "3 pupils 6.0", "4 pupils 7.0", "5 pupils 8.0"], {"reject:damaged_id": 1, "skip:blank_line": 1}],
    ["a school's code and name below one merged word", "enrolment", ["学校,学校,在校生数", "代码,名称,", "01,一中,5"], ["3 pupils 5.0"], {}],
    ["a title page that names columns, and a header of two lines below it", "resources", [...Array.from({length: 58}, (_, i) => `${i + 1}. 专任教师；图书；请按学校填写`), "填报项目：,学校代码", "学校代码,专任教师,,图书册数", ",计,男,", "01,9,5,70"], ["62 teachers 9.0", "62 books 70.0"], {}],
    ["12个班 and 8班, which are classes", "enrolment", ["学校代码,班级数", "01,12个班", "02,8班"], ["2 classes 12.0", "3 classes 8.0"], {}],
    ["halves of pupils", "enrolment", ["学校代码,在校生数", "01,9.5", "02,9.0"], ["3 pupils 9.0"], {"reject:not_whole": 1}],
  ])("%s", async (_, dataset, lines, stored, reasons) => {
    expect(await read(dataset, lines)).toEqual({stored, reasons});
  });

  test("a table of which only notes speak is none, however far down", async () => {
    await expect(read("rates", Array.from({length: 60}, (_, i) => (i === 45 ? "学校代码,见登记表" : "说明,无")))).rejects.toMatchObject({code: "missing_header"});
  });

  test("a group beside the grades that may be a part as they are is asked about: 复式班 › 班数 is not the school's, nor may its pupils be left out", async () => {
    const table = (name: string): string[] => [`学校,七年级,,八年级,,九年级,,${name},`, ",班数,人数,班数,人数,班数,人数,班数,人数", "一中,4,200,4,198,5,190,1,12"];
    await expect(read("enrolment", table("复式班"))).rejects.toMatchObject({code: "ambiguous_header", message: expect.stringContaining('"复式班 › 班数" may be a part of classes as "七年级 › 班数" is')});
    await expect(read("enrolment", table("复式班").map((line) => line.replaceAll("班数", "教室")))).rejects.toMatchObject({code: "ambiguous_header", message: expect.stringContaining('"复式班 › 人数" may be a part of pupils')});
  });
  test("of boys and girls below each grade one column that lacks is named", async () => {
    await expect(read("enrolment", ["学校,七年级,,八年级,,九年级,", ",男,女,男,女,男,", "一中,100,90,99,98,97,96"])).rejects.toMatchObject({code: "incomplete_sum", message: expect.stringContaining("its column 九年级女 is not here")});
  });
  test("a wide exam file with a total column, ranks and statuses in words", async () => {
    expect(await read("exam_scores", ["2013年初三一模成绩", "考号,姓名,学校,班级,语文(120分),数学(120分),总分,级名次", "1,甲某,一中,1,110.5,缺考,110.5,3", "2,乙某,一中,1,免 考,121,121,1", "平均,,,,110.5,121,,"], "score")).toEqual({stored: ["3 chinese 110.5", "3 maths absent", "4 chinese exempt"], reasons: {"accept_missing:absent": 1, "accept_missing:exempt": 1, "reject:out_of_range": 1, "skip:total_line": 2}});
  });
  test("a mark of absence beside a score is neither: one of a whole line holds for the subjects without a score, and where one has one that cell is rejected", async () => {
    expect(await read("exam_scores", ["学校,考号,语文,数学,缺考", "一中,1,80,,是", "一中,2,0,,是", "一中,3,70,60,否"], "score")).toEqual({stored: ["2 maths absent", "3 chinese absent", "3 maths absent", "4 chinese 70.0", "4 maths 60.0"], reasons: {"accept_missing:absent": 3, "reject:flag_contradicts": 1}});
    expect(await read("exam_scores", ["学校,考号,语文,数学,数学缺考,作弊", "一中,1,80,5,是,", "一中,2,80,5,是,是", "一中,3,80,8O,是,"], "score")).toEqual({stored: ["2 chinese 80.0", "3 chinese cheat", "3 maths cheat", "4 chinese 80.0", "4 maths absent"], reasons: {"accept_missing:absent": 1, "accept_missing:disqualified": 2, "reject:flag_contradicts": 1}});
    expect(await read("exam_scores", ["学校,考号,科目,原始分,缺考", "一中,1,语文,80,1", "一中,2,语文,0,1"], "score")).toEqual({stored: ["3 chinese absent"], reasons: {"accept_missing:absent": 1, "reject:flag_contradicts": 1}});
  });
  test("means, extremes and counts of pupils below a school's pupils, in the column of ids, are none", async () => {
    expect(await read("exam_scores", ["学校,准考证号,语文", "一中,1,80", "一中,2,70", "一中,平均分,75", "一中,全校平均,75", "一中,参考人数,2", "二中,3,60", "二中,均分,60", "二中,二中合计,60", "二中,最高分,60"], "score")).toEqual({stored: ["2 chinese 80.0", "3 chinese 70.0", "7 chinese 60.0"], reasons: {"skip:total_line": 6}});
  });
  test("an absence or cheating column of one subject holds for that subject alone, and what it says that is neither yes nor no is told in its own cell", async () => {
    expect(await read("exam_scores", ["学校,考号,语文,数学,数学缺考,英语,违纪（英语）", "一中,1,90,0,是,70,", "一中,2,80,0,否,0,违纪", "一中,3,70,60,也许,50,"], "score")).toEqual({
      stored: ["2 chinese 90.0", "2 maths absent", "2 english 70.0", "3 chinese 80.0", "3 maths 0.0", "3 english cheat", "4 chinese 70.0", "4 english 50.0"],
      reasons: {"accept_missing:absent": 1, "accept_missing:disqualified": 1, "reject:unknown_word": 1},
    });
    expect(await screenAtDesk(join(folder, "a.csv"), "exam_scores", {workspace: {headers: {exam_scores: {absent: "数学缺考"}}, bureau: {indicators: [], subjects: []} as unknown as Bureau}}, async (connection, {unused}) => ({
      unused, cheated: await rows(connection, "SELECT row, subject, status FROM raw.exam_scores WHERE status <> 'normal' ORDER BY row"), rejected: await rows(connection, "SELECT row, col, field, value FROM raw.rejects"),
    }))).toEqual({unused: [], cheated: [{row: 2, subject: "maths", status: "absent"}, {row: 3, subject: "english", status: "cheat"}], rejected: [{row: 4, col: "E", field: "absent", value: "也许"}]});
  });
  test("a full mark with 分 behind it, and the whole beside parts of a paper", async () => {
    expect(await read("exam_scores", ["学校,考号,科目,分数,满分", "一中,1,语文,130,150分"], "score")).toEqual({stored: ["2 chinese 130.0"], reasons: {}});
    expect(await read("exam_scores", ["学校,考号,语文,,", ",,客观题,主观题,总分", "一中,1,40,50,90"], "score")).toEqual({stored: ["3 chinese 90.0"], reasons: {}});
  });
  test("a long exam file with the marks of a form", async () => {
    expect(await read("exam_scores", ["考号,学校名称,科目,原始分,缺考", "1,一中,语文,95分,", "1,一中,数学,0,√", "2,一中,思想品德,+60,否", "3,一中,天文,60,否"], "score")).toEqual({stored: ["2 chinese 95.0", "3 maths absent", "4 politics 60.0"], reasons: {"accept_missing:absent": 1, "reject:unknown_word": 1}});
  });
  test("lines under an exam file that are of all pupils, and full marks behind a stroke or a colon", async () => {
    expect(await read("exam_scores", ["考号,学校,语文/120分,数学:满分150分", "1,一中,110,140", "平均分,,110,140", "最高分：,,110,140", "及格率,,1,1"], "score")).toEqual({stored: ["2 chinese 110.0", "2 maths 140.0"], reasons: {"skip:total_line": 6}});
  });
  test("a rate beside its counts, with a percent sign or as a share", async () => {
    expect(await read("rates", ["学校代码,毕业生数,升学人数,升学率", "01,320人,315,98.44%", "02,100,90,0.9"], "stated_percent")).toEqual({stored: ["2 98.44", "3 90.0"], reasons: {}});
  });
  test("of a pupil and the teacher of several pupils the pupil won", async () => {
    expect(await read("awards", ["学年度,学校,比赛名称,等次,教师,学生", "2013-2014,一中,科技创新,一等奖,乙某,甲某", "2013-2014,一中,科技创新,一等奖,乙某,丙某"], "year")).toEqual({stored: ["2 2013.0", "3 2013.0"], reasons: {}});
  });
  test("school years as people write them", async () => {
    expect(await read("rates", ["学校代码,学年,毕业生数,升学人数", "01,2013-2014学年,10,9", "02,2013年9月1日,10,9", "03,2014/3/1,10,9"], "year")).toEqual({stored: ["2 2013.0", "3 2013.0"], reasons: {"reject:not_a_school_year": 1}});
  });
});
