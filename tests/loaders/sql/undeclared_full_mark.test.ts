import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {screenFile, type CheckOptions} from "../../../loaders/check.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-mark-"));
afterAll(() => rmSync(folder, {recursive: true}));

const file = join(folder, "成绩.csv");
const check = async (lines: string[], options: CheckOptions = {}) => {
  writeFileSync(file, lines.join("\n"));
  return screenFile(file, "exam_scores", options, async (_, result) => result);
};
/** 150 pupils of whom so many have 118 in maths. */
const wide = (above: number, header = "数学"): string[] => [`考号,学校,语文,${header}`, ...Array.from({length: 150}, (_, i) => `${i + 1},01,90,${i < above ? 118 : 60}`)];

describe("scores above 100 where nothing states a full mark", () => {
  test.each([0, Infinity])("refuse the file where they are more than a few, with the highest (DuckDB reads files from %d bytes)", async (nativeFrom) => {
    await expect(check(wide(4).concat("151,01,90,119"), {nativeFrom})).rejects.toMatchObject({code: "full_mark_undeclared", place: "成绩.csv › column D", message: expect.stringContaining("5 of 151 scores of 数学 are above 100"), repair: expect.stringContaining("数学(120分)")});
    expect(await check(wide(4), {nativeFrom})).toMatchObject({rejected: 4});
  });
  test("are those of one subject, in a long file too; below three hundredths they are faults of their own", async () => {
    const long = ["考号,学校,科目,得分", ...[118, 119, 120].map((score, i) => `${i},01,数学,${score}`), "1,01,语文,90"];
    await expect(check(long)).rejects.toMatchObject({code: "full_mark_undeclared", place: "成绩.csv › column D", message: expect.stringContaining("3 of 3 scores of 数学")});
    expect(await check(long.concat(Array.from({length: 300}, (_, i) => `${i + 9},01,数学,50`)))).toMatchObject({rejected: 3});
  });
  test("are slips where no paper has so many; not where most scores are above", async () => {
    const scores = (header: string, above: number, below: number): string[] => [`考号,学校,${header}`, ...Array.from({length: 20}, (_, i) => `${i + 1},01,${i < 3 ? above + i : below}`)];
    expect(await check(scores("数学", 880, 88))).toMatchObject({rejected: 3});
    await expect(check(scores("数学", 250, 220))).rejects.toMatchObject({code: "full_mark_undeclared"});
  });
  test("are read where a full mark is stated, and rejected one by one where that is 100", async () => {
    expect(await check(wide(4, "数学(120分)"))).toMatchObject({rejected: 0});
    expect(await check(wide(4), {fullMark: 120})).toMatchObject({rejected: 0});
    expect(await check(wide(4), {fullMark: 100})).toMatchObject({rejected: 4});
    expect(await check(["考号,学校,科目,满分,得分", ...[1, 2, 3].map((i) => `${i},01,数学,100,118`)])).toMatchObject({rejected: 3});
  });
});
