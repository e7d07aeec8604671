import {expect, test} from "vitest";
import {hasFilePass} from "../../../loaders/formats/file_pass.js";

const record = (id: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([id & 0xff, id >> 8, content.length, 0]), content]);
const begin = (version: number, kind: number): Buffer => record(0x0809, Buffer.from([0, version, kind, 0, 0, 0, 0, 0]));
const book = (...records: Buffer[]): Uint8Array => Buffer.concat([Buffer.alloc(1024), ...records, Buffer.alloc(64)]);
const pass = record(0x2f, Buffer.alloc(6)), protect = record(0x86, Buffer.alloc(0)), page = record(0x42, Buffer.alloc(2));

test("FilePass behind the begin of a workbook, or behind WriteProtect", () => {
  expect([book(begin(6, 5), pass), book(begin(6, 5), protect, pass), book(begin(5, 5), pass)].map(hasFilePass)).toEqual([true, true, true]);
});
test("not without it, not deep in the stream, not in a sheet, not cut short, not in nothing", () => {
  expect([book(begin(6, 5), page, protect), book(begin(6, 5), page, page, page, pass), book(begin(6, 0x10), pass), book(begin(6, 5), pass).subarray(0, 1036), new Uint8Array()].map(hasFilePass)).toEqual([false, false, false, false, false]);
});
