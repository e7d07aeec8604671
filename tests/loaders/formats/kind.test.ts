import {describe, expect, test} from "vitest";
import {fileKind} from "../../../loaders/formats/kind.js";

const zip = Buffer.from("PK\x03\x04....xl/workbook.xml", "latin1");
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe("what a file is", () => {
  test.each([["a.csv", Buffer.from("x"), "text"], ["a.TSV", Buffer.from("x"), "text"], ["学校.txt", Buffer.from("x"), "text"], ["a.xlsx", zip, "xlsx"], ["a.xls", ole, "xls"], ["a.parquet", Buffer.from("PAR1"), "parquet"]])("%s by name and first bytes", (name, bytes, kind) => {
    expect(fileKind(name, bytes)).toBe(kind);
  });
  test.each([["a.csv", zip], ["a.xlsx", Buffer.from("a,b")], ["a.xls", zip], ["a.xlsx", ole], ["a.xls", Buffer.from("<html><table>")], ["a.xlsx", Buffer.from("PK\x03\x04word/document.xml", "latin1")], ["a.csv", Buffer.from("%PDF-1.7")], ["a.csv", Buffer.from("PAR1")], ["a.parquet", Buffer.from("a,b")]])("%s that holds something else is refused", (name, bytes) => {
    expect(() => fileKind(name, bytes)).toThrow(expect.objectContaining({code: "wrong_extension", place: name}));
  });
  test("an empty file and an unknown kind", () => {
    expect(() => fileKind("a.csv", Buffer.alloc(0))).toThrow(expect.objectContaining({code: "empty_file"}));
    expect(() => fileKind("raw/a", zip)).toThrow(expect.objectContaining({code: "unknown_format", place: "raw/a", message: "files without an ending in their name are not read"}));
    expect(() => fileKind("a.docx", zip)).toThrow(expect.objectContaining({code: "unknown_format"}));
  });
});
