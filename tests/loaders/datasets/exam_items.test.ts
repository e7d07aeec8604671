import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {screenFile} from "../../../loaders/check.js";
import {rows} from "../../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-items-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function read(text: string) {
  const file = join(folder, "items.csv");
  writeFileSync(file, text);
  return screenFile(file, "exam_items", {constants: {exam_id: "e", year: 2013, stage: "junior", subject: "数学"}}, async (connection, result) => ({
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

test("long: one line a pupil and item, any number an item may have", async () => {
  const {found} = await read("学校,考号,题号,小题满分,小题得分\n3000000003,001,听力A,5,4\n");
  expect(found).toEqual([{pupil_id: "001", item: "听力A", full_mark: 5, score: 4, status: "normal", col: "E"}]);
});
