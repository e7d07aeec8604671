import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openFile} from "../../../loaders/formats/open.js";
import {surelyUtf8} from "../../../loaders/formats/surely_utf8.js";

const gbk = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]);

test("a line of four Chinese characters in UTF-8 is, one beside other bytes or in GBK is not", () => {
  expect(surelyUtf8(Buffer.concat([gbk, Buffer.from("第一中学,1\n"), gbk]))).toBe(true);
  expect(surelyUtf8(Buffer.concat([gbk, Buffer.from("第一中学")]))).toBe(true);
  expect(surelyUtf8(Buffer.concat([Buffer.from("第一中学,"), gbk, gbk]))).toBe(false);
  expect(surelyUtf8(Buffer.concat([Buffer.from("第一中学,"), gbk, Buffer.from("第一中学\n")]))).toBe(true);
  expect(surelyUtf8(Buffer.concat([gbk, gbk]))).toBe(false);
  expect(surelyUtf8(Buffer.from("中学\n"))).toBe(false);
  expect(surelyUtf8(Buffer.alloc(0))).toBe(false);
});

test("a large text in two encodings is refused with its line, wherever they change", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "junheng-mixed-")), "a.csv");
  const lines = (line: Buffer, count: number): Buffer[] => Array.from({length: count}, () => line);
  const [utf8, ascii, other] = [Buffer.from("第一中学,1\n"), Buffer.from(`${"a".repeat(998)},1\n`), Buffer.concat([gbk.subarray(0, 4), Buffer.from(",1\n")])];
  for (const [parts, line] of [[[...lines(utf8, 9), ...lines(other, 9)], 10], [[other, ...lines(ascii, 5000), utf8], 5002], [[utf8, ...lines(ascii, 5000), other], 5002]] as const) {
    writeFileSync(path, Buffer.concat(parts));
    await expect(openFile(path, {nativeFrom: 0})).rejects.toMatchObject({code: "mixed_encodings", place: `a.csv › line ${line}`});
  }
  rmSync(join(path, ".."), {recursive: true});
});
