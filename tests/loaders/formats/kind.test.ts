import {CFB} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import {fileKind} from "../../../loaders/formats/kind.js";

const zip = Buffer.from("PK\x03\x04....xl/workbook.xml", "latin1");
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe("what a file is", () => {
  test.each([["a.csv", Buffer.from("x"), "text"], ["a.TSV", Buffer.from("x"), "text"], ["学校.txt", Buffer.from("x"), "text"], ["a.xlsx", zip, "xlsx"], ["a.xls", ole, "xls"], ["a.ET", ole, "xls"], ["a.parquet", Buffer.from("PAR1"), "parquet"], ["a.xls", Buffer.from("<html><table>"), "xls"], ["a.xls", Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>'), "xls"]])("%s by name and first bytes", (name, bytes, kind) => {
    expect(fileKind(name, bytes)).toBe(kind);
  });
  test.each([["a.csv", zip], ["a.xlsx", Buffer.from("a,b")], ["a.xls", zip], ["a.et", zip], ["a.xlsx", ole], ["a.xlsx", Buffer.from("<html><table>")], ["a.csv", Buffer.from("<html><table>")], ["a.xls", Buffer.from("<p>")], ["a.xlsx", Buffer.from("PK\x03\x04word/document.xml PK\x05\x06", "latin1")], ["a.csv", Buffer.from("%PDF-1.7")], ["a.csv", Buffer.from("PAR1")], ["a.parquet", Buffer.from("a,b")]])("%s that holds something else is refused", (name, bytes) => {
    expect(() => fileKind(name, bytes)).toThrow(expect.objectContaining({code: "wrong_extension", place: name}));
  });
  test.each(["a.xlsx", "a.xls"])("an encrypted workbook is called so, %s", (name) => {
    const book = CFB.utils.cfb_new();
    CFB.utils.cfb_add(book, "/EncryptionInfo", Buffer.alloc(64));
    CFB.utils.cfb_add(book, "/EncryptedPackage", Buffer.alloc(5000));
    const bytes = new Uint8Array(CFB.write(book, {type: "buffer"}) as Buffer);
    expect(() => fileKind(name, bytes)).toThrow(expect.objectContaining({code: "encrypted_workbook", place: name, repair: expect.stringContaining("password")}));
  });
  test("an empty file and an unknown kind", () => {
    expect(() => fileKind("a.csv", Buffer.alloc(0))).toThrow(expect.objectContaining({code: "empty_file"}));
    expect(() => fileKind("raw/a", zip)).toThrow(expect.objectContaining({code: "unknown_format", place: "raw/a", message: "files without an ending in their name are not read"}));
    expect(() => fileKind("a.docx", zip)).toThrow(expect.objectContaining({code: "unknown_format"}));
  });
});
