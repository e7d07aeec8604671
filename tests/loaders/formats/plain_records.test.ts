import {expect, test} from "vitest";
import {plainRecords} from "../../../loaders/formats/plain_records.js";

const record = (type: number, content: number[]): Buffer => Buffer.from([type & 255, type >> 8, content.length & 255, content.length >> 8, ...content]);
const begin = record(0x0809, [0, 6, 16, 0, 0, 0, 0, 0]);
const types = (records: Buffer): number[] => {
  const found: number[] = [];
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    found.push(records.readUInt16LE(at));
  }
  return found;
};
const label = (letters: number, text: number[]): Buffer => record(0x0204, [0, 0, 0, 0, 0, 0, letters, 0, ...text]);

test("what cells need stays in its place, drawings, names and rules are passed over, and an expression has no bytes", () => {
  const formula = record(0x0006, [...Array.from({length: 20}, () => 7), 3, 0, 0x1e, 5, 0]);
  const plain = plainRecords(Buffer.concat([begin, record(0x00ec, [1, 2]), record(0x0018, [9]), formula, label(2, [0, 65, 66]), record(0x000a, []), Buffer.alloc(9)]));
  expect(types(plain)).toEqual([0x0809, 0x0050, 0x0050, 0x0006, 0x0204, 0x000a]);
  const at = begin.length + 6 + 5 + 4;
  expect([...plain.subarray(at, at + 22)]).toEqual([...Array.from({length: 20}, () => 7), 0, 0]);
});
test.each([
  ["a text with fewer letters than it says", label(3, [0, 65, 66])],
  ["a text of wide letters", label(2, [1, 65, 0, 66])],
  ["a text without its length", record(0x0204, [0])],
  ["more merged cells than there are", record(0x00e5, [2, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ["a sheet's name", record(0x0085, [0, 0, 0, 0, 0, 0, 9, 0, 65])],
  ["a record longer than the file", Buffer.from([3, 2, 255, 0, 1])],
])("cut short is refused: %s", (_, cut) => {
  expect(() => plainRecords(Buffer.concat([begin, cut]))).toThrow("cut short");
});
test("bytes behind the last record are left out, and what begins with none is no workbook", () => {
  expect(plainRecords(Buffer.concat([begin, Buffer.from([4, 2, 0])]))).toHaveLength(begin.length);
  expect(() => plainRecords(new Uint8Array(20))).toThrow("no workbook");
  expect(() => plainRecords(new Uint8Array(0))).toThrow("no workbook");
});
