import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {CFB, utils, write} from "@e965/xlsx";
import {writeXlsx} from "hucre/xlsx";
import {afterAll, describe, expect, test} from "vitest";
import {screenFile} from "../../../loaders/check.js";
import {openFile} from "../../../loaders/formats/open.js";
import {openDuckdb} from "../../../src/duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-bad-"));
afterAll(() => rmSync(folder, {recursive: true}));

const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const cells = async (path: string): Promise<string[][]> => {
  const {book, close} = await openFile(path);
  const found = book.sheets.flatMap(({rows}) => [...rows()].map((row) => [...row.cells]));
  close();
  return found;
};
/** Cells, or the code of the refusal. */
const outcome = async (path: string): Promise<string[][] | string> => {
  try {
    return await cells(path);
  } catch (error) {
    return (error as {code?: string}).code ?? String(error);
  }
};

const table = [["学校代码", "专任教师数"], ["0100000001", "12"], ["0100000002", "7"]];
const xls = (): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), "甲");
  return new Uint8Array(write(book, {type: "buffer", bookType: "biff8"}) as Buffer);
};

describe("files as they really come", () => {
  test("a folder is called a folder, and a workbook that was cut short is not called a zip archive", async () => {
    await expect(openFile(folder)).rejects.toMatchObject({code: "unreadable_file", message: "this is a folder, not a file"});
    const whole = await writeXlsx({sheets: [{name: "甲", rows: table}]});
    for (const part of [0.1, 0.5, 0.99]) {
      expect(await outcome(put("short.xlsx", whole.subarray(0, Math.floor(whole.length * part))))).toBe("damaged_workbook");
    }
  });

  test("an .xlsm is read as an .xlsx is", async () => {
    const bytes = await writeXlsx({sheets: [{name: "甲", rows: table}]});
    expect(await cells(put("a.xlsm", bytes))).toEqual(table);
  });

  test("a workbook whose lines do not stand in order is put in order", async () => {
    const archive = CFB.read(Buffer.from(await writeXlsx({sheets: [{name: "甲", rows: table}]})), {type: "buffer"});
    const sheet = CFB.find(archive, "/xl/worksheets/sheet1.xml")!;
    const xml = Buffer.from(sheet.content as Uint8Array).toString();
    const [, first = "", second = ""] = [...xml.matchAll(/<row .*?<\/row>/g)].map(([row]) => row);
    sheet.content = Buffer.from(xml.replace(first + second, second + first));
    expect(sheet.content.toString()).not.toBe(xml);
    expect(await cells(put("order.xlsx", CFB.write(archive, {type: "buffer", fileType: "zip"}) as Buffer))).toEqual(table);
  });

  test("a workbook that is written anew after it was opened is still what was opened", async () => {
    const path = put("anew.xlsx", await writeXlsx({sheets: [{name: "甲", rows: table}]}));
    const {book, close} = await openFile(path);
    put("anew.xlsx", "nothing");
    expect([...(book.sheets[0]?.rows() ?? [])].map((row) => [...row.cells])).toEqual(table);
    close();
  });

  test("an .xls with a password in its own encryption is refused", async () => {
    const archive = CFB.read(Buffer.from(xls()), {type: "buffer"});
    const stream = CFB.find(archive, "/Workbook")!;
    const content = Buffer.from(stream.content as Uint8Array);
    const afterBof = 4 + content.readUInt16LE(2);
    // FilePass, XOR obfuscation, with a key and a verifier ([MS-XLS] 2.4.117).
    stream.content = Buffer.concat([content.subarray(0, afterBof), Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78]), content.subarray(afterBof)]);
    expect(await outcome(put("password.xls", CFB.write(archive, {type: "buffer"}) as Buffer))).toBe("encrypted_workbook");
  });

  test("an .xls cut short anywhere, or with garbage in it, ends in a refusal or in what it held", async () => {
    const whole = xls();
    expect(await outcome(put("a.xls", whole))).toEqual(table);
    for (const share of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const found = await outcome(put("a.xls", whole.slice(0, Math.max(16, Math.floor(whole.length * share)))));
      expect([share, found === "damaged_workbook" || JSON.stringify(found) === JSON.stringify(table)]).toEqual([share, true]);
    }
    const garbage = whole.slice();
    garbage.fill(0xa5, 512);
    expect(await outcome(put("a.xls", garbage))).toBe("damaged_workbook");
  });

  test("a Parquet file cut short is refused", async () => {
    const path = join(folder, "a.parquet");
    const {connection, close} = await openDuckdb(":memory:");
    await connection.run(`COPY (SELECT range AS x, 'a' || range AS y FROM range(1000)) TO '${path}' (FORMAT parquet)`);
    close();
    const bytes = readFileSync(path);
    for (const length of [5, 200, bytes.length - 100, bytes.length - 1]) {
      expect(await outcome(put("a.parquet", bytes.subarray(0, length)))).toBe("damaged_parquet");
    }
  });

  test("a cell of ten megabytes in a CSV is read, in quotes and without, before and behind the size from which DuckDB reads itself", async () => {
    const long = "长".repeat(3_500_000);
    expect((await cells(put("long.csv", `a,b\n1,"${long}"\n2,x\n`)))[1]?.[1] === long).toBe(true);
    expect((await cells(put("long.csv", `a,b\n1,${long}\n2,x\n`)))[1]?.[1] === long).toBe(true);
  });

  test.each(["csv", "xlsx"])("a table of ten thousand columns is checked as any other (%s)", async (format) => {
    const wide = [[...table[0]!, ...Array.from({length: 9998}, (_, i) => `列${i}`)], ...table.slice(1).map((line) => [...line, ...Array.from({length: 9998}, (_, i) => `${i}`)])];
    const path = put(`wide.${format}`, format === "csv" ? wide.map((line) => line.join(",")).join("\n") : await writeXlsx({sheets: [{name: "甲", rows: wide}]}));
    const accepted = await screenFile(path, "resources", {}, async (_, result) => result.accepted);
    expect(accepted).toBe(2);
  });
});
