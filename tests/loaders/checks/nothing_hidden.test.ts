import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {CFB, utils, write} from "@e965/xlsx";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, expect, test} from "vitest";
import {nothingHidden} from "../../../loaders/checks/nothing_hidden.js";
import {openWorkbook} from "../../../loaders/formats/workbook.js";
import {reviewWorkbook} from "../../../loaders/workbooks/review_workbook.js";
import {screened} from "./screened.js";
import {checkAtDesk} from "../desk.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-hidden-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** Title, header, 60 schools; hidden are the title, the first school, every other one from line 21 on, and the columns B and D, of which D is not read. */
const table = [["2013年统计表"], ["学校代码", "学段", "在校生数", "备注"], ...Array.from({length: 60}, (_, i) => [`010000${1000 + i}`, "小学", 100 + i, "x"])];
const hiddenLine = (row: number): boolean => row === 1 || row === 3 || (row > 20 && row % 2 === 1);

test("lines and columns that a workbook hides are read, and said once a sheet", async () => {
  const file = join(folder, "a.xlsx");
  const shown = writeXlsx({sheets: [{name: "小学", rows: table, columns: [{}, {hidden: true}, {}, {hidden: true}], rowDefs: new Map(table.flatMap((_, index) => (hiddenLine(index + 1) ? [[index, {hidden: true}]] : [])))}]});
  writeFileSync(file, await shown);
  const checked = await checkAtDesk(file, "enrolment");
  expect(checked.result).toMatchObject({rows: 60, accepted: 60});
  expect(checked.screening.findings.filter(({check}) => check === "nothing_hidden").map(({sheet, zh, en}) => [sheet, zh, en])).toEqual([
    ["小学", "隐藏的 B 列", "hidden columns B"],
    ["小学", "隐藏的第 3、21、23、25、27、29、31、33、… 行（共 22 行）", "hidden rows 3, 21, 23, 25, 27, 29, 31, 33, … (22 in all)"],
  ]);
  const {book} = await openWorkbook("b.xlsx", "xlsx", await reviewWorkbook(checked));
  expect([...(book.sheets[0]?.rows() ?? [])].flatMap(({cells}) => cells).filter((text) => text.includes("隐藏的第"))).toEqual([expect.stringMatching(/^有隐藏（或被筛选掉）的行或列，也读入了：隐藏的第 3、21/)]);
});

test("those of an .xls are known too; a hidden line without a cell is not told", async () => {
  const sheet = utils.aoa_to_sheet([["a"], ["b"], ["c"], [], ["d"]]);
  sheet["!cols"] = [{hidden: true}];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "甲");
  const archive = CFB.read(write(book, {type: "buffer", bookType: "biff8", cellStyles: true}) as Buffer, {type: "buffer"});
  const stream = CFB.find(archive, "/Workbook");
  const content = Buffer.from(stream?.content as Uint8Array);
  const dimensions = content.lastIndexOf(Buffer.from([0, 2, 14, 0]));
  // [MS-XLS] 2.4.221 Row: the line's number; fDyZero says that it is hidden.
  const hidden = [0, 2, 3, 4].map((row) => Buffer.from([8, 2, 16, 0, row, 0, 0, 0, 1, 0, 255, 0, 0, 0, 0, 0, 0x20, 1, 15, 0]));
  const changed = Buffer.concat([content.subarray(0, dimensions + 18), ...hidden, content.subarray(dimensions + 18)]);
  Object.assign(stream ?? {}, {content: changed, size: changed.length});
  const {book: opened} = await openWorkbook("a.xls", "xls", Uint8Array.from(CFB.write(archive, {type: "buffer"}) as Buffer));
  expect(opened.sheets[0]?.hiddenParts).toEqual({rows: [{from: 1, to: 1}, {from: 3, to: 3}, {from: 5, to: 5}], columns: [{from: 0, to: 0}]});
});

test("what nothing hides passes", async () => {
  const part = {part: "rows", count: 3, places: "5–6, 9"};
  expect(await screened(nothingHidden, {hidden_parts: [part]})).toEqual({offending: 1, severity: "warn", found: [" : 隐藏的第 5–6、9 行（共 3 行）"]});
  expect(await screened(nothingHidden, {})).toMatchObject({offending: 0});
});
