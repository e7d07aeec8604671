import {read} from "@e965/xlsx";
import {readXlsx} from "hucre/xlsx";
import {expect, test} from "vitest";
import {workbook, type Form} from "./workbook.js";

const form: Form = {
  name: "小学", title: "标题", line: "统计时点",
  headers: [["序号"], ["学校标识码"], ["在校生数"], ["专任教师", "计"], ["专任教师", "体育艺术"], ["设备", "仪器（万元）"]],
  text: [1],
  rows: [[1, "0901000001", "１２３", 9, 2, 12.5], [2, "0901000002", "1,234", 60, "暂无", 30]],
  totals: [null, null, 1357, 69, 2, 42.5],
  note: "说明：无",
};

const table = [
  ["标题", null, null, null, null, null],
  ["统计时点", null, null, null, null, null],
  ["序号", "学校标识码", "在校生数", "专任教师", null, "设备"],
  [null, null, null, "计", "体育艺术", "仪器（万元）"],
  [1, "0901000001", "１２３", 9, 2, 12.5],
  [2, "0901000002", "1,234", 60, "暂无", 30],
  ["合计", null, 1357, 69, 2, 42.5],
  ["说明：无", null, null, null, null, null],
];

test("reads back cell by cell, ids as text", async () => {
  const {sheets} = await readXlsx(await workbook([form]));
  expect(sheets[0]!.name).toBe("小学");
  expect(sheets[0]!.rows.map(row => Array.from({length: 6}, (_, i) => row[i] ?? null))).toEqual(table);
});

test("merges title, date line, single headers downwards, groups across, 合计 and note, as a second reader sees them too", async () => {
  const bytes = await workbook([form]);
  const {sheets} = await readXlsx(bytes);
  const merges = ["A1:F1", "A2:F2", "A3:A4", "A7:B7", "A8:F8", "B3:B4", "C3:C4", "D3:E3"];
  expect(sheets[0]!.merges!.map(({startRow, startCol, endRow, endCol}) => `${address(startRow, startCol)}:${address(endRow, endCol)}`).sort()).toEqual(merges);
  const second = read(bytes, {type: "array"}).Sheets["小学"]!;
  expect(second["!merges"]!.map(({s, e}) => `${address(s.r, s.c)}:${address(e.r, e.c)}`).sort()).toEqual(merges);
  expect(second["B5"]).toMatchObject({t: "s", v: "0901000001"});
  expect(second["F5"]).toMatchObject({t: "n", v: 12.5});
});

test("the same forms give the same bytes at another time", async () => {
  const first = await workbook([form]);
  await new Promise(resolve => setTimeout(resolve, 1100));
  expect(Buffer.compare(first, await workbook([form]))).toBe(0);
});

test("nothing in the file is compressed or dated", async () => {
  const bytes = Buffer.from(await workbook([form]));
  expect(bytes.readUInt16LE(8)).toBe(0);
  expect(bytes.includes("dcterms:modified")).toBe(false);
});

/** 0, 3 is D1. */
function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
