import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {scanText} from "../../../loaders/formats/scan_text.js";
import {gb18030} from "../../simulate/gb18030.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-scan-"));
afterAll(() => rmSync(folder, {recursive: true}));
const path = join(folder, "a.csv");
const scan = (content: string | Uint8Array) => {
  writeFileSync(path, content);
  return scanText(path);
};
const told = (content: string | Uint8Array) => {
  const {lines, blank, crlf, plain, encoding} = scan(content);
  return [lines, blank, crlf, plain, encoding];
};

test.each<[string, unknown[]]>([
  ["", [0, [], false, false, "utf-8"]], ["a", [1, [], false, false, "utf-8"]], ["a\n", [1, [], false, true, "utf-8"]], ["a\nb", [2, [], false, true, "utf-8"]], ["a\n\n\nb\n", [4, [2, 3], false, true, "utf-8"]], ["\n", [1, [1], false, true, "utf-8"]],
  ["a\r\nb\r\n", [2, [], true, true, "utf-8"]], ["a\r\n\r\nb", [3, [2], true, true, "utf-8"]], ["a\r\nb\n", [2, [], true, false, "utf-8"]], ["a\nb\r", [2, [], true, false, "utf-8"]], ["a\rb\rc", [1, [], true, false, "utf-8"]], ["a\r\r\n", [1, [], true, false, "utf-8"]], [" \n", [1, [], false, true, "utf-8"]],
  ["\ufeff学校\n", [1, [], false, true, "utf-8"]],
])("%j has these lines, blank ones, ends and encoding", (content, found) => {
  expect(told(content)).toEqual(found);
});
test.each([0, 1, 2])("the control byte %d is not for the fast reader", (byte) => {
  expect(scan(Buffer.concat([Buffer.from("a\n"), Buffer.from([byte]), Buffer.from("\n")])).plain).toBe(false);
});
test("bytes and sha256 are those of the file", () => {
  const content = "学校,在校生数\n01,9\n";
  expect(scan(content)).toMatchObject({bytes: Buffer.byteLength(content), sha256: createHash("sha256").update(content).digest("hex")});
});
test("what is not UTF-8 is taken for GB18030; both in one file are not for the fast reader, nor is Greek that may be Chinese told apart", () => {
  expect(told(gb18030("学校,示例一小\n"))).toEqual([1, [], false, true, "gb18030"]);
  expect(scan(Buffer.concat([gb18030("学校,示例一小\n"), Buffer.from("示例第二小学\n")]))).toMatchObject({plain: false, encoding: "gb18030"});
  expect(scan(Buffer.concat([Buffer.from("学校\n"), Buffer.from([0xff]), Buffer.from("\n")])).encoding).toBe("gb18030");
});
test("a file of several pieces is one, wherever they cut a line, its end or a character", () => {
  const piece = 4 << 20;
  for (const shift of [0, 2]) {
    const content = Buffer.from(`${"a".repeat(shift)}${"学".repeat(99)}\r\n`.repeat(Math.ceil(piece / 299) + 9).slice(0, piece) + "\r\n\r\n尾");
    const found = scan(content);
    const lines = content.toString().split("\r\n");
    expect([found.lines, found.blank, found.encoding, found.bytes]).toEqual([lines.length, lines.flatMap((line, at) => (line === "" ? [at + 1] : [])), "utf-8", content.length]);
  }
  const cut = Buffer.alloc(piece - 1, "a");
  expect(told(Buffer.concat([cut, Buffer.from("\r\n学\r\n")]))).toEqual([2, [], true, true, "utf-8"]);
  expect(told(Buffer.concat([cut, Buffer.from([0xe5]), Buffer.from([0xad, 0xa6]), Buffer.from("\n")]))).toEqual([1, [], false, true, "utf-8"]);
});
