import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {utils, write} from "@e965/xlsx";
import {writeXlsx} from "hucre/xlsx";
import {describe, expect, test} from "vitest";
import type {Book} from "../../../loaders/formats/cells.js";
import {openXls} from "../../../loaders/formats/xls.js";
import {openXlsx} from "../../../loaders/formats/xlsx.js";
import {zipSize} from "../../../loaders/formats/zip_size.js";
import {screenFile} from "../../../loaders/check.js";
import {rows} from "../../../src/duckdb.js";

const table = [["学校代码", "数"], ["0001", 0.1 + 0.2], [null, null], [123, new Date(Date.UTC(2013, 8, 1))], ["=1+1", true], [null, null]];
const merges = [{startRow: 0, startCol: 0, endRow: 0, endCol: 1}];
const cells = (book: Book) => book.sheets.map(({name, rows: lines, merges: merged}) => ({name, merges: merged, rows: [...lines()].map(({row, cells: texts, numbers}) => [row, [...texts], [...(numbers ?? [])]])}));

const expected = [{name: "甲", merges, rows: [
  [1, ["学校代码", "数"], []], [2, ["0001", "0.3"], [1]], [3, ["", ""], []], [4, ["123", "2013-09-01"], [0]], [5, ["=1+1", "TRUE"], []],
]}];

describe("workbooks", () => {
  test("an .xlsx gives text with addresses, remembers numbers, keeps blank lines inside and drops those at the end", async () => {
    const book = await openXlsx("a.xlsx", await writeXlsx({sheets: [{name: "甲", rows: table, merges}]}));
    expect(cells(book)).toEqual(expected);
    expect(book).toMatchObject({encoding: "xlsx", lines: 5});
  });

  test("an old .xls gives the same", () => {
    const sheet = utils.aoa_to_sheet(table, {UTC: true});
    sheet["!merges"] = [{s: {r: 0, c: 0}, e: {r: 0, c: 1}}];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "甲");
    const bytes = new Uint8Array(write(book, {type: "buffer", bookType: "biff8"}) as Buffer);
    const read = cells(openXls("a.xls", bytes)).map((each) => ({...each, rows: each.rows.map(([row, texts, numbers]) => [row, (texts as string[]).length === 0 ? ["", ""] : texts, numbers])}));
    expect(read).toEqual(expected);
  });

  test("a formula that was never computed is told as it is written, one whose result is empty is empty", async () => {
    const book = await openXlsx("a.xlsx", await writeXlsx({sheets: [{name: "甲", rows: [["a", "b", "c"], [null, null, null]], cells: new Map([["1,0", {formula: "A1+1"}], ["1,1", {formula: "6*7", formulaResult: 42}], ["1,2", {formula: 'IF(1,"","")', formulaResult: ""}]])}]}));
    expect([...(book.sheets[0]?.rows() ?? [])][1]?.cells).toEqual(["=A1+1", "42", ""]);
  });

  test("an error in a cell stays one, in both formats", async () => {
    const sheet = utils.aoa_to_sheet([["a", "b"], ["x", 1]]);
    sheet["B2"] = {t: "e", v: 7, w: "#DIV/0!"};
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "甲");
    const bytes = (bookType: "xlsx" | "biff8") => new Uint8Array(write(book, {type: "buffer", bookType}) as Buffer);
    for (const opened of [await openXlsx("a.xlsx", bytes("xlsx")), openXls("a.xls", bytes("biff8"))]) {
      expect([...(opened.sheets[0]?.rows() ?? [])][1]?.cells).toEqual(["x", "#DIV/0!"]);
    }
  });

  test.each(["xlsx", "xls"] as const)("a hidden sheet of an .%s is read only where it is named", async (format) => {
    const book = utils.book_new();
    for (const [name, school, teachers] of [["今年", "01", 10], ["旧表", "02", 20]] as const) {
      utils.book_append_sheet(book, utils.aoa_to_sheet([["学校代码", "专任教师数"], [school, teachers]]), name);
    }
    book.Workbook = {Sheets: [{Hidden: 0}, {Hidden: 1}]};
    const file = join(mkdtempSync(join(tmpdir(), "junheng-hidden-")), `a.${format}`);
    writeFileSync(file, write(book, {type: "buffer", bookType: format === "xls" ? "biff8" : "xlsx"}) as Buffer);
    const schools = (options: {sheet?: string}) => screenFile(file, "resources", options, async (connection) => (await rows<{school_id: string}>(connection, "SELECT school_id FROM raw.resources")).map(({school_id}) => school_id));
    expect(await schools({})).toEqual(["01"]);
    expect(await schools({sheet: "旧表"})).toEqual(["02"]);
    rmSync(dirname(file), {recursive: true});
  });

  test("damaged ones are refused", async () => {
    const bytes = await writeXlsx({sheets: [{name: "甲", rows: table}]});
    await expect(openXlsx("a.xlsx", bytes.slice(0, 500))).rejects.toMatchObject({code: "damaged_workbook"});
    const wrong = bytes.slice();
    wrong.fill(0, 60, 400);
    await expect(openXlsx("a.xlsx", wrong)).rejects.toMatchObject({code: "damaged_workbook"});
    expect(() => openXls("a.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3))).toThrow(expect.objectContaining({code: "damaged_workbook"}));
  });

  test("one that says it unpacks to more than a gigabyte is refused unread", async () => {
    const bytes = await writeXlsx({sheets: [{name: "甲", rows: table}]});
    const size = zipSize(bytes);
    expect(size?.entries).toBeGreaterThan(4);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 3_000_000_000, true);
    await expect(openXlsx("a.xlsx", bytes)).rejects.toMatchObject({code: "too_large", message: expect.stringContaining("3000 MB")});
    expect(zipSize(bytes.slice(0, 100))).toBeNull();
  });
});
