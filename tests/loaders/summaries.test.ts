import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {rows} from "../../src/duckdb.js";
import {register, workspaceFolder} from "./workspace_folder.js";
import {screenAtDesk} from "./desk.js";

const {dir} = workspaceFolder({"schools.csv": "学校代码,学校名称,办学类型\n3000000001,甲中,初级中学\n3000000002,乙中,初级中学\n"}, [register]);

/** What a text became: `said` of each record stored, and the reasons of the others. */
async function read(text: string, dataset: string, said: string, constants: Record<string, string> = {}) {
  const file = join(dir, "a.csv");
  writeFileSync(file, text);
  return screenAtDesk(file, dataset, {schools: join(dir, "raw", "schools.csv"), constants}, async (connection, {reasons}) => ({
    stored: (await rows<{said: string}>(connection, `SELECT concat_ws(' ', ${said}) AS said FROM raw.${dataset} ORDER BY row, col`)).map((each) => each.said), reasons,
  }));
}

const exam = {stage: "初中"};
test("lines of a summary are no pupils, whatever they are called, and classes with numbers are", async () => {
  const words = ["人数", "平均成绩", "及格", "90分以上", "60-69分", "难度", "优分率", "任课教师", "总成绩"];
  const lines = ["1001", "初三1班05号", "A3", ...words, "后进生数"].map((id) => `甲中,${id},80`).join("\n");
  expect(await read(`学校,学号,语文\n${lines}\n及格,,2\n`, "exam_scores", "pupil_id", exam)).toEqual({stored: ["1001", "初三1班05号", "A3"], reasons: {"skip:total_line": words.length + 1, "reject:not_a_pupil": 1}});
});
test("a line of full marks below the header holds for its columns; a pupil who is called so states none, and one that contradicts refuses", async () => {
  const said = "pupil_id, subject, CAST(score AS DOUBLE), CAST(full_mark AS DOUBLE)";
  expect(await read("学校,学号,语文,数学\n满分,,120,90\n甲中,1001,118,60\n", "exam_scores", said, exam)).toEqual({stored: ["1001 chinese 118.0 120.0", "1001 maths 60.0 90.0"], reasons: {"skip:total_line": 2}});
  expect(await read("姓名,学校,学号,语文\n满分,甲中,1001,88\n", "exam_scores", said, exam)).toMatchObject({stored: ["1001 chinese 88.0 100.0"]});
  expect(await read("学校,学号,语文\n甲中,1001,88\n甲中,满分,1\n", "exam_scores", said, exam)).toMatchObject({stored: ["1001 chinese 88.0 100.0"]});
  await expect(read("学校,学号,语文\n甲中,1001,88\n满分,,120\n", "exam_scores", said, exam)).rejects.toMatchObject({code: "full_mark_undeclared", message: expect.stringContaining("120")});
});
test("a column of names holds pupils, one whose name ends so too", async () => {
  expect(await read("学校,学号,语文\n甲中,王甲,80\n甲中,李优秀,70\n甲中,7,60\n", "exam_scores", "pupil_id", exam)).toEqual({stored: ["王甲", "李优秀", "7"], reasons: {}});
});
test("sums of a paper's items are none of them", async () => {
  const lines = ["1", "2", "总分", "客观题", "非选择题"].map((item) => `甲中,1001,数学,${item},3`).join("\n");
  expect(await read(`学校,学号,科目,题号,得分\n${lines}\n`, "exam_items", "item", exam)).toEqual({stored: ["1", "2"], reasons: {"skip:total_line": 3}});
});
test("a programme without serial and level that is the sum of those above is a total; one of another number is a programme", async () => {
  const lines = (last: string): string => `学区,序号,项目,级别,对象,参训人次\nP1,1,国培,国家级,教师,16\nP1,2,省培,省级,教师,30\n${last}`;
  expect(await read(lines("P1,,本期人次,,,46\nP1,,全部,,,46\nP1,,本年度累计,,,46\n"), "training", "programme")).toEqual({stored: ["国培", "省培"], reasons: {"skip:total_line": 3}});
  expect(await read(lines("P1,,校本研修,,,40\n"), "training", "programme")).toMatchObject({stored: ["国培", "省培", "校本研修"]});
});
test("全县 is no school of figures", async () => {
  expect(await read("序号,学校,学段,在校生数\n1,甲中,初中,90\n2,全县,初中,90\n", "enrolment", "school_id")).toEqual({stored: ["3000000001"], reasons: {"skip:total_line": 1}});
});
test("equal awards of different winners are each one, and the same line twice is one", async () => {
  const lines = ["张三", "李四", "李四"].map((name) => `甲中,${name},课堂教学竞赛,县级,一等奖,1`).join("\n");
  expect(await read(`学校,姓名,竞赛,级别,等次,获奖数\n${lines}\n甲中,,合唱,县级,二等奖,3项\n`, "awards", "prize, awards", {year: "2013"})).toEqual({stored: ["一等奖 1", "一等奖 1", "二等奖 3"], reasons: {"reject:duplicate_exact": 1}});
});
test("a line of one grade, or of one sex, is no school's enrolment", async () => {
  await expect(read("学校,学段,年级,班级数,学生数\n甲中,初中,七年级,2,90\n乙中,初中,七年级,2,80\n", "enrolment", "school_id")).rejects.toMatchObject({code: "divided_lines", place: "a.csv › line 2"});
  await expect(read("学校,学段,性别,学生数\n甲中,初中,女,90\n", "enrolment", "school_id")).rejects.toMatchObject({code: "divided_lines"});
  expect(await read("学校,学段,年级,学生数\n甲中,初中,全校,90\n", "enrolment", "school_id")).toEqual({stored: ["3000000001"], reasons: {}});
});
test("figures of a summary above the table are no groups of its columns", async () => {
  expect(await read("学校数,2,班数,24,招生数\n学校,学年,学段,班级数,在校生数\n甲中,2013,初中,12,540\n", "enrolment", "item, CAST(value AS INTEGER)")).toEqual({stored: ["classes 12", "pupils 540"], reasons: {}});
});
