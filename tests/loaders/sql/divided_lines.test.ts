import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {readAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-divided-"));
afterAll(() => rmSync(folder, {recursive: true}));

const check = async (lines: string[], dataset = "enrolment") => {
  writeFileSync(join(folder, "年级.csv"), lines.join("\n"));
  return (await readAtDesk(join(folder, "年级.csv"), dataset, {constants: {year: 2013}})).result;
};

test.each([
  ["enrolment", ["学校,学段,年级,班级数,在校生数", "01,小学,一年级,2,90", "02,小学,一年级,1,9", "01,小学,二年级,2,90"], "年级.csv › line 4"],
  ["enrolment", ["学校,学段,班级,在校生数", "01,小学,1班,45", "01,小学,2班,45"], "年级.csv › line 3"],
  ["enrolment", ["学校,学段,民族,在校生数", "01,小学,汉族,45", "01,小学,苗族,5"], "年级.csv › line 3"],
  ["enrolment", ["学校,学段,户籍性质,在校生数", "01,小学,本县,45", "01,小学,外县,45", "02,小学,本县,9"], "年级.csv › line 3"],
  ["enrolment", ["学校,学段,是否寄宿,班级数,在校生数", "01,小学,是,2,45", "01,小学,否,2,45"], "年级.csv › line 3"],
  ["enrolment", ["学校,学段,类别,在校生数", "01,小学,本地,45", "01,小学,随迁,9"], "年级.csv › line 3"],
  ["enrolment", ["学校,学段,学生类别,在校生数", "01,小学,随迁子女,9"], "年级.csv › line 2"],
  ["enrolment", ["学校,学段,民族,在校生数", "01,小学,少数民族,9"], "年级.csv › line 2"],
  ["enrolment", ["学校,学段,性别,项目,数值", "01,小学,男,在校生数,45", "01,小学,女,在校生数,45"], "年级.csv › line 3"],
  ["rates", ["学校,学段,比率,班级,毕业生数,升学人数", "01,初中,初中升学率,1,45,40", "01,初中,初中升学率,2,45,44"], "年级.csv › line 3"],
])("lines of %s that divide a school's figure are refused, since one of them alone would count: %j", async (dataset, lines, place) => {
  await expect(check(lines, dataset)).rejects.toMatchObject({code: "divided_lines", place, repair: expect.stringContaining("the sum of its lines")});
});
test("lines that differ in what they are about, a single line a school, and one that stands twice are not divided", async () => {
  expect(await check(["学校,学段,年级,在校生数", "01,小学,1至6年级,90", "01,初中,7至9年级,60", "02,小学,,7"])).toMatchObject({accepted: 3, rejected: 0});
  expect(await check(["学校,学段,年级,在校生数", "01,小学,全校,90", "01,小学,全校,90", "01,小学,,90", "合计,,,180"])).toMatchObject({accepted: 1, reasons: {"reject:duplicate_exact": 2, "skip:total_line": 1}});
});
test("a column of groups that counts pupils, or says the same of all lines of a school, divides nothing", async () => {
  expect(await check(["学校,学段,在校生数,随迁子女,少数民族人数,是否寄宿制学校,类型", "01,小学,540,12,3,是,完全小学", "02,小学,90,5,4,否,教学点"])).toMatchObject({accepted: 2, rejected: 0});
  expect(await check(["学校,学段,在校生数,寄宿生,类型", "01,小学,540,12人,完全小学", "01,小学,540,13人,完全小学"])).toMatchObject({accepted: 1, reasons: {"reject:duplicate_exact": 1}});
});
test("a column of the head divides nothing, unless a school's lines differ in it", async () => {
  expect(await check(["学校,学段,校长姓名,性别,民族,在校生数", "01,小学,甲某,男,彝族,540", "02,小学,乙某,女,少数民族,90"])).toMatchObject({accepted: 2, rejected: 0});
  await expect(check(["学校,学段,校长姓名,性别,在校生数", "01,小学,甲某,男,240", "01,小学,甲某,女,300"])).rejects.toMatchObject({code: "divided_lines"});
  await expect(check(["学校,学段,性别,校长姓名,在校生数", "01,小学,男,甲某,240"])).rejects.toMatchObject({code: "divided_lines", repair: expect.stringContaining("校长性别")});
});
test("a column 班级 that says how many there are divides nothing: a school that stands twice is a conflict of its own", async () => {
  expect(await check(["学校,学段,在校生数,班级", "01,小学,540,12", "02,小学,90,2", "01,小学,585,13"])).toMatchObject({accepted: 2, reasons: {"reject:duplicate_conflict": 4}});
});
test("a school that stands twice with 1 and 2 classes may be meant so: the repair says what to do then", async () => {
  await expect(check(["学校,学段,在校生数,班级", "01,小学,540,12", "02,小学,30,1", "02,小学,60,2"])).rejects.toMatchObject({code: "divided_lines", place: "年级.csv › line 4", repair: expect.stringContaining("班级 says how many there are, the school stands twice")});
});
