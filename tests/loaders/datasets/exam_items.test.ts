import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {screenAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-items-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function read(text: string) {
  const file = join(folder, "items.csv");
  writeFileSync(file, text);
  return screenAtDesk(file, "exam_items", {constants: {exam_id: "e", year: 2013, stage: "junior", subject: "数学"}}, async (connection, result) => ({
    reasons: result.reasons,
    found: await rows(connection, "SELECT pupil_id, item, full_mark, score, status, col FROM raw.exam_items ORDER BY row, col"),
  }));
}

test("wide: a column an item, its full mark in the header, parts of items by number; a score above the full mark is refused, an empty cell is absent", async () => {
  const {found, reasons} = await read("学校,考号,姓名,第1题(3分),题2（12分）,21(1)\n3000000003,001,甲,3,7.5,1\n3000000003,002,乙,4,,0\n");
  expect(found).toEqual([
    {pupil_id: "001", item: "1", full_mark: 3, score: 3, status: "normal", col: "D"}, {pupil_id: "001", item: "2", full_mark: 12, score: 7.5, status: "normal", col: "E"}, {pupil_id: "001", item: "21(1)", full_mark: null, score: 1, status: "normal", col: "F"},
    {pupil_id: "002", item: "2", full_mark: 12, score: null, status: "absent", col: "E"}, {pupil_id: "002", item: "21(1)", full_mark: null, score: 0, status: "normal", col: "F"},
  ]);
  expect(reasons).toEqual({"accept_missing:absent": 1, "reject:out_of_range": 1});
});

test("long: 第1题, 题1, 01, １ and Q1 are item 1, and those that come twice are told as duplicates; 1(1), 1.1 and 1-1 are parts of it that stay apart", async () => {
  const of = async (items: readonly string[]) => read(`学校,考号,题号,小题得分\n${items.map((item, i) => `3000000003,00${i},${item},${i % 2}\n`).join("")}`);
  expect((await of(["第1题", "题1", "01", "１", "Q1", "1、", "小题1", "第 1 小题", "1.0", "1"])).found.map(({item}) => item)).toEqual(Array(10).fill("1"));
  expect((await of(["1(1)", "第1题(1)", "第1（1）题", "第1题第1小题", "1.1", "1-1", "第一题", "10"])).found.map(({item}) => item)).toEqual(["1(1)", "1(1)", "1(1)", "1(1)", "1.1", "1-1", "第一题", "10"]);
  expect((await read("学校,考号,题号,小题得分\n3000000003,001,第1题,2\n3000000003,001,1,2\n3000000003,002,第1题,2\n3000000003,002,01,1\n")).reasons).toEqual({"reject:duplicate_conflict": 2, "reject:duplicate_exact": 1});
});
test("long: one line a pupil and item, any number an item may have", async () => {
  const {found} = await read("学校,考号,题号,小题满分,小题得分\n3000000003,001,听力A,5,4\n");
  expect(found).toEqual([{pupil_id: "001", item: "听力A", full_mark: 5, score: 4, status: "normal", col: "E"}]);
});
