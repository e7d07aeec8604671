import {CFB, utils, write} from "@e965/xlsx";
import {expect, test} from "vitest";
import {compoundStream} from "../../../loaders/formats/compound_stream.js";

function workbook(lines: number): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({length: lines}, (_, i) => [`学校${i}`, i])), "甲");
  return write(book, {type: "buffer", bookType: "biff8"}) as Buffer;
}
const content = (bytes: Buffer): Buffer => Buffer.from(CFB.find(CFB.read(bytes, {type: "buffer"}), "/Workbook")?.content as Uint8Array);

test.each([["small, in pieces of the root's", 2, 4096], ["large, in sectors of its own", 500, 1e6]])("a stream is what another reader finds: %s", (_, lines, below) => {
  const bytes = workbook(lines);
  expect(content(bytes).length).toBeLessThan(below);
  expect(compoundStream(bytes, ["Book", "workbook"])?.equals(content(bytes))).toBe(true);
});
test("none of the names is null", () => {
  expect(compoundStream(workbook(2), ["Book"])).toBeNull();
});
test("sectors that follow themselves end in an error, and so does what is no compound file or cut within its header", () => {
  const bytes = workbook(500);
  const table = 512 * (bytes.readUInt32LE(76) + 1);
  for (let sector = 0; sector < 128; sector++) {
    bytes.writeUInt32LE(sector, table + 4 * sector);
  }
  expect(() => compoundStream(bytes, ["Workbook"])).toThrow("circle");
  expect(() => compoundStream(new Uint8Array(600), ["Workbook"])).toThrow("sectors");
  expect(() => compoundStream(bytes.subarray(0, 100), ["Workbook"])).toThrow("cut short");
});
