import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {openFile} from "../../../loaders/formats/open.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-open-"));
afterAll(() => rmSync(folder, {recursive: true}));
const path = join(folder, "a.csv");
const content = "学校,人数\n01,9\n";

test.each([[0, "text"], [Infinity, undefined], [undefined, undefined]])("a file is its cells, its bytes and their hash, whoever reads them (from %s bytes on DuckDB)", async (nativeFrom, native) => {
  writeFileSync(path, content);
  const {book, sha256, bytes, close} = await openFile(path, nativeFrom === undefined ? {} : {nativeFrom});
  expect([sha256, bytes, book.encoding, book.lines, book.sheets.map((sheet) => [...sheet.rows()].map(({cells}) => cells)), book.sheets[0]?.native?.kind]).toEqual([createHash("sha256").update(content).digest("hex"), Buffer.byteLength(content), "utf-8", 2, [[["学校", "人数"], ["01", "9"]]], native]);
  close();
});
test("one that is not plain is read whole, though DuckDB may read large ones", async () => {
  writeFileSync(path, "学校,人数\r\n01,9\n");
  const {book, close} = await openFile(path, {nativeFrom: 0});
  expect([book.sheets[0]?.native, [...(book.sheets[0]?.rows() ?? [])].length]).toEqual([undefined, 2]);
  close();
});
test("what is missing, a folder, or empty is refused by its place", async () => {
  await expect(openFile(join(folder, "none.csv"))).rejects.toMatchObject({code: "missing_file", place: "none.csv"});
  await expect(openFile(folder, {place: "raw"})).rejects.toMatchObject({code: "unreadable_file", place: "raw", message: "this is a folder, not a file"});
  writeFileSync(path, "");
  for (const nativeFrom of [0, Infinity]) {
    await expect(openFile(path, {place: "甲", nativeFrom})).rejects.toMatchObject({code: "empty_file", place: "甲"});
  }
});
