import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {openCsv} from "../../../loaders/formats/csv.js";
import {openLargeText, type NativeText} from "../../../loaders/formats/large_text.js";
import {gb18030} from "../../simulate/gb18030.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-large-"));
afterAll(() => rmSync(folder, {recursive: true}));
const path = join(folder, "a.csv");
const open = (content: string | Uint8Array) => {
  writeFileSync(path, content);
  return openLargeText(path, "a.csv");
};
const nativeOf = (opened: ReturnType<typeof open>): NativeText | undefined => {
  const native = opened?.book.sheets[0]?.native;
  return native?.kind === "text" ? native : undefined;
};

describe("a large text file", () => {
  test("is read by DuckDB as it lies where it is UTF-8: with its delimiter, ends of line and blank lines", () => {
    const opened = open("\ufeff学校;人数\r\n\r\n01;9\r\n");
    expect(nativeOf(opened)).toMatchObject({path, delimiter: ";", crlf: true, lines: 3, blank: [2]});
    opened?.close();
    expect(existsSync(path)).toBe(true);
  });
  test("in GB18030 is written as UTF-8 beside it, until it is closed", () => {
    const opened = open(gb18030("学校,人数\n示例一小,9\n"));
    const native = nativeOf(opened);
    expect([opened?.book.encoding, readFileSync(native?.path ?? "", "utf8")]).toEqual(["gb18030", "学校,人数\n示例一小,9\n"]);
    opened?.close();
    expect(existsSync(native?.path ?? "")).toBe(false);
  });
  test.each<[string, string | Uint8Array]>([["blank lines only", " \n \n"], ["nothing", ""], ["one line without an end", "a,b"], ["ends of line of two kinds", "a\r\nb\n"], ["a NUL", "a\0\nb\n"], ["two encodings", Buffer.concat([gb18030("示例一小\n"), Buffer.from("示例第一小学校\n")])], ["bytes that are no text", Buffer.from([0x61, 10, 0xff, 0xff, 10])]])("of %s is for the ordinary reader", (_, content) => {
    expect(open(content)).toBeNull();
  });
  test("that is changed in the meantime is refused", () => {
    const opened = open("a,b\n1,2\n");
    writeFileSync(path, "a,b\n1,2\n3,4\n");
    expect(() => nativeOf(opened)?.unchanged()).toThrow(expect.objectContaining({code: "changed_while_read", place: "a.csv"}));
    expect(() => [...(opened?.book.sheets[0]?.rows() ?? [])]).toThrow(expect.objectContaining({code: "changed_while_read"}));
  });
  test.each([["plain", "学校,人数\n01,9\n\n02,8"], ["quoted", '学校,人数\n"0\n1",9\n'], ["longer than its first part", `学校,人数\n${`${"0".repeat(2000)},9\n`.repeat(600)}尾,1\n`]])("has the rows that the ordinary reader finds: %s", (_, content) => {
    const rows = [...(open(content)?.book.sheets[0]?.rows() ?? [])];
    const ordinary = [...(openCsv("a.csv", Buffer.from(content)).sheets[0]?.rows() ?? [])];
    expect(rows.length).toBe(ordinary.length);
    expect([rows.slice(0, 9), rows.slice(-9)]).toEqual([ordinary.slice(0, 9), ordinary.slice(-9)]);
  });
});
