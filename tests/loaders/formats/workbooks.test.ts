import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {CFB, utils, write} from "@e965/xlsx";
import {readXlsx, writeXlsx} from "hucre/xlsx";
import {describe, expect, test} from "vitest";
import type {Book} from "../../../loaders/formats/cells.js";
import {sheetRows} from "../../../loaders/formats/sheet_rows.js";
import {openWorkbook, workbookLimits} from "../../../loaders/formats/workbook.js";
import {read as readJob} from "../../../loaders/formats/workbook_job.js";
import {zipEntries} from "../../../loaders/formats/zip_entries.js";
import {screenFile} from "../../../loaders/check.js";
import {gb18030} from "../../simulate/gb18030.js";
import {rows} from "../../../src/duckdb.js";

const openXlsx = async (place: string, bytes: Uint8Array, limits = workbookLimits): Promise<Book> => (await openWorkbook(place, "xlsx", Uint8Array.from(bytes), {limits})).book;
const openXls = async (place: string, bytes: Uint8Array): Promise<Book> => (await openWorkbook(place, "xls", Uint8Array.from(bytes))).book;

const table = [["学校代码", "数"], ["0001", 0.1 + 0.2], [null, null], [123, new Date(Date.UTC(2013, 8, 1))], ["=1+1", true], [null, null]];
const merges = [{startRow: 0, startCol: 0, endRow: 0, endCol: 1}];
const cells = (book: Book) => book.sheets.map(({name, rows: lines, merges: merged}) => ({name, merges: merged, rows: [...lines()].map(({row, cells: texts, numbers}) => [row, [...texts], [...(numbers ?? [])]])}));

const expected = [{name: "甲", merges, rows: [
  [1, ["学校代码", "数"], []], [2, ["0001", "0.3"], [1]], [3, [], []], [4, ["123", "2013-09-01"], [0]], [5, ["=1+1", "TRUE"], []],
]}];

describe("workbooks", () => {
  test("an .xlsx gives text with addresses, remembers numbers, keeps blank lines inside and drops those at the end", async () => {
    const book = await openXlsx("a.xlsx", await writeXlsx({sheets: [{name: "甲", rows: table, merges}]}));
    expect(cells(book)).toEqual(expected);
    expect(book).toMatchObject({encoding: "xlsx", lines: 5});
  });

  test("an old .xls gives the same", async () => {
    const sheet = utils.aoa_to_sheet(table, {UTC: true});
    sheet["!merges"] = [{s: {r: 0, c: 0}, e: {r: 0, c: 1}}];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "甲");
    const bytes = new Uint8Array(write(book, {type: "buffer", bookType: "biff8"}) as Buffer);
    expect(cells(await openXls("a.xls", bytes))).toEqual(expected);
  });

  test("a date of an .xls is the day that it shows, in whatever time zone", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[new Date(Date.UTC(2013, 8, 1))]], {UTC: true}), "甲");
    const bytes = new Uint8Array(write(book, {type: "buffer", bookType: "biff8"}) as Buffer);
    const zone = process.env["TZ"];
    try {
      for (const each of ["Asia/Shanghai", "America/New_York"]) {
        process.env["TZ"] = each;
        const done = await readJob({kind: "xls", bytes, path: "", most: 1e6, texts: 1e6, inMemory: 1e6});
        expect("sheets" in done && Buffer.from(done.sheets[0]?.spooled as Uint8Array).toString()).toContain("2013-09-01");
      }
    } finally {
      if (zone === undefined) {
        delete process.env["TZ"];
      } else {
        process.env["TZ"] = zone;
      }
    }
  });

  test("a web page and an XML Spreadsheet 2003 named .xls are read as cells: tables as sheets of text, merged cells, entities and line breaks", async () => {
    const page = '<html><head><meta charset="gbk"></head><body><!-- <table><tr><td>旧</td></tr></table> -->导出<table><tr><td colspan=2>2013年&nbsp;统计</td></tr><tr><th>学校代码</th><th>在校<br>生数</th></tr><tr><td>0001</td><td>1,540<sup>1</sup></td></tr><tr><td>A&amp;B</td><td>=1+1</td></tr></table><TABLE><tr><td>&#27880;</td></tr></TABLE></body></html>';
    const read = [
      {name: "Sheet1", merges: [{startRow: 0, startCol: 0, endRow: 0, endCol: 1}], rows: [[1, ["2013年 统计"], []], [2, ["学校代码", "在校\n生数"], []], [3, ["0001", "1,540"], []], [4, ["A&B", "=1+1"], []]]},
      {name: "Sheet2", merges: [], rows: [[1, ["注"], []]]},
    ];
    expect(cells(await openXls("a.xls", gb18030(page)))).toEqual(read);
    expect(cells(await openXls("a.xls", Buffer.from(`\ufeff  ${page}`)))).toEqual(read);
    const open = await openXls("a.xls", Buffer.from(page.replaceAll("</td>", "").replace("<tr><td>0001", '<tr style="display: none"><td>0001')));
    expect([cells(open), open.sheets[0]?.hiddenParts?.rows]).toEqual([read, [{from: 3, to: 3}]]);
    const xml = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles><Worksheet ss:Name="甲"><Table><Row><Cell><Data ss:Type="String">学校&amp;代码</Data></Cell></Row><Row ss:Index="3"><Cell><Data ss:Type="String">0001</Data></Cell><Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.9373</Data></Cell><Cell><Data ss:Type="DateTime">2013-09-01T00:00:00.000</Data></Cell><Cell ss:Formula="=RC[1]*2"/><Cell><Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>';
    expect(cells(await openXls("a.xls", Buffer.from(xml)))).toEqual([{name: "甲", merges: [], rows: [[1, ["学校&代码"], []], [2, [], []], [3, ["0001", "", "93.73%", "2013-09-01", "=RC[1]*2", "7"], [2, 5]]]}]);
    await expect(openXls("a.xls", Buffer.from(xml.replace('Index="3"', 'Index="900000000"')))).rejects.toMatchObject({code: "damaged_workbook", message: expect.stringContaining("Index 900000000")});
    await expect(openXls("a.xls", Buffer.from("<html><body>请登录</body></html>"))).rejects.toMatchObject({code: "damaged_workbook", message: expect.stringContaining("a web page without a table")});
  });

  test("a number that its cell shows as a percentage is told as it shows, by every reader; one with a % sign in quotes is not one; so is one that its cell shows with 万元 behind it", async () => {
    const sheet = utils.aoa_to_sheet([["学校代码", "数值（%）"], ["0100000001", 0.94], ["0100000002", 0.9373], ["0100000003", 93.73], ["0100000004", 1], ["0100000005", 12.5], ["0100000006", 12.5], ["0100000007", 12.5], ["0100000008", 125000]]);
    for (const [cell, format] of [["B2", "0%"], ["B3", "0.00%;[Red]-0.00%"], ["B4", '0.00"%"'], ["B5", "0.00%"], ["B6", 'General"万元"'], ["B7", '[Red]#,##0.00\\万\\元_ '], ["B8", '0.0,"千册"'], ["B9", '0!.0000"万元"']] as const) {
      (sheet[cell] as {z: string}).z = format;
    }
    const bytes = (bookType: "xlsx" | "biff8"): Buffer => write({SheetNames: ["甲"], Sheets: {甲: sheet}}, {type: "buffer", bookType}) as Buffer;
    const archive = CFB.read(bytes("xlsx"), {type: "buffer"});
    const part = CFB.find(archive, "/xl/worksheets/sheet1.xml")!;
    part.content = Buffer.from(Buffer.from(part.content as Uint8Array).toString().replace(/(<row .*?<\/row>)(<row .*?<\/row>)/, "$2$1"));
    const shown = [["学校代码", "数值（%）"], ["0100000001", "94%"], ["0100000002", "93.73%"], ["0100000003", "93.73"], ["0100000004", "100%"], ["0100000005", "12.5万元"], ["0100000006", "12.5万元"], ["0100000007", "12.5"], ["0100000008", "125000"]];
    for (const book of [await openXlsx("a.xlsx", bytes("xlsx")), await openXlsx("order.xlsx", CFB.write(archive, {type: "buffer", fileType: "zip"}) as Buffer), await openXls("a.xls", bytes("biff8"))]) {
      const lines = [...(book.sheets[0]?.rows() ?? [])];
      expect(lines.map(({cells: texts}) => [...texts])).toEqual(shown);
      expect(lines.slice(1).every(({numbers}) => numbers?.has(1))).toBe(true);
    }
  });

  test("a formula that was never computed is told as it is written, one whose result is empty is empty", async () => {
    const book = await openXlsx("a.xlsx", await writeXlsx({sheets: [{name: "甲", rows: [["a", "b", "c"], [null, null, null]], cells: new Map([["1,0", {formula: "A1+1"}], ["1,1", {formula: "6*7", formulaResult: 42}], ["1,2", {formula: 'IF(1,"","")', formulaResult: ""}]])}]}));
    expect([...(book.sheets[0]?.rows() ?? [])][1]?.cells).toEqual(["=A1+1", "42"]);
  });

  test("a workbook that unpacks to more than it says is refused while it unpacks", async () => {
    const bytes = Buffer.from(await writeXlsx({sheets: [{name: "甲", rows: Array.from({length: 2000}, () => ["学校代码", "1"])}]}));
    const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
    bytes.writeUInt32LE(100, entry + 24);
    await expect(openXlsx("a.xlsx", bytes)).rejects.toMatchObject({code: "too_large", message: expect.stringContaining("unpacks to more than the 100 bytes that it says")});
  });

  test("an error in a cell stays one, in both formats", async () => {
    const sheet = utils.aoa_to_sheet([["a", "b"], ["x", 1]]);
    sheet["B2"] = {t: "e", v: 7, w: "#DIV/0!"};
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "甲");
    const bytes = (bookType: "xlsx" | "biff8") => new Uint8Array(write(book, {type: "buffer", bookType}) as Buffer);
    for (const opened of [await openXlsx("a.xlsx", bytes("xlsx")), await openXls("a.xls", bytes("biff8"))]) {
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
    await expect(openXls("a.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3))).rejects.toMatchObject({code: "damaged_workbook"});
  });

  test("one that says it unpacks to more than a gigabyte is refused unread", async () => {
    const bytes = await writeXlsx({sheets: [{name: "甲", rows: table}]});
    expect(zipEntries(bytes)?.length).toBeGreaterThan(4);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 3_000_000_000, true);
    await expect(openXlsx("a.xlsx", bytes)).rejects.toMatchObject({code: "too_large", message: expect.stringContaining("3000 MB")});
    expect(zipEntries(bytes.slice(0, 100))).toBeNull();
  });

  test("every cell is what a reader of the whole workbook finds", async () => {
    const raw = join(import.meta.dirname, "..", "..", "..", "data", "hongta", "raw");
    const files = readdirSync(raw).filter((name) => name.endsWith(".xlsx"));
    expect(files.length).toBeGreaterThan(2);
    const written = await writeXlsx({sheets: [{name: "一", rows: table, merges}, {name: "二", rows: [["&<>\"'_x0041_ 学", 1e21, -1e-7, new Date(Date.UTC(1900, 1, 28))], [], [null, "\n", false, 12_345_678_901.25]], merges: [{startRow: 1, startCol: 0, endRow: 2, endCol: 3}]}]});
    for (const bytes of [written, ...files.map((name) => readFileSync(join(raw, name)))]) {
      const {sheets} = await readXlsx(bytes);
      const book = await openXlsx("a.xlsx", bytes);
      expect(book.sheets.map(({name, merges: found}) => ({name, found}))).toEqual(sheets.map(({name, merges: found}) => ({name, found: found ?? []})));
      for (const [index, sheet] of sheets.entries()) {
        const trimmed = sheetRows(sheet.rows).map(({row, cells: texts, numbers}) => [row, texts.slice(0, texts.findLastIndex((text) => text !== "") + 1), [...(numbers ?? [])]]);
        expect(cells({...book, sheets: [book.sheets[index]!]})[0]?.rows).toEqual(trimmed);
      }
    }
  });

  test("a large one is spooled, read twice, and leaves nothing behind", async () => {
    const many = Array.from({length: 9000}, (_, i) => [`${i}`, "学".repeat(200), i]);
    const spools = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith(`junheng-cells-${process.pid}-`)).length;
    const before = spools();
    const {book, close} = await openWorkbook("a.xlsx", "xlsx", await writeXlsx({sheets: [{name: "甲", rows: many}]}));
    expect(spools()).toBe(before + 1);
    for (const _ of [1, 2]) {
      const read = [...(book.sheets[0]?.rows() ?? [])];
      expect([read.length, read[8999]]).toEqual([9000, {row: 9000, cells: ["8999", "学".repeat(200), "8999"], numbers: new Set([2])}]);
    }
    close();
    expect(spools()).toBe(before);
  });

  test("one that takes too long, or too much memory, is refused, and the next is read", async () => {
    const bytes = await writeXlsx({sheets: [{name: "甲", rows: Array.from({length: 20_000}, (_, i) => [`${i}${"学".repeat(600)}`, i])}]});
    await expect(openXlsx("a.xlsx", bytes, {...workbookLimits, seconds: 0.05, secondsPerMb: 0})).rejects.toMatchObject({code: "took_too_long", place: "a.xlsx"});
    await expect(openXlsx("a.xlsx", bytes, {...workbookLimits, heapMb: 16})).rejects.toMatchObject({code: "too_large", place: "a.xlsx"});
    await expect(openXlsx("a.xlsx", bytes, {...workbookLimits, unpackedBytes: 1_000_000})).rejects.toMatchObject({code: "too_large"});
    expect((await openXlsx("a.xlsx", bytes)).lines).toBe(20_000);
  });

  test("cells of ten megabytes and sheets of ten thousand columns are read", async () => {
    const long = "长".repeat(3_500_000);
    const wide = Array.from({length: 10_000}, (_, i) => `列${i}`);
    const book = await openXlsx("a.xlsx", await writeXlsx({sheets: [{name: "甲", rows: [wide, ["a", long]]}]}));
    const [first, second] = [...(book.sheets[0]?.rows() ?? [])];
    expect(first?.cells).toEqual(wide);
    expect(second?.cells[1] === long).toBe(true);
  });
});
