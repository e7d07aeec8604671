import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {noRecordLetters} from "../../../loaders/sql/line_faults.js";
import {readAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-lines-"));
afterAll(() => rmSync(folder, {recursive: true}));

test("a later page's header is one also where it calls columns by other accepted names; a line of which one cell is no header name is none", async () => {
  const file = join(folder, "甲.csv");
  writeFileSync(file, "学校代码,学段,在校生数\n01,小学,9\n学校代码,学段,学生数\n学校代码,学段,在校学生数\n学校代码,学段,100\n02,小学,8\n");
  expect((await readAtDesk(file, "enrolment", {constants: {year: 2013}})).result).toMatchObject({accepted: 2, rejected: 1, skipped: 2, reasons: {"skip:repeated_header": 2}});
});
test("totals, notes and signatures begin with letters that no fast reading passes over", () => {
  expect(["合", "小", "平", "注", "校", "其", "※"].filter((letter) => !noRecordLetters.includes(letter))).toEqual([]);
});
