import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {screenFile} from "../../../loaders/check.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-second-"));
afterAll(() => rmSync(folder, {recursive: true}));

const file = join(folder, "两表.csv");
const check = async (lines: string[], nativeFrom: number, dataset = "enrolment") => {
  writeFileSync(file, lines.join("\n"));
  return screenFile(file, dataset, {nativeFrom}, async (_, result) => result);
};

test.each([0, Infinity])("a second table below the first is refused, since its figures would be read as those of the first (DuckDB reads files from %d bytes)", async (nativeFrom) => {
  await expect(check(["学校代码,年份,在校生数", "01,2013,9", ",,", "学校代码,年份,班级数", "01,2013,2"], nativeFrom)).rejects.toMatchObject({code: "second_table", place: "两表.csv › line 4", message: expect.stringContaining("班级数")});
  await expect(check(["学校代码,在校生数,班级数", "01,9,1", "初中招生情况,,", "学校代码,招生数,班级数", "02,3,1"], nativeFrom)).rejects.toMatchObject({code: "second_table", place: "两表.csv › line 4", message: expect.stringContaining('"招生数" where the first one says "在校生数"')});
  await expect(check(["考号,学校,语文", "1,01,9", "考号,学校,数学", "1,01,2"], nativeFrom, "exam_scores")).rejects.toMatchObject({code: "second_table"});
});
test("the same header again, in the same or other words, is none; nor is a long file that names its items", async () => {
  expect(await check(["学校代码,在校生数", "01,9", "学校代码,在校生数", "02,9"], Infinity)).toMatchObject({accepted: 2, skipped: 1});
  expect(await check(["学校代码,在校生数", "01,9", "学校代码,学生数", "02,9"], Infinity)).toMatchObject({accepted: 2, rejected: 0, skipped: 1, reasons: {"skip:repeated_header": 1}});
  expect(await check(["学校代码,在校生数,班级数", "01,9,1", "学校代码,在校生数（人）,班级数", "学校代码,暂无,班级数", "02,9,1"], Infinity)).toMatchObject({accepted: 4, missing: 1});
  expect(await check(["学校代码,项目,数值", "01,在校生数,9", "01,班级数,1"], Infinity)).toMatchObject({accepted: 2});
});
test.each([0, Infinity])("scores below numbers that head the items of a paper are no header (DuckDB reads files from %d bytes)", async (nativeFrom) => {
  expect(await check(["学校,学号,科目,1,2,3", "一中,1,数学,1,3,2", "一中,2,数学,3,2,1"], nativeFrom, "exam_items")).toMatchObject({accepted: 6, rejected: 0});
});
